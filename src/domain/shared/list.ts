/**
 * What pages cannot change: libraries of old ones (Prototype, MooTools) have put methods of their own in the place of
 * `Array.from` and of an array's `entries`, which read no iterators. Lint sees to it that nothing calls those.
 */

/** What can be iterated, as a list. */
export function toList<Item>(items: Iterable<Item>): Item[] {
  return [...items];
}

/** As many items as asked for, each made in turn. */
export function makeList<Item>(length: number, make: (index: number) => Item): Item[] {
  const items: Item[] = [];
  while (items.length < length) items.push(make(items.length));
  return items;
}
