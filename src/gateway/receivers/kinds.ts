import type { Count } from '../../domain/figures/tally';

/** Of one site in one hour. A page knows about thirty; whoever sends more makes words up. */
const MOST_KINDS = 100;
/** What a word becomes that comes on top. */
const REST = 'other';

/**
 * Keeps a made-up word from becoming a row of its own: what a site counts in an hour is bounded, whatever is sent. The
 * sum stays right.
 */
export function createKinds(): (hour: number, site: string, counts: readonly Count[]) => readonly Count[] {
  let current = 0;
  let known = new Map<string, Set<string>>();
  return (hour, site, counts) => {
    if (hour !== current) {
      current = hour;
      known = new Map();
    }
    const kinds = known.get(site) ?? new Set();
    known.set(site, kinds);
    return counts.map((each) => {
      const kind = `${each.figure} ${each.detail}`;
      if (kinds.has(kind)) return each;
      if (kinds.size >= MOST_KINDS) return { ...each, detail: REST };
      kinds.add(kind);
      return each;
    });
  };
}
