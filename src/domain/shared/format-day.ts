import type { IsoDate } from './vietnam-day';

/** `2026-12-31` as Vietnamese texts write it: `31/12/2026`. English takes the ISO form, which nobody misreads; other languages keep the Vietnamese one. */
export function formatDay(day: IsoDate, language: string): string {
  return language === 'en' ? day : day.split('-').reverse().join('/');
}
