import type { IsoDate } from '../shared/vietnam-day';

/** The same day so many months later; of a month too short for it, the last day. As `addMonths` counts. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const later = Math.min(Date.UTC(year, month - 1 + months, date), Date.UTC(year, month + months, 0));
  return new Date(later).toISOString().slice(0, 10);
}
