import { css } from 'lit';

/** What the way to registration adds to the banner's styles. */
export const registerStyles = css`
  .body {
    padding: 0.9em;
  }
  .body > * + * {
    margin-block-start: 0.6em;
  }
  .title {
    font-size: 1.2em;
  }
  .body > p:empty {
    margin: 0;
  }
  .ways,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .ways a,
  button {
    padding: 0.6em 1em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    font: inherit;
    color: var(--accent);
    background: var(--paper);
    cursor: pointer;
  }
  .ways a {
    font-weight: 600;
    text-decoration: none;
  }
  .programme a {
    color: var(--paper);
    background: var(--accent);
  }
  .warning {
    padding-inline-start: 0.6em;
    border-inline-start: 4px solid var(--accent);
  }
  .button p,
  .quiet {
    font-size: 0.85em;
  }
`;
