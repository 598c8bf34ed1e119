import type { Leave, Rate } from './rate';
import { TokenBucket } from './token-bucket';

/** Leave to ask one upstream once more. */
export interface Quota {
  /** @param patience Milliseconds that the asker would wait. */
  take(patience: number): Promise<Leave>;
  /** The upstream itself says that it is asked too often: nothing goes out for so many milliseconds. */
  pause(milliseconds: number): void;
}

/** Without news of how long, an upstream that is asked too often is left alone for so many milliseconds. */
export const USUAL_PAUSE = 30_000;
/** Longer than this, in milliseconds, no answer shuts an upstream out. */
const LONGEST_PAUSE = 600_000;

/** The quota of one instance by itself. It begins almost empty: an instance that was restarted has asked just now. */
export function createOwnQuota(rate: Rate, now: () => number): Quota & { drain(): void } {
  const bucket = new TokenBucket(rate, now(), 1);
  const rest = createRest(now);
  return {
    take: (patience) => Promise.resolve(rest.leave() ?? bucket.take(1, patience, now())),
    pause: rest.pause,
    drain: () => {
      bucket.drain(now());
    },
  };
}

/** Remembers until when an upstream wants to be left alone. */
export function createRest(now: () => number): {
  readonly leave: () => Leave | undefined;
  readonly pause: (milliseconds: number) => void;
} {
  let until = 0;
  return {
    leave: () => (now() < until ? { isGiven: false, retryAfter: until - now() } : undefined),
    pause: (milliseconds) => {
      until = Math.max(until, now() + Math.min(milliseconds, LONGEST_PAUSE));
    },
  };
}
