import { css } from 'lit';

/** What a verdict adds to the checker's styles. */
export const resultStyles = css`
  .result {
    margin-block-start: 0.6em;
  }
  .outcome {
    --tone: var(--doubt);
    padding: 0.6em 0.8em;
    border-inline-start: 6px solid var(--tone);
    background: light-dark(#fff6e0, #33270c);
  }
  .outcome.met {
    --tone: var(--good);
    background: light-dark(#eaf6ed, #12301d);
  }
  .outcome.not-yet {
    --tone: var(--accent);
    background: var(--soft);
  }
  .outcome.not {
    --tone: var(--bad);
    background: light-dark(#fdeeee, #3a1718);
  }
  .outcome.ended {
    --tone: var(--quiet);
    background: var(--soft);
  }
  .word {
    display: flex;
    gap: 0.5em;
    align-items: center;
    margin-block-end: 0.3em;
    font-weight: 700;
    color: var(--tone);
  }
  .headline {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.35;
  }
  .last-day {
    margin-block-start: 0.3em;
  }
  .acts {
    display: grid;
    max-inline-size: 40em;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  :is(.acts, .criteria) + .fold {
    margin-block-start: 0.6em;
  }
  .act {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.6em 1em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .advice,
  .ask {
    margin-block-start: 0.6em;
  }
  .advice:empty {
    display: none;
  }
  .fold .ask {
    margin-block-start: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--line);
  }
  .criteria,
  .answers {
    padding: 0;
    list-style: none;
  }
  .criteria {
    margin-block-start: 0.6em;
  }
  .criteria li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    margin-block-start: 0.3em;
  }
  .icon {
    display: grid;
    flex: none;
    place-items: center;
    box-sizing: border-box;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1;
  }
  .met .icon {
    color: var(--good);
  }
  .not-met :is(.icon, strong) {
    color: var(--bad);
  }
  :is(.ask, .not-yet) :is(.icon, strong) {
    color: var(--doubt);
  }
  .word .icon {
    color: inherit;
  }
  .summary {
    margin: 0.5em 0;
  }
  .summary div {
    display: grid;
    grid-template-columns: 6.8em 1fr;
    gap: 0.5em;
    padding-block: 0.25em;
    border-block-start: 1px solid var(--line);
    line-height: 1.35;
  }
  @container (max-width: 14em) {
    .summary div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .faq dd {
    margin-block-end: 0.7em;
  }
  .fold {
    border-block-start: 1px solid var(--line);
  }
  summary {
    padding-block: 0.45em;
    min-block-size: 1.5em;
    color: var(--accent);
    cursor: pointer;
  }
  .inside {
    padding-block-end: 0.8em;
  }
  .sections {
    columns: 19em;
    column-gap: 2em;
    margin-block: 0.4em 0.8em;
  }
  .section {
    break-inside: avoid;
    padding-block-start: 0.8em;
  }
  .title {
    font-weight: 600;
  }
  .fold :is(ul, ol) {
    padding-inline-start: 1.3em;
  }
  .fold .answers {
    padding: 0;
  }
  .answers li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.35em;
    border-block-end: 1px solid var(--line);
  }
  .answers span:first-child {
    flex: 1 1 9em;
  }
  .answers button {
    flex: none;
  }
  .answers strong {
    display: block;
  }
  .actions + .title {
    margin-block-start: 0.8em;
  }
  .code {
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.05em;
  }
  .tick {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.75em;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
  }
  @media print {
    section {
      color-scheme: light;
    }
    .acts,
    .fold {
      display: none;
    }
  }
`;
