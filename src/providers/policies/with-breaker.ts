import { unknownBecause, type Evidence, type UnknownCause } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import { OVERTAKEN } from './abort';
import type { Surroundings } from '../request/surroundings';
import { withCheck } from './with-check';

const FAILURES = 3;
const WITHIN = 30_000;
const REST = 60_000;
/** Doubled each time. Other origins see no `Retry-After`. */
const BACK_OFF = 30_000;
const MOST_DOUBLINGS = 2;
const JITTER = 0.25;
/** Neither a device without network nor one doubtful suffix says anything about the provider. */
export const NOT_ITS_FAULT: readonly UnknownCause[] = ['offline', 'control-failed', 'not-configured'];

/**
 * Leaves a provider alone for a while: a minute after three failures in a row within 30 seconds, longer each
 * time it says that it is asked too often, and for good when the page's policy forbids it. Meanwhile the
 * answer is the last failure, at once and without a request.
 * @param passedOver What is no failure of the provider's.
 */
export function withBreaker(
  inner: AvailabilityProvider,
  { now, random }: Pick<Surroundings, 'now' | 'random'>,
  passedOver = NOT_ITS_FAULT,
): AvailabilityProvider {
  let failures: readonly number[] = [];
  let backOffs = 0;
  let restsUntil = 0;
  let lastCause: UnknownCause = 'refused';

  const measureRest = (cause: UnknownCause): number => {
    if (cause === 'blocked') return Infinity;
    if (cause === 'rate-limited') {
      return BACK_OFF * 2 ** Math.min(backOffs++, MOST_DOUBLINGS) * (1 + JITTER * random());
    }
    failures = [now(), ...failures].slice(0, FAILURES);
    const earliest = failures[FAILURES - 1] ?? -Infinity;
    return now() - earliest < WITHIN ? REST : 0;
  };
  const noteFailure = (cause: UnknownCause): void => {
    // What was under way when the rest began changes nothing.
    if (now() < restsUntil) return;
    lastCause = cause;
    restsUntil = now() + measureRest(cause);
  };
  const note = (evidence: Evidence, signal: AbortSignal): void => {
    if ('checkedAt' in evidence) {
      failures = [];
      backOffs = 0;
    } else if (signal.reason === OVERTAKEN) {
      // Called off because another was faster, although it had its time.
      noteFailure('timeout');
    } else if (evidence.kind === 'unknown' && !passedOver.includes(evidence.cause)) {
      noteFailure(evidence.cause);
    }
  };

  return withCheck(inner, async (name, signal, urgency) => {
    if (now() < restsUntil) return unknownBecause(lastCause);
    const evidence = await inner.check(name, signal, urgency);
    note(evidence, signal);
    return evidence;
  });
}
