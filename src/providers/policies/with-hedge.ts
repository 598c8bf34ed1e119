import type { Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { Surroundings } from '../request/surroundings';
import { tryTwice } from './try-twice';

/** Milliseconds. Ordinary answers come well before; what has not come by then mostly never does. */
export const HEDGE_DELAY = 400;

/**
 * Joins two providers of equal strength: the second is asked when the first fails or has not answered in time,
 * and the first answer that says something counts. The label names both, as either may learn the name. What
 * is only suggested can wait: silence alone does not send it to the second.
 */
export function withHedge(
  first: AvailabilityProvider,
  second: AvailabilityProvider,
  { startTimer }: Pick<Surroundings, 'startTimer'>,
  delay = HEDGE_DELAY,
): AvailabilityProvider {
  return {
    id: `${first.id}+${second.id}`,
    label: `${first.label}, ${second.label}`,
    strength: first.strength,
    supports: (suffix) => first.supports(suffix) && second.supports(suffix),
    check: (name, signal, urgency) =>
      tryTwice<Evidence>(
        {
          first: (own) => first.check(name, own, urgency),
          second: (own) => second.check(name, own, urgency),
          schedule: urgency === 'later' ? undefined : (startSecond) => startTimer(delay, startSecond),
          // Without a network the other one cannot be reached either.
          isFailure: (evidence) => evidence.kind === 'unknown' && evidence.cause !== 'offline',
        },
        signal,
      ),
  };
}
