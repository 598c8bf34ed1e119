import { joinName, type AskedName, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { Surroundings } from '../request/surroundings';
import { withCheck } from './with-check';

/** Milliseconds. What is taken stays so for a while; what is not can be taken at any moment. */
const LIFETIMES: Record<Evidence['kind'], number> = {
  present: 600_000,
  reserved: 600_000,
  absent: 60_000,
  free: 60_000,
  unknown: 0,
  aborted: 0,
};
export const MOST_REMEMBERED = 200;

interface Memory {
  readonly evidence: Evidence;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Remembers answers in this page only, the least recently used leaving first. Failures are asked again. */
export function withMemory(
  inner: AvailabilityProvider,
  { now }: Pick<Surroundings, 'now'>,
  limit = MOST_REMEMBERED,
): AvailabilityProvider {
  const memories = new Map<string, Memory>();

  const recall = (key: string): Evidence | undefined => {
    const memory = memories.get(key);
    memories.delete(key);
    if (memory === undefined || memory.until <= now()) return undefined;
    memories.set(key, memory);
    return memory.evidence;
  };
  const remember = (name: AskedName, evidence: Evidence): void => {
    const lifetime = measureLifetime(evidence);
    if (lifetime <= 0) return;
    memories.set(joinName(name), { evidence, until: now() + lifetime });
    const [oldest] = memories.keys();
    if (memories.size > limit && oldest !== undefined) memories.delete(oldest);
  };

  return withCheck(inner, async (name, signal, urgency) => {
    const known = recall(joinName(name));
    if (known) return known;
    const evidence = await inner.check(name, signal, urgency);
    remember(name, evidence);
    return evidence;
  });
}

/** Milliseconds. */
function measureLifetime(evidence: Evidence): number {
  const longest = LIFETIMES[evidence.kind];
  return 'ttl' in evidence ? Math.min(evidence.ttl * 1000, longest) : longest;
}
