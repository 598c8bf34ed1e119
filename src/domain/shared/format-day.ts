import type { IsoDate } from './vietnam-day';

/** `2026-12-31` as Vietnamese texts write it: `31/12/2026`. */
export function formatDay(day: IsoDate): string {
  return day.split('-').reverse().join('/');
}
