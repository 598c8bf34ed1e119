import { css } from 'lit';

/** What the way to registration adds to the banner's styles. */
export const registerStyles = css`
  .body {
    padding: 0.9em;
  }
  .button {
    background: none;
  }
  .button .body {
    padding: 0;
  }
  .body > * + * {
    margin-block-start: 0.6em;
  }
  .title {
    font-size: 1.2em;
  }
  .button .title,
  p:empty {
    display: none;
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
  .sections {
    columns: 17em;
    column-gap: 2em;
    line-height: 1.5;
  }
  .sections > * {
    break-inside: avoid;
    padding-block-end: 0.8em;
  }
  .list {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  ol.list {
    margin: 0;
    list-style: decimal;
  }
  .quiet {
    font-size: 0.85em;
  }
`;
