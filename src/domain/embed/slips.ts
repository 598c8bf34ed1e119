import { findNearest } from '../shared/nearest';

/** What a page's author wrote, and what that was meant to be. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
}

/**
 * What an unknown name was meant to be: a known one that is a few slips of the pen away, or that it is a part of, such as
 * `search` of `domain-search`. Nothing where none is near: pages and frameworks have tags and attributes of their own.
 */
export function findSlip(written: string, known: readonly string[]): Slip | undefined {
  if (known.includes(written)) return undefined;
  const meant =
    findNearest(written, known, Math.ceil(written.length / 5)) ??
    (written.length > 4 ? known.find((name) => isPartOf(written, name)) : undefined);
  return meant === undefined ? undefined : { written, meant };
}

/** Whether the parts of a name, between its dashes, are among those of another one. */
function isPartOf(written: string, name: string): boolean {
  const parts = name.split('-');
  return written.split('-').every((part) => parts.includes(part));
}
