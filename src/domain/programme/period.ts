import type { IsoDate } from '../shared/vietnam-day';

/** A stretch of days; both bounds belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/**
 * The period that a day falls in; `ended` past the last one; nothing before the first and between two.
 * @param periods One after the other.
 */
export function periodOn<Known extends Period>(
  periods: readonly Known[],
  day: IsoDate,
): Known | 'ended' | undefined {
  const last = periods[periods.length - 1];
  if (last && last.until < day) return 'ended';
  return periods.find(({ from, until }) => from <= day && day <= until);
}
