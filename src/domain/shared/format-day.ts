import type { IsoDate } from './vietnam-day';

/** `2026-12-31` as Vietnamese texts write it: `31/12/2026`. English takes the ISO form, which nobody misreads. */
export function formatDay(day: IsoDate, language: 'vi' | 'en'): string {
  return language === 'vi' ? day.split('-').reverse().join('/') : day;
}
