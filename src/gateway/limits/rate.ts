/** How often something may happen: in any span of so many seconds no more than `requests`, `atOnce` of them together. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
  readonly atOnce: number;
}

/** A rate as an owner sets it for clients: without a word on what is taken at once, half of it may be. */
export function wholeRate({
  requests,
  seconds,
  atOnce = Math.max(1, Math.floor(requests / 2)),
}: {
  readonly requests: number;
  readonly seconds: number;
  readonly atOnce?: number | undefined;
}): Rate {
  return { requests, seconds, atOnce };
}

/** What came of asking for leave. Times in milliseconds. */
export type Leave =
  | { readonly isGiven: true; /** To be waited for before. */ readonly wait: number }
  | { readonly isGiven: false; readonly retryAfter: number };

/**
 * What refills a bucket in a millisecond. What may be taken at once counts too: a span that begins with all of it and
 * ends just before the next whole token holds exactly what was agreed.
 */
export function refillOf({ requests, seconds, atOnce }: Rate): number {
  return requests < 1 ? 0 : Math.max(requests - atOnce + 1, 0) / (seconds * 1000);
}

/** One of so many equal parts of a rate, rounded down: the parts together never make more than the whole. */
export function shareOf({ requests, seconds, atOnce }: Rate, parts: number): Rate {
  const share = Math.floor(requests / parts);
  return { requests: share, seconds, atOnce: Math.min(share, Math.max(1, Math.floor(atOnce / parts))) };
}
