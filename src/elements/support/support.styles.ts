import { css } from 'lit';
import { widgetStyles } from '../widget.styles';

/** The search for help: a field, what fits it, and cards of who helps. */
export const styles = [
  widgetStyles,
  css`
    label {
      display: block;
      margin-block-start: 0.6em;
      font-weight: 600;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      max-inline-size: 40em;
      margin-block: 0.25em 0.4em;
    }
    .line input {
      flex: 1 1 12em;
      min-inline-size: 0;
      inline-size: 100%;
    }
    .said {
      min-block-size: 1.5em;
      margin-block-start: 0.4em;
      font-weight: 600;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .found {
      display: grid;
      gap: 0.4em;
      margin-block-start: 0.4em;
    }
    .found button {
      inline-size: 100%;
      text-align: start;
      border-color: var(--line);
    }
    .found button > * {
      display: block;
    }
    .place {
      margin-block-start: 0.6em;
    }
    .picked {
      margin-block-end: 0.25em;
      font-size: 1.1em;
      font-weight: 600;
    }
    .contacts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
      gap: 0.8em;
      margin-block: 0.6em;
    }
    .contacts > li {
      padding: 0.8em min(1em, 16px);
      border-inline-start: 4px solid var(--accent);
      background: var(--soft);
    }
    .contacts .actions {
      gap: 0.5em;
      margin-block: 0.6em 0.2em;
    }
    .actions:empty {
      display: none;
    }
    .way {
      padding: 0.57em 0.9em;
      border: 1px solid var(--accent);
      border-radius: 4px;
      text-decoration: none;
      background: var(--paper);
    }
    .way.primary {
      background: var(--accent);
    }
    .open {
      font-weight: 600;
      color: var(--good);
    }
    .closed {
      font-weight: 600;
      color: var(--doubt);
    }
    .closed:empty {
      display: none;
    }
    .source {
      margin-block-start: 0.6em;
    }
  `,
];
