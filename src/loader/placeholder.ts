import { adoptStyles, css } from 'lit';
import { createElement } from '../controllers/page';

const ROOM = '--hiendien-room';

/** Room that a placeholder has kept by its own padding is kept by the widget from then on. */
const KEPT_INSIDE = css`
  :host {
    max-block-size: none !important;
    padding-block-end: 0 !important;
  }
`;

/** The widgets that stand in placeholders. */
const placed = new WeakMap<Node, Element>();

/**
 * Shows a widget in a placeholder. It stands in a tree of its own, so that the children stay where the page has put
 * them: frameworks look for theirs there, and new ones take their place in the widget by themselves.
 */
export function placeIn(placeholder: Element, widget: HTMLElement): void {
  // The room that the page reserves is the placeholder's.
  widget.style.minHeight = 'inherit';
  try {
    const root = Element.prototype.attachShadow.call(placeholder, { mode: 'open' });
    root.append(widget);
    if (getComputedStyle(placeholder).getPropertyValue(ROOM)) adoptStyles(root, [KEPT_INSIDE]);
  } catch {
    // A table's cell, a link or a form can have no such tree.
    widget.append(...placeholder.childNodes);
    placeholder.append(widget);
    return;
  }
  placed.set(placeholder, widget);
  passChildrenOn(placeholder);
}

/** The room that a script tag has kept, as a box of its own, goes over to the widget that stands beside it. */
export function passRoomOn({ style }: HTMLElement, widget: HTMLElement): void {
  const room = style.getPropertyValue(ROOM);
  if (!room) return;
  widget.style.setProperty(ROOM, room);
  style.display = 'none';
}

/** Gives a placeholder's widget a slot for each place that the children name; for the others there always is one. */
export function passChildrenOn(placeholder: Element | null): void {
  const widget = placeholder && placed.get(placeholder);
  if (!widget) return;
  const places = new Set(['', ...[...placeholder.children].map(({ slot }) => slot)]);
  widget.textContent = '';
  for (const name of places) widget.append(Object.assign(createElement('slot'), { name, slot: name }));
}
