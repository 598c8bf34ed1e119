import { css } from 'lit';

/** What names and their states add to the search's styles. */
export const answerStyles = css`
  .help .problem {
    margin-block-start: 0.3em;
  }
  .place {
    font-weight: 400;
    color: var(--ink);
  }
  mark {
    padding-inline: 0.1em;
    border-block-end: 2px solid var(--bad);
    color: var(--bad);
    background: none;
    white-space: pre;
  }
  .warning {
    margin-block-start: 0.4em;
    padding-inline-start: 0.6em;
    border-inline-start: 4px solid var(--doubt);
  }
  .rows,
  .kept {
    margin-block-start: 0.5em;
    padding: 0;
    list-style-type: '';
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15em 0.9em;
    padding: 0.7em 0.8em;
    border: 1px solid var(--line);
    border-block-end-width: 0;
  }
  .row:first-child {
    border-start-start-radius: 4px;
    border-start-end-radius: 4px;
  }
  .row:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: 4px;
    border-end-end-radius: 4px;
  }
  .row > * {
    grid-column: 1;
  }
  .name {
    font-weight: 600;
  }
  .name small {
    font-weight: 400;
  }
  .state {
    display: flex;
    gap: 0.5em;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin-block-start: 0.05em;
    border: 2px solid;
    border-radius: 50%;
    box-sizing: border-box;
    font-size: 0.9em;
    font-weight: 700;
    line-height: 1;
  }
  .present .state {
    color: var(--bad);
  }
  .free .state {
    color: var(--good);
  }
  .unknown .state,
  .reserved .state,
  .invalid .state {
    color: var(--doubt);
  }
  .pending .state,
  .stopped .state {
    color: var(--quiet);
  }
  .offer {
    font-size: 0.9375em;
    font-weight: 600;
    color: var(--good);
  }
  .row .acts {
    grid-column: 2;
    grid-row: 1 / span 4;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 0.2em;
    margin: 0;
  }
  .chosen {
    border-width: 2px;
    font-weight: 600;
  }
  .notice {
    margin-block-start: 0.8em;
    padding: 0.6em 0.8em;
    border-inline-start: 4px solid var(--accent);
    font-weight: 600;
    background: var(--soft);
  }
  .notice button {
    margin-block-start: 0.5em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  .section {
    margin-block-start: 1.3em;
  }
  .title {
    font-weight: 600;
  }
  .kept li {
    display: flex;
    justify-content: space-between;
    gap: 0.8em;
    align-items: center;
    border-block-end: 1px solid var(--line);
  }
  .kept button {
    flex: none;
  }
  .list {
    margin-block-start: 1.3em;
  }
  summary {
    color: var(--accent);
    cursor: pointer;
    padding-block: 0.6em;
  }
  textarea {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    resize: vertical;
  }
  .problem ul {
    padding-inline-start: 1.2em;
    font-weight: 400;
  }
  .note {
    margin-block-start: 1.2em;
  }
  .compact {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 0.5em;
  }
  .compact .row {
    border-block-end-width: 1px;
    border-radius: 4px;
    align-content: start;
  }
  .rows + .quiet {
    margin-block-start: 0.5em;
  }
  @container (max-width: 26em) {
    .row {
      grid-template-columns: 1fr;
    }
    .row .acts {
      grid-column: 1;
      grid-row: auto;
      flex-direction: row;
      margin-block-start: 0.4em;
    }
  }
`;
