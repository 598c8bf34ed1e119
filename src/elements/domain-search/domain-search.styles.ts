import { css } from 'lit';
import { widgetStyles } from '../widget.styles';

/** The search before anything was typed, on top of what widgets share. */
export const styles = [
  widgetStyles,
  css`
    section {
      --pad: min(1em, 16px);
      padding: var(--pad);
    }
    label {
      display: block;
      margin-block-start: 0.5em;
      font-weight: 600;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      max-inline-size: 40em;
      margin-block-start: 0.25em;
    }
    .line input {
      flex: 1 1 8em;
      min-inline-size: 0;
      inline-size: 100%;
    }
    .line button {
      flex: 0 1 auto;
      padding-inline: 0.8em;
    }
    .line ~ .quiet {
      margin-block-start: 0.35em;
    }
    .help:not(:empty) {
      margin-block-start: 0.5em;
    }
    .said {
      min-block-size: 1.5em;
      margin-block-start: 0.5em;
      font-weight: 600;
    }
    .help:not(:empty) + .said {
      min-block-size: 0;
    }
    .again {
      margin-block-start: 0.3em;
    }
  `,
];
