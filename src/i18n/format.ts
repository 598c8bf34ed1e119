import type { IsoDate } from '../domain/shared/vietnam-day';
import type { Language } from '../domain/programme/programme.schema';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Vietnamese writes days in digits, English with the month in words, so that nobody takes the day for the month. */
const DAYS = {
  vi: { day: '2-digit', month: '2-digit', year: 'numeric' },
  en: { day: 'numeric', month: 'long', year: 'numeric' },
} as const;

/** `31/12/2026` in Vietnamese, `31 December 2026` in English. */
export function formatDay(day: IsoDate, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...DAYS[language], timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** An amount of VND: `250.000 đồng`, `250,000 VND`. */
export function formatMoney(vnd: number, language: Language): string {
  const amount = new Intl.NumberFormat(LOCALES[language]).format(vnd);
  return `${amount} ${language === 'vi' ? 'đồng' : 'VND'}`;
}

/** The time of day of a moment in milliseconds since the epoch, as the visitor's clock shows it: `14:05`. */
export function formatTime(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** Several things as a sentence lists them: `Cloudflare và Google`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
