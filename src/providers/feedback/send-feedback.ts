import type { Failure, OutgoingSubmission } from '../../domain/feedback/feedback-machine';

/** Milliseconds. Nobody waits longer for a thank-you. */
export const TIME_LIMIT = 10_000;
const TOO_MANY_REQUESTS = 429;
const SERVER_FAULTS = 500;

/** What became of a submission; nothing where it was taken. */
export type SendResult = Failure | undefined;

/**
 * Posts answers to the address that the page's owner has named, and never throws. Without cookies, without the address of
 * the page, and to that address alone: a redirect leads to what the owner did not name.
 */
export async function sendFeedback(
  endpoint: string,
  submission: OutgoingSubmission,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Promise<SendResult> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, TIME_LIMIT);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: stop.signal,
    });
    // The status says all; what a server says beyond it is not waited for.
    response.body?.cancel().catch(() => undefined);
    return failureOf(response, now);
  } catch {
    return { reason: 'unreached' };
  } finally {
    clearTimeout(timer);
  }
}

function failureOf({ ok, status, headers }: Response, now: () => number): SendResult {
  if (ok) return undefined;
  if (status === TOO_MANY_REQUESTS)
    return { reason: 'too-much', until: readUntil(headers.get('retry-after'), now()) };
  return { reason: status >= SERVER_FAULTS ? 'busy' : 'refused' };
}

/** `Retry-After` in seconds, or as a date. */
function readUntil(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const moment = /^\d{1,6}$/.test(header) ? now + Number(header) * 1000 : Date.parse(header);
  return moment >= now ? moment : undefined;
}
