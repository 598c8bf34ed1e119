import { css } from 'lit';
import { widgetStyles } from '../widget.styles';

/** The checker's own styles, on top of what widgets share. */
export const styles = [
  widgetStyles,
  css`
    section {
      padding: min(1em, 16px);
    }
    [aria-invalid='true'] {
      border-width: 2px;
    }
    .problem p::before {
      content: '✕ ' / '';
    }
    .progress {
      margin-block-start: 0.9em;
    }
    fieldset {
      min-inline-size: 0;
      margin: 0.8em 0 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-size: 1.0625em;
      font-weight: 600;
    }
    .hint {
      color: var(--quiet);
    }
    .option {
      display: flex;
      gap: min(0.7em, 12px);
      align-items: center;
      min-block-size: 2.75em;
      max-inline-size: 40em;
      margin-block-start: 0.5em;
      padding: 0.3em min(0.8em, 13px);
      box-sizing: border-box;
      border: 1px solid var(--line);
      border-radius: 4px;
      cursor: pointer;
    }
    .option:has(:checked) {
      border-color: var(--accent);
      outline: 1px solid var(--accent);
      background: var(--soft);
    }
    [type='radio'] {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0;
    }
    .date {
      display: grid;
      grid-template-columns: 4.5em 4.5em 6em;
      gap: 0.8em;
      margin-block-start: 0.5em;
    }
    .field {
      display: grid;
      gap: 0.15em;
    }
    .field [type='text'] {
      inline-size: 100%;
    }
    .list {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      align-items: end;
      margin-block-start: 0.5em;
    }
    .list .field {
      flex: 1 1 9em;
    }
    .list p {
      flex-basis: 100%;
      margin: 0;
    }
    @container (max-width: 20em) {
      .date {
        grid-template-columns: 3fr 3fr 4fr;
        gap: 0.4em;
      }
      .field [type='text'] {
        padding-inline: 0.4em;
      }
    }
    /* Letters twice as large: no word is broken for the sake of one line. */
    @container (max-width: 12em) {
      .date {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
];
