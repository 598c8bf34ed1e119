import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { Surroundings } from '../request/surroundings';
import { withBreaker } from './with-breaker';
import { withMemory } from './with-memory';
import { withQueue } from './with-queue';
import { withSharing } from './with-sharing';
import { withTimeout } from './with-timeout';

/** Around each single source: a time limit, a breaker that counts what exceeds it, and a queue before both. */
export function shield(provider: AvailabilityProvider, surroundings: Surroundings): AvailabilityProvider {
  return withQueue(withBreaker(withTimeout(provider, surroundings), surroundings));
}

/** Around all sources together: one question for a name at a time, and none while its answer is remembered. */
export function settle(provider: AvailabilityProvider, surroundings: Surroundings): AvailabilityProvider {
  return withMemory(withSharing(provider), surroundings);
}
