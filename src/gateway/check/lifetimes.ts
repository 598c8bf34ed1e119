import type { Evidence } from '../../domain/availability/evidence';
import { MOST_AGE } from '../../providers/endpoint/of-the-moment';

/** Milliseconds within which an answer from the cache still reaches the page before it is too old to be believed. */
const ON_THE_WAY = 30_000;

/** Milliseconds from when it was looked up. What is taken stays so for a while; what is not can be taken at any moment. */
const LIFETIMES: Record<Evidence['kind'], number> = {
  present: MOST_AGE - ON_THE_WAY,
  reserved: MOST_AGE - ON_THE_WAY,
  absent: 60_000,
  free: 60_000,
  // Long enough that a crowd does not run against what is broken, short enough that nobody waits for what is mended.
  unknown: 5000,
  aborted: 0,
};

/** Until when an answer may be given again, in milliseconds since the epoch. */
export function keptUntil(evidence: Evidence, now: number): number {
  const from = 'checkedAt' in evidence ? Math.min(evidence.checkedAt, now) : now;
  const longest = LIFETIMES[evidence.kind];
  return from + ('ttl' in evidence ? Math.min(evidence.ttl * 1000, longest) : longest);
}
