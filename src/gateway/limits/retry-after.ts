/**
 * For how many milliseconds a server wants to be left alone (RFC 9110 section 10.2.3): seconds, or a date.
 * @returns Nothing where it does not say so in a form that is understood.
 */
export function readRetryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
