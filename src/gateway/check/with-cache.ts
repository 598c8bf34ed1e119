import { joinName, type AskedName, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import { withCheck } from '../../providers/policies/with-check';
import { Recent } from '../recent';
import { keptUntil } from './lifetimes';

/** Where several instances, or all machines of a platform, keep what they know. Neither call may reject or wait long. */
export interface SharedCache {
  get(name: string): Promise<Evidence | undefined>;
  /** @param lifetime Milliseconds. */
  set(name: string, evidence: Evidence, lifetime: number): Promise<void>;
}

export type CacheOutcome = 'memory' | 'shared' | 'miss';

interface Kept {
  readonly evidence: Evidence;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What the gateway knows of names, and how it learns more. */
export interface NameLookup {
  /** What is known, at once; nothing where somebody has to be asked. */
  recall(name: AskedName): Evidence | undefined;
  /** Asks. Never rejects. */
  ask(name: AskedName): Promise<Evidence>;
}

/** Answers from this instance's memory while what is known there may be given again. Failures are kept too, briefly. */
export function withMemory(
  inner: AvailabilityProvider,
  now: () => number,
  limit: number,
  note: (outcome: CacheOutcome) => void,
): NameLookup {
  const memory = new Recent<Kept>(limit);
  return {
    recall: (name) => {
      const known = memory.get(joinName(name));
      if (!known || known.until <= now()) return undefined;
      note('memory');
      return known.evidence;
    },
    ask: async (name) => {
      const key = joinName(name);
      const evidence = await inner.check(name, new AbortController().signal);
      const until = keptUntil(evidence, now());
      if (until > now()) memory.set(key, { evidence, until });
      else memory.delete(key);
      return evidence;
    },
  };
}

/** Answers from what all instances know. Only what says something is shared: a failure may be this instance's own. */
export function withSharedCache(
  inner: AvailabilityProvider,
  shared: SharedCache | undefined,
  now: () => number,
  note: (outcome: CacheOutcome) => void,
): AvailabilityProvider {
  return withCheck(inner, async (name, signal, urgency) => {
    const key = joinName(name);
    const known = await shared?.get(key);
    if (known && keptUntil(known, now()) > now()) {
      note('shared');
      return known;
    }
    note('miss');
    const evidence = await inner.check(name, signal, urgency);
    const lifetime = keptUntil(evidence, now()) - now();
    // Waited for: on an edge platform nothing goes on once the answer is out.
    if ('checkedAt' in evidence && lifetime > 0) await shared?.set(key, evidence, lifetime);
    return evidence;
  });
}
