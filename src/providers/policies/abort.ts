import { ABORTED, type AbortedEvidence } from '../../domain/availability/evidence';

/** Why the first of two attempts is called off: it was given its time, and the second succeeded before it. */
export const OVERTAKEN = 'overtaken';

/** Why what is not wanted any more is called off. A reason costs nothing; without one the engine makes an error with its stack. */
export const OVER = 'over';

/** Runs something once when nobody wants the answer any more; returns what stops listening. */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  signal.addEventListener('abort', run, { once: true });
  return () => {
    signal.removeEventListener('abort', run);
  };
}

/** What is promised, or `aborted` as soon as nobody wants to wait for it. */
export function orWhenAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | AbortedEvidence> {
  return new Promise<T | AbortedEvidence>((resolve, reject) => {
    const leave = (): void => {
      resolve(ABORTED);
    };
    if (signal.aborted) leave();
    promise.then(resolve, reject).finally(onAbort(signal, leave));
  });
}
