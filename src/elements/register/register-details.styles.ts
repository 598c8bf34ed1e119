import { css } from 'lit';

/** What the details, the code and the ways to share add to the styles. */
export const detailsStyles = css`
  .title {
    font-weight: 600;
  }
  .steps {
    padding-block-end: 0.6em;
  }
  .steps ol {
    margin: 0.3em 0 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps li {
    display: grid;
    gap: 0.6em;
    grid-template-columns: 1.7em 1fr;
    padding-block: 0.15em;
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step);
    inline-size: 1.7em;
    block-size: 1.7em;
    border-radius: 50%;
    line-height: 1.7;
    font-size: 0.9em;
    font-weight: 600;
    text-align: center;
    color: var(--paper);
    background: var(--accent);
  }
  .part + .part {
    margin-block-start: 0.5em;
  }
  .list {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .list a {
    display: inline-block;
    padding-block: 0.3em;
  }
  .doors {
    padding: 0;
    list-style: none;
  }
  .doors li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    border-block-start: 1px solid var(--line);
  }
  .doors a {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 2.75em;
    text-decoration: none;
  }
  .doors a > span:first-child {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Beside each other where there is room: nobody reads across a whole page. */
  @container (min-width: 45em) {
    .doors {
      display: grid;
      gap: 0 2em;
      grid-template-columns: repeat(3, 1fr);
    }
  }
  .doors .call {
    flex-grow: 0;
    font-weight: 600;
  }
  .ask .doors,
  .ask .fold {
    margin-block-start: 0.5em;
  }
  .ask .doors + .fold {
    margin-block-start: 0;
  }
  .ask .doors + .fold[open],
  .ask .fold {
    padding-block-end: 0;
  }
  .code {
    inline-size: 12em;
    max-inline-size: 100%;
  }
  .code svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    background: #fff;
  }
  .shared,
  .code {
    margin-block-start: 0.6em;
  }
  .tools a {
    padding: 0.6em 1em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    text-decoration: none;
  }
  .link {
    inline-size: min(100%, 34em);
    margin-block: 0.5em;
    padding: 0.5em;
    box-sizing: border-box;
    border: 1px solid var(--line);
    font: inherit;
    font-size: 0.85em;
    color: var(--ink);
    background: var(--paper);
  }
`;
