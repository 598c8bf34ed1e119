import { css } from 'lit';
import { entriesStyles } from '../entries.styles';
import { widgetStyles } from '../widget.styles';

/** A calendar of events: cards in a list, or a month with its days, whose name has a line of its own in large text. */
export const styles = [
  widgetStyles,
  entriesStyles,
  css`
    .event {
      block-size: 100%;
      box-sizing: border-box;
      padding: 1em min(1em, 16px);
      border-inline-start: 4px solid var(--accent);
      background: var(--soft);
    }
    .kind {
      font-size: 0.875em;
      font-weight: 600;
      color: var(--accent);
    }
    .when,
    .full,
    .month {
      font-weight: 600;
    }
    .full {
      color: var(--doubt);
    }
    .free {
      color: var(--good);
    }
    .views,
    .event .actions {
      gap: 0.5em;
      margin-block-start: 0.6em;
    }
    .way {
      padding: 0.57em 1em;
      border: 1px solid var(--accent);
      border-radius: 4px;
      text-decoration: none;
    }
    .turn {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 0.5em;
      margin-block-start: 0.8em;
    }
    .turn button:disabled {
      border-color: var(--line);
      color: var(--quiet);
      cursor: default;
    }
    .turn,
    table {
      max-inline-size: 30em;
    }
    table {
      inline-size: 100%;
      margin-block: 0.5em;
      border-collapse: collapse;
      table-layout: fixed;
      text-align: center;
    }
    th {
      font-size: 0.875em;
      font-weight: 600;
      color: var(--quiet);
    }
    td {
      block-size: 2.75em;
      padding: 1px 0;
      border: 1px solid var(--line);
    }
    td:empty {
      border: 0;
    }
    .today {
      font-weight: 700;
      box-shadow: inset 0 0 0 2px var(--accent);
    }
    .day {
      position: relative;
      inline-size: 100%;
      min-block-size: 2.6em;
      padding: 0;
      border: 0;
      border-radius: 0;
      font-weight: 700;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      background: var(--soft);
    }
    .way,
    [aria-pressed='true'] {
      color: var(--paper);
      background: var(--accent);
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        outline: 3px double;
      }
    }
    @container (max-width: 14em) {
      .turn {
        flex-wrap: wrap;
      }
      .month {
        order: -1;
        flex-basis: 100%;
      }
      th {
        padding: 0;
        font-size: 0.75em;
      }
    }
  `,
];
