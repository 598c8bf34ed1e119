/** Milliseconds. A registrar's or a gateway's word is of the moment: what is older may have been true once. */
export const MOST_AGE = 600_000;
/** Milliseconds by which one clock may be behind the other. */
export const CLOCK_SKEW = 30_000;

/** Whether what was looked up at a time can be believed now. Both in milliseconds since the epoch. */
export function isOfTheMoment(checkedAt: number, now: number): boolean {
  return now - checkedAt <= MOST_AGE && checkedAt - now <= CLOCK_SKEW;
}
