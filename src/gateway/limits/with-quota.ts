import type { Surroundings } from '../../providers/request/surroundings';
import { readRetryAfter } from './retry-after';
import { USUAL_PAUSE, type Quota } from './quota';

type Fetch = Surroundings['fetch'];

const TOO_MANY_REQUESTS = 429;

/** Milliseconds that a question may wait for its turn. A visitor who waits longer is better told. */
export const PATIENCE = 1500;

/** Told of each request to an upstream: how it ended and after how many milliseconds. */
export type Observe = (outcome: string, milliseconds: number) => void;

/**
 * Lets requests out at the rate of the upstream, controls as well as questions. Where there is no leave, the answer is what
 * the upstream itself would say, without asking it.
 */
export function withQuota(
  fetch: Fetch,
  quota: Quota,
  { now, startTimer, observe }: Pick<Surroundings, 'now' | 'startTimer'> & { readonly observe: Observe },
): Fetch {
  return async (url, init) => {
    const leave = await quota.take(PATIENCE);
    if (!leave.isGiven) {
      observe('held-back', 0);
      return new Response(null, { status: TOO_MANY_REQUESTS });
    }
    if (leave.wait > 0) await new Promise<void>((resolve) => startTimer(leave.wait, resolve));
    init.signal?.throwIfAborted();
    const began = now();
    try {
      const response = await fetch(url, init);
      if (response.status === TOO_MANY_REQUESTS)
        quota.pause(readRetryAfter(response.headers, now()) ?? USUAL_PAUSE);
      observe(String(response.status), now() - began);
      return response;
    } catch (error) {
      observe(init.signal?.aborted ? 'called-off' : 'failed', now() - began);
      throw error;
    }
  };
}
