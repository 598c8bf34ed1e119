import {
  ABORTED,
  unknownBecause,
  type AbortedEvidence,
  type UnknownEvidence,
} from '../../domain/availability/evidence';
import { onAbort, OVER, OVERTAKEN } from './abort';
import type { Surroundings } from '../request/surroundings';

type Attempt<T> = (signal: AbortSignal) => Promise<T>;

export interface Attempts<T> {
  readonly first: Attempt<T>;
  readonly second: Attempt<T>;
  /** Arranges when the second starts although the first is only silent; returns what calls that off. */
  readonly schedule?: ((startSecond: () => void) => () => void) | undefined;
  /** Whether a result failed, so that the second attempt should start at once. None does without this. */
  readonly isFailure?: (result: T) => boolean;
}

/**
 * Starts one attempt and, if it fails or stays silent, another. The first success wins and the other attempt
 * is called off; if there is none, the earlier failure stands. Neither attempt may reject.
 */
export function tryTwice<T>(
  { first, second, schedule, isFailure = () => false }: Attempts<T>,
  signal: AbortSignal,
): Promise<T | AbortedEvidence> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(ABORTED);
      return;
    }
    const early = new AbortController();
    const late = new AbortController();
    let failed: { readonly result: T } | undefined;
    let hasStartedLate = false;

    const finish = (result: T | AbortedEvidence, reason = OVER): void => {
      cancelSchedule?.();
      stopListening();
      resolve(result);
      early.abort(reason);
      late.abort(OVER);
    };
    const stopListening = onAbort(signal, () => {
      finish(ABORTED);
    });
    const fail = (result: T): void => {
      if (failed) finish(failed.result);
      else failed = { result };
    };
    const startLate = (): void => {
      if (hasStartedLate || late.signal.aborted) return;
      hasStartedLate = true;
      void second(late.signal).then((result) => {
        if (isFailure(result)) fail(result);
        else finish(result, OVERTAKEN);
      });
    };
    const cancelSchedule = schedule?.(startLate);
    void first(early.signal).then((result) => {
      if (!isFailure(result)) {
        finish(result);
        return;
      }
      fail(result);
      startLate();
    });
  });
}

/** The attempt's result, or `timeout` after so many milliseconds, even if it does not heed its signal. */
export function limitTime<T>(
  attempt: Attempt<T>,
  limit: number,
  signal: AbortSignal,
  { startTimer }: Pick<Surroundings, 'startTimer'>,
): Promise<T | UnknownEvidence | AbortedEvidence> {
  const second = (): Promise<UnknownEvidence> => Promise.resolve(unknownBecause('timeout'));
  const schedule = (startSecond: () => void): (() => void) => startTimer(limit, startSecond);
  return tryTwice<T | UnknownEvidence>({ first: attempt, second, schedule }, signal);
}
