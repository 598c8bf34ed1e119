import type { FigureName } from './figure';

/** How often something happened on a page, and to what: a widget's name, an outcome's. */
export interface Count {
  readonly figure: FigureName;
  readonly detail: string;
  readonly count: number;
}

/** What a page sends at once. */
export interface Batch {
  readonly version: 1;
  /** Drawn anew for each batch, so that one that arrives twice is counted once. It leads to nobody. */
  readonly batch: string;
  /** Host of the page. */
  readonly site: string;
  readonly counts: readonly Count[];
}

/** Nobody does more on a page than this: what comes on top is a fault of a page or of somebody who plays. */
export const MOST_OF_A_KIND = 100;
export const MOST_KINDS = 50;

/** Counts once more. */
export function countOnce(counts: readonly Count[], figure: FigureName, detail: string): readonly Count[] {
  const known = counts.find((each) => each.figure === figure && each.detail === detail);
  if (!known) return counts.length < MOST_KINDS ? [...counts, { figure, detail, count: 1 }] : counts;
  if (known.count >= MOST_OF_A_KIND) return counts;
  return counts.map((each) => (each === known ? { ...known, count: known.count + 1 } : each));
}
