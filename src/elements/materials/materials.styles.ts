import { css } from 'lit';
import { entriesStyles } from '../entries.styles';
import { widgetStyles } from '../widget.styles';

/** The choice beside a table on which the sheet lies; the table has its size before anything lies there. */
export const styles = [
  widgetStyles,
  entriesStyles,
  css`
    .sub {
      margin-block-start: 1.2em;
      font-weight: 600;
    }
    .sheets {
      display: grid;
      gap: 1em;
      margin-block-start: 0.8em;
    }
    .formats {
      display: grid;
    }
    label {
      display: flex;
      gap: 0.6em;
      align-items: center;
      min-block-size: 2.75em;
      cursor: pointer;
    }
    [type='radio'] {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      margin: 0;
    }
    label small {
      display: inline-block;
    }
    [aria-disabled] {
      opacity: 0.7;
      cursor: progress;
    }
    .said {
      min-block-size: 1.5em;
      margin-block-start: 0.6em;
    }
    .loss {
      color: var(--doubt);
    }
    .table {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      place-items: center;
      block-size: 24em;
      box-sizing: border-box;
      padding: 1em;
      background: var(--soft);
    }
    .table > svg {
      inline-size: 100%;
      block-size: 100%;
    }
    .paper {
      display: grid;
      place-items: center;
      min-inline-size: 0;
      max-inline-size: 100%;
      block-size: 100%;
      padding: 0;
      aspect-ratio: 210 / 297;
      border-style: dashed;
    }
    .paper.standee {
      aspect-ratio: 800 / 1800;
    }
    .paper.card {
      block-size: auto;
      inline-size: 100%;
      aspect-ratio: 1200 / 630;
    }
    .file {
      display: flex;
      gap: 1em;
      block-size: 100%;
      box-sizing: border-box;
      padding: 1em;
      background: var(--soft);
    }
    .file img,
    .kind {
      flex: none;
      inline-size: 4.5em;
      block-size: 6em;
      object-fit: cover;
      background: var(--line);
    }
    .kind {
      display: grid;
      place-items: center;
      font-weight: 600;
      color: var(--quiet);
      background: var(--paper);
      border: 1px solid var(--line);
      box-sizing: border-box;
    }
    @container (min-width: 40em) {
      .sheets {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    @container (max-width: 20em) {
      .file {
        display: block;
      }
      .file img,
      .kind {
        margin-block-end: 0.6em;
      }
    }
  `,
];
