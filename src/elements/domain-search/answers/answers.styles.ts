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
  .short {
    margin-block-start: 0.4em;
  }
  .summary {
    margin-block-start: 0.5em;
  }
  .trouble {
    margin-block: 0.6em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
  }
  .trouble p {
    flex: 1 1 11em;
  }
  .title {
    margin-block: 0.6em 0.2em;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .rows,
  .kept {
    padding: 0;
    list-style-type: '';
  }
  /* Rows reach to the edges of the section, so that a chosen one stands out without moving anything. */
  .row {
    display: grid;
    grid-template-columns: minmax(0, 32em) auto;
    justify-content: start;
    gap: 0 0.7em;
    margin-inline: calc(-1 * var(--pad));
    padding: 0.5em var(--pad);
    border-block-start: 1px solid var(--line);
  }
  /* The button has its place before it comes. */
  .pending {
    grid-template-columns: minmax(0, 32em) 7.2em;
  }
  .row > * {
    grid-column: 1;
  }
  .name {
    font-weight: 600;
  }
  .whom {
    font-size: 0.875em;
  }
  .badge {
    padding-inline: 0.4em;
    border: 1px solid var(--good);
    border-radius: 3px;
    font-weight: 600;
    color: var(--good);
    white-space: nowrap;
  }
  .state {
    display: flex;
    gap: 0.5em;
    font-size: 0.9375em;
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
  .row .acts {
    grid-column: 2;
    grid-row: 1 / span 5;
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    align-items: stretch;
    min-inline-size: 7.2em;
  }
  .row .acts button {
    padding-inline: 0.3em;
  }
  /* Room for the way on, so that nothing moves when a name is chosen. */
  .row .ahead {
    min-block-size: 5.8em;
  }
  .row .out {
    min-block-size: 8.9em;
  }
  .door {
    display: grid;
    place-content: center;
    min-block-size: 2.75em;
    box-sizing: border-box;
    padding-inline: 0.3em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    color: var(--paper);
    background: var(--accent);
    text-align: center;
    text-decoration: none;
  }
  .chosen {
    padding-inline-start: calc(var(--pad) - 4px);
    border-inline-start: 4px solid var(--accent);
    background: var(--soft);
  }
  .is-chosen {
    font-weight: 600;
  }
  summary {
    color: var(--accent);
    cursor: pointer;
  }
  .more summary {
    inline-size: fit-content;
    padding-block: 0.15em;
    font-size: 0.875em;
  }
  .more .plain {
    margin-inline-start: -1.1em;
  }
  .fold,
  .section {
    margin-inline: calc(-1 * var(--pad));
    padding-inline: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  :is(.said, .summary) + .fold {
    margin-block-start: 0.6em;
  }
  .fold > summary {
    padding-block: 0.65em;
  }
  .fold > :last-child:not(summary, .rows) {
    margin-block-end: 0.8em;
  }
  .section {
    padding-block: 0.6em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .act {
    display: inline-block;
    padding-block: 0.65em;
  }
  .kept li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.8em;
    align-items: center;
    border-block-end: 1px solid var(--line);
  }
  .kept span:first-child {
    flex: 1 1 10em;
  }
  .kept button {
    flex: none;
  }
  .kept + .acts,
  .list .acts {
    margin-block-start: 0.6em;
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
  @container (max-width: 16em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row .acts {
      grid-column: 1;
      grid-row: auto;
      flex-flow: row wrap;
      justify-self: start;
      min-block-size: 0;
      margin-block-start: 0.3em;
    }
    .row .acts button {
      flex: 1 0 6.2em;
    }
  }
`;
