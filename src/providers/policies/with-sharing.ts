import { ABORTED, joinName, type AskedName, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider, Urgency } from '../../domain/availability/provider';
import { orWhenAborted, OVER } from './abort';
import { withCheck } from './with-check';

interface Flight {
  readonly controller: AbortController;
  readonly evidence: Promise<Evidence>;
  readers: number;
}

/** Lets all who ask for a name at the same time share one question, called off when the last of them leaves. */
export function withSharing(inner: AvailabilityProvider): AvailabilityProvider {
  const flights = new Map<string, Flight>();

  const depart = (name: AskedName, urgency?: Urgency): Flight => {
    const controller = new AbortController();
    const flight = { controller, evidence: inner.check(name, controller.signal, urgency), readers: 0 };
    flights.set(joinName(name), flight);
    return flight;
  };

  return withCheck(inner, (name, signal, urgency) => {
    if (signal.aborted) return Promise.resolve(ABORTED);
    const key = joinName(name);
    const flight = flights.get(key) ?? depart(name, urgency);
    flight.readers++;
    return orWhenAborted(flight.evidence, signal).finally(() => {
      flight.readers--;
      if (flight.readers > 0) return;
      if (flights.get(key) === flight) flights.delete(key);
      flight.controller.abort(OVER);
    });
  });
}
