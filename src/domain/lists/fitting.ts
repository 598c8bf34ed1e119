/** How a list stands in the page, in pixels. */
export interface Stand {
  /** The room that the page keeps; nothing where it keeps none. */
  readonly room: number;
  /** The whole widget, with all of the entries. */
  readonly height: number;
  /** The lower edges of the entries, in their order; several can stand beside each other. */
  readonly ends: readonly number[];
  /** The upper edge of the first, for a widget that stands without any; where it is not given, one entry always stays. */
  readonly start?: number | undefined;
  /** What the button for the rest takes, where it is not drawn yet. */
  readonly more: number;
}

/**
 * How many entries fit into the room that the page keeps, so that nothing below moves when they come. One at least, as a
 * list of nothing says nothing, but for a widget that has something to say without. Where no room is kept, all.
 */
export function countFitting({ room, height, ends, start, more }: Stand): number {
  const last = Math.max(...ends);
  if (room <= 0 || height <= room) return ends.length;
  // Entries may stand beside each other: without one of them, the row is as high as the others.
  const edgeOf = (count: number) =>
    Math.max(...(start === undefined ? [] : [start]), ...ends.slice(0, count));
  const heightOf = (count: number) => height + (count < ends.length ? more : 0) - (last - edgeOf(count));
  const least = start === undefined ? 1 : 0;
  let count = ends.length;
  while (count > least && heightOf(count) > room) count--;
  return count;
}
