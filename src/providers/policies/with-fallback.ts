import type { AvailabilityProvider } from '../../domain/availability/provider';
import { withCheck } from './with-check';

/**
 * Asks another source what the first one does not know, where the owner wishes it. Its word is quoted with its own name,
 * and is no more than it can see; where it knows nothing either, the first one's reason stands.
 */
export function withFallback(first: AvailabilityProvider, other: AvailabilityProvider): AvailabilityProvider {
  return withCheck(first, async (name, signal, urgency) => {
    const evidence = await first.check(name, signal, urgency);
    if (evidence.kind !== 'unknown') return evidence;
    const second = await other.check(name, signal, urgency);
    const isHint = second.kind === 'present' || second.kind === 'absent';
    if (isHint) return { ...second, by: other.label };
    return second.kind === 'aborted' ? second : evidence;
  });
}
