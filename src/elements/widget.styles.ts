import { css } from 'lit';

/** What widgets with fields share. Sizes are in em on the element's own base size, never rem. `all: initial` keeps the host page's styles out. */
export const widgetStyles = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  section {
    --ink: var(--hiendien-text, light-dark(#14202e, #eef3f9));
    --paper: var(--hiendien-background, light-dark(#fff, #0f1b2a));
    --accent: var(--hiendien-accent, light-dark(#0b4a8f, #9cc8ff));
    --quiet: light-dark(#44546a, #b6c3d4);
    --line: light-dark(#8a99ab, #6d8099);
    --soft: light-dark(#eef4fa, #1a2a3d);
    --good: light-dark(#11662f, #7fd79b);
    --bad: light-dark(#a3161f, #ff9d9d);
    --doubt: light-dark(#7a4a00, #f2c063);
    all: initial;
    display: block;
    container-type: inline-size;
    color-scheme: inherit;
    box-sizing: border-box;
    padding: 1.2em;
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
