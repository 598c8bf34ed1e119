import type { IsoDate } from '../domain/shared/vietnam-day';
import type { Language } from '../domain/programme/language';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Vietnamese writes days in digits, English with the month in words, so that nobody takes the day for the month. */
const IN_DIGITS = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const IN_WORDS = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** How a language writes days and numbers; one that ships in the way of the country whose readers it is for. */
function localeOf(language: Language): string {
  return LOCALES[language] ?? language;
}

/** `31/12/2026` in Vietnamese, `31 December 2026` in English. */
export function formatDay(day: IsoDate, language: Language): string {
  const form = language === 'vi' ? IN_DIGITS : IN_WORDS;
  const format = new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** `10.000` in Vietnamese, `10,000` in English. */
export function formatNumber(number: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language)).format(number);
}

/** A share in percent: `28,3%` in Vietnamese, `28.3%` in English. */
export function formatPercent(percent: number, language: Language): string {
  const form = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(language), form).format(percent / 100);
}

/** An amount of VND: `250.000 đồng`, `250,000 VND`. */
export function formatMoney(vnd: number, language: Language): string {
  return `${formatNumber(vnd, language)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}

/** The time of day of a moment in milliseconds since the epoch, as the visitor's clock shows it: `14:05`. */
export function formatTime(moment: number, language: Language): string {
  const day = (time: number | Date) => new Date(time).toDateString();
  const isToday = day(moment) === day(new Date());
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { day: '2-digit', month: '2-digit', year: 'numeric' }),
  }).format(moment);
}

/** Several things as a sentence lists them: `Cloudflare và Google`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}
