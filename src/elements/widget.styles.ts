import { css, unsafeCSS } from 'lit';
import { roomStyles } from './room.styles';

/**
 * What widgets with fields share. Sizes are in em on the element's own base size, never rem. `all: initial` keeps the host
 * page's styles out. A line is 3:1 and more against each paper, since a field is found by its border; large text takes no
 * room from itself by its padding.
 */
const own = css`
  /* By itself: Dark Reader takes no colour from a rule that has this. */
  section {
    all: initial;
  }
  section {
    --ink-given: var(--hiendien-text, light-dark(rgb(20 32 46), rgb(238 243 249)));
    --ink: var(--ink-given);
    --paper-given: var(--hiendien-background, light-dark(rgb(255 255 255), rgb(15 27 42)));
    --paper: var(--paper-given);
    --accent-given: var(--hiendien-accent, light-dark(rgb(11 74 143), rgb(156 200 255)));
    --accent: var(--accent-given);
    --quiet: light-dark(rgb(68 84 106), rgb(182 195 212));
    --line: light-dark(rgb(111 127 146), rgb(128 147 171));
    --soft: light-dark(rgb(238 244 250), rgb(26 42 61));
    --good: light-dark(rgb(17 102 47), rgb(127 215 155));
    --bad: light-dark(rgb(163 22 31), rgb(255 157 157));
    --doubt: light-dark(rgb(122 74 0), rgb(242 192 99));
    display: block;
    container-type: inline-size;
    color-scheme: inherit;
    box-sizing: border-box;
    padding: min(1.2em, 20px);
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--accent);
    border-radius: 6px;
    font: var(--hiendien-font-size, medium) / 1.5 var(--hiendien-font, system-ui, sans-serif);
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
  .head {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  p,
  ul,
  ol {
    margin: 0;
  }
  .quiet,
  small {
    font-size: 0.875em;
    color: var(--quiet);
  }
  .head + .quiet {
    margin-block-start: 0.3em;
  }
  input {
    accent-color: var(--accent);
  }
  [type='text'] {
    min-block-size: 2.75em;
    padding: 0.3em 0.6em;
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    color: var(--ink);
    background: var(--paper);
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
  }
  .problem {
    margin-block-start: 0.4em;
    font-weight: 600;
    color: var(--bad);
  }
  .problem:empty {
    display: none;
  }
  .notice {
    margin-block: 0.8em;
    padding: 0.6em 0.8em;
    border-inline-start: 4px solid var(--doubt);
    background: var(--soft);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
    margin-block-start: 1.1em;
  }
  button {
    min-block-size: 2.75em;
    padding: 0.4em 1.1em;
    border: 1px solid var(--accent);
    border-radius: 4px;
    font: inherit;
    color: var(--accent);
    background: var(--paper);
    cursor: pointer;
  }
  .primary {
    color: var(--paper);
    background: var(--accent);
  }
  .plain {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** With the room, as text: where a page's library has replaced `reduce`, no value can stand in a template of styles. */
export const widgetStyles = unsafeCSS(roomStyles.cssText + own.cssText);
