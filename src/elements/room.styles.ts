import { css } from 'lit';

/**
 * The tag itself: a box that keeps the room of the published snippets. `--hiendien-room` is a height that may hold
 * percentages of the width that the tag has, which no `min-height` can: padding can. Until it is drawn the tag keeps
 * the room by its own padding, afterwards by one that lies behind what is drawn, so that it grows with that.
 */
export const roomStyles = css`
  :host {
    display: grid !important;
    grid-template: auto / minmax(0, 1fr) !important;
    max-block-size: none !important;
    padding-block-end: 0 !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host::before {
    content: '' !important;
    padding-block-end: var(--hiendien-room, 0) !important;
  }
  :host::before,
  section,
  :host > slot {
    grid-area: 1 / 1 !important;
  }
  :host > slot {
    display: block;
  }
  [aria-busy] {
    cursor: progress;
    box-shadow: inset 0 -3px var(--accent);
  }
  /* Over what stands there, in sight: nothing moves. */
  .late {
    grid-area: 1 / 1;
    place-self: end;
    position: sticky;
    inset-block-end: 0;
    margin: 0;
    font: var(--hiendien-font-size, medium) / 1.5 var(--hiendien-font, system-ui, sans-serif);
    color: Canvas;
    background: CanvasText;
  }
  .late:not(:empty) {
    padding: 0.2em 0.8em;
  }
`;
