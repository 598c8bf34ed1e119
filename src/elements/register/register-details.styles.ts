import { css } from 'lit';

/** What the details, the code and the ways to share add to the styles. */
export const detailsStyles = css`
  .sections {
    columns: 17em;
    column-gap: 2em;
    line-height: 1.5;
  }
  .sections > * {
    break-inside: avoid;
    padding-block-end: 0.8em;
  }
  .sections .title {
    font-size: 1em;
  }
  .card .list > li + li {
    margin-block-start: 0.15em;
  }
  .list {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  ol.list {
    margin: 0;
    list-style: decimal;
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
  .tools a {
    padding: 0.6em 1em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    text-decoration: none;
  }
  .link {
    inline-size: min(100%, 34em);
    padding: 0.5em;
    box-sizing: border-box;
    border: 1px solid var(--line);
    font: inherit;
    font-size: 0.85em;
    color: var(--ink);
    background: var(--paper);
  }
`;
