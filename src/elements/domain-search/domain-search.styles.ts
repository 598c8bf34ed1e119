import { css } from 'lit';
import { widgetStyles } from '../widget.styles';

/** The search before anything was typed, on top of what widgets share. */
export const styles = [
  widgetStyles,
  css`
    label {
      display: block;
      margin-block: 0.9em 0.3em;
      font-weight: 600;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .line input {
      flex: 1 1 12em;
      min-inline-size: 0;
      inline-size: 100%;
    }
    .line button {
      flex: 0 1 auto;
    }
    .line ~ .quiet {
      margin-block-start: 0.35em;
    }
    .help:not(:empty) {
      margin-block-start: 0.6em;
    }
    .said {
      min-block-size: 1.5em;
      margin-block-start: 0.6em;
      font-weight: 600;
    }
  `,
];
