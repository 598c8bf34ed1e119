import type { AvailabilityProvider } from '../../domain/availability/provider';
import type { Surroundings } from '../request/surroundings';
import { limitTime } from './try-twice';
import { withCheck } from './with-check';

/** Milliseconds. */
export const TIME_LIMIT = 4000;

/** Waits for an answer no longer than the limit. */
export function withTimeout(
  inner: AvailabilityProvider,
  surroundings: Pick<Surroundings, 'startTimer'>,
  limit = TIME_LIMIT,
): AvailabilityProvider {
  return withCheck(inner, (name, signal, urgency) =>
    limitTime((own) => inner.check(name, own, urgency), limit, signal, surroundings),
  );
}
