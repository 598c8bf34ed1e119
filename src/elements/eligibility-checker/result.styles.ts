import { css } from 'lit';

/** What a verdict adds to the checker's styles. */
export const resultStyles = css`
  .result {
    margin-block-start: 0.9em;
  }
  .headline {
    padding: 0.8em 0.9em;
    border-inline-start: 5px solid var(--accent);
    background: var(--soft);
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.35;
  }
  .advice {
    margin-block: 0.7em;
  }
  .criteria,
  .answers {
    padding: 0;
    list-style: none;
  }
  .criteria li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.7em;
    margin-block-start: 0.5em;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1;
  }
  .met .icon,
  .met strong {
    color: var(--good);
  }
  .not-met .icon,
  .not-met strong {
    color: var(--bad);
  }
  .ask .icon,
  .ask strong {
    color: var(--doubt);
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
  .section ul,
  .section ol {
    padding-inline-start: 1.3em;
  }
  .section .answers {
    padding: 0;
  }
  .answers li {
    display: flex;
    gap: 0.8em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.35em;
    border-block-end: 1px solid var(--line);
  }
  .answers button {
    flex: none;
  }
  .answers strong {
    display: block;
  }
`;
