import type { IsoDate } from '../shared/vietnam-day';

/** A month as `YYYY-MM`. Two of them compare as strings. */
export type Month = string;

export function monthOf(day: IsoDate): Month {
  return day.slice(0, 7);
}

/** The month before or after. */
export function moveMonth(month: Month, by: 1 | -1): Month {
  const [year, number] = partsOf(month);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

function partsOf(month: Month): readonly [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}

/** A month touches so many weeks at most. */
const MOST_WEEKS = 6;

/** The weeks of a month from Monday on, as many for every month; days of other months are left empty. */
export function weeksOf(month: Month): readonly (readonly (IsoDate | undefined)[])[] {
  const [year, number] = partsOf(month);
  // Monday first: Sunday, which JavaScript has as 0, is the last.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const weeks: (IsoDate | undefined)[][] = [];
  for (let start = 1 - before; weeks.length < MOST_WEEKS; start += 7) {
    const week: (IsoDate | undefined)[] = [];
    for (let day = start; day < start + 7; day++)
      week.push(day >= 1 && day <= length ? `${month}-${String(day).padStart(2, '0')}` : undefined);
    weeks.push(week);
  }
  return weeks;
}
