import { css, unsafeCSS } from 'lit';
import { roomStyles } from '../room.styles';

/**
 * The narrow layout is the base; wide containers rearrange the strip. Sizes are in em on the element's own base
 * size, never rem. `all: initial` keeps the host page's inherited styles out. Without `light-dark()` (Safari before
 * 17.5) everything is black on the page's background, and readable.
 */
const own = css`
  /* By itself: Dark Reader takes no colour from a rule that has this. */
  section {
    all: initial;
  }
  section {
    --ink-given: var(--hiendien-text, light-dark(rgb(20 32 46), rgb(238 243 249)));
    --ink: var(--ink-given);
    --paper-given: var(--hiendien-background, light-dark(rgb(243 247 251), rgb(15 27 42)));
    --paper: var(--paper-given);
    --accent-given: var(--hiendien-accent, light-dark(rgb(11 74 143), rgb(156 200 255)));
    --accent: var(--accent-given);
    --line: light-dark(rgb(197 211 227), rgb(49 70 95));
    --quiet: light-dark(rgb(68 84 106), rgb(182 195 212));
    display: grid;
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
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.7em;
    align-items: center;
    align-content: center;
    inline-size: 100%;
    max-inline-size: var(--hiendien-content-width, 1170px);
    margin-inline: auto;
    padding: 0.4em 0.8em;
    box-sizing: border-box;
  }
  .strip .row {
    row-gap: 0.05em;
    padding-block: 0.2em;
  }
  .strip [part='offers'] {
    line-height: 1.3;
  }
  .strip .mark {
    font-size: 0.85em;
  }
  .card .row {
    gap: 0.7em;
    align-content: start;
    padding-block: 0.9em;
  }
  [part='title'] {
    flex: 1 1 8em;
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
    flex: 1 1 auto;
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
  details[open],
  .card ::slotted(a),
  .card details {
    flex-basis: 100%;
    min-inline-size: 0;
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
    color: var(--quiet);
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
  summary {
    position: relative;
  }
  .strip summary {
    padding: 0 0.6em;
    line-height: 1.65;
  }
  /* A thumb may be a little too high: the lines above can't be pressed. */
  .strip ::slotted(a) {
    position: relative;
  }
  summary::before,
  .strip ::slotted(a)::before {
    content: '';
    position: absolute;
    inset: -0.45em 0;
  }
  .strip summary::before,
  .strip ::slotted(a)::before {
    inset: -1.5em 0 -0.2em;
  }
  /* In large text the lines on the offers would fill the screen: the details say them too. */
  @container (max-width: 18em) {
    .strip [part='offers'] li:not([class]) {
      display: none;
    }
    .strip [part='offers'] li::before {
      content: none !important;
    }
    /* Nor is there a list to those who hear the page, where nothing is left in it. */
    .strip [part='offers']:not(:has([class])) {
      visibility: hidden;
    }
  }
  @container (max-width: 13em) {
    .strip .mark {
      display: none;
    }
    .strip [part='offers'],
    .strip summary {
      font-size: 0.8em;
    }
    .strip ::slotted(a) {
      font-size: 0.8em !important;
    }
  }
  /* Up to here texts need lines for which pages keep no room. */
  @container (max-width: 20em) {
    .card .row {
      gap: 0.5em;
    }
    .strip [part='title'] {
      font-size: 0.9em;
    }
  }
  /* From here on there is room for the disclosure beside the title. */
  @container (min-width: 45em) {
    .strip summary {
      position: absolute;
      inset-block-start: 0.2em;
      inset-inline-end: 1em;
    }
    .strip [part='title'] {
      padding-inline-end: 8em;
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

/** With the room, as text: where a page's library has replaced `reduce`, no value can stand in a template of styles. */
export const styles = unsafeCSS(roomStyles.cssText + own.cssText);
