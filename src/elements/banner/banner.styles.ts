import { css } from 'lit';

/**
 * The narrow layout is the base; wide containers rearrange the strip. Sizes are in em on the element's own base
 * size, never rem. `all: initial` keeps the host page's inherited styles out. Without `light-dark()` (Safari before
 * 17.5) everything is black on the page's background, and readable.
 */
export const styles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  section {
    --ink: var(--hiendien-text, light-dark(#14202e, #eef3f9));
    --paper: var(--hiendien-background, light-dark(#f3f7fb, #0f1b2a));
    --accent: var(--hiendien-accent, light-dark(#0b4a8f, #9cc8ff));
    --line: light-dark(#c5d3e3, #31465f);
    all: initial;
    display: grid;
    min-block-size: inherit;
    box-sizing: border-box;
    container-type: inline-size;
    color-scheme: inherit;
    font: var(--hiendien-font-size, medium) / 1.35 var(--hiendien-font, system-ui, sans-serif);
    color: var(--ink);
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .strip {
    border-block-end: 1px solid var(--line);
  }
  .card {
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--accent);
    border-radius: 6px;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.3em 0.7em;
    align-items: center;
    align-content: center;
    inline-size: 100%;
    max-inline-size: var(--hiendien-content-width, 1170px);
    margin-inline: auto;
    padding: 0.5em 0.9em;
    box-sizing: border-box;
  }
  .card .row {
    gap: 0.7em;
    align-content: start;
    padding-block: 0.9em;
  }
  .mark {
    padding: 0.35em 0.45em 0.45em;
    border: 1px solid transparent;
    border-radius: 5px;
    font-weight: 700;
    line-height: 1;
    color: var(--paper);
    background: var(--accent);
  }
  img,
  ::slotted(*) {
    max-inline-size: min(8em, 30cqi);
    block-size: 2.5em;
    object-fit: contain;
  }
  ::slotted(a) {
    grid-column: 1 / -1;
    max-inline-size: none;
    block-size: auto;
    font-size: 0.85em !important;
    text-decoration: underline !important;
    color: var(--accent) !important;
  }
  a,
  summary {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  [part='title'],
  .title {
    font-weight: 600;
    text-wrap: balance;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [part='offers'],
  summary {
    font-size: 0.85em;
  }
  [part='offers'],
  details {
    grid-column: 1 / -1;
  }
  .card li + li {
    margin-block-start: 0.5em;
  }
  .strip [part='offers'] li {
    display: inline;
  }
  .strip [part='offers'] li + li::before {
    content: ' · ';
  }
  .quiet {
    color: light-dark(#44546a, #b6c3d4);
  }
  summary {
    display: inline-block;
    padding: 0.45em 0.8em;
    border: 1px solid;
    border-radius: 4px;
    cursor: pointer;
  }
  summary::after {
    content: ' ▾' / '';
  }
  [open] summary::after {
    content: ' ▴' / '';
  }
  .strip summary {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 1em;
  }
  .strip [part='title'] {
    padding-inline-end: 6em;
  }
  @container (min-width: 720px) {
    .strip slot:first-child {
      grid-row: span 2;
    }
    .strip [part='offers'],
    ::slotted(a) {
      grid-column: 2;
    }
    .strip summary {
      padding-block: 0.1em;
    }
  }
  @media print {
    section {
      color-scheme: light;
      background: none;
    }
    summary {
      display: none;
    }
  }
`;
