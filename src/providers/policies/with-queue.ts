import { ABORTED, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider, Urgency } from '../../domain/availability/provider';
import { orWhenAborted } from './abort';
import { withCheck } from './with-check';

export const MOST_AT_ONCE = 6;

/** Keeps so many names under way at once; the others wait in order, what is only suggested behind the rest. */
export function withQueue(inner: AvailabilityProvider, limit = MOST_AT_ONCE): AvailabilityProvider {
  const waiting: Record<Urgency, (() => void)[]> = { now: [], later: [] };
  let underWay = 0;

  const startNext = (): void => {
    while (underWay < limit) {
      const start = waiting.now.shift() ?? waiting.later.shift();
      if (!start) return;
      underWay++;
      start();
    }
  };

  return withCheck(inner, (name, signal, urgency = 'now') => {
    const turn = new Promise<void>((resolve) => {
      waiting[urgency].push(resolve);
    });
    const evidence = turn
      .then((): Evidence | Promise<Evidence> =>
        signal.aborted ? ABORTED : inner.check(name, signal, urgency),
      )
      .finally(() => {
        underWay--;
        startNext();
      });
    startNext();
    return orWhenAborted(evidence, signal);
  });
}
