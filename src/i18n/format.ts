import type { Language } from '../domain/programme/programme.schema';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** `250.000` in Vietnamese, `250,000` in English. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** An amount of VND: `250.000 đồng`, `250,000 VND`. */
export function formatMoney(vnd: number, language: Language): string {
  return `${formatNumber(vnd, language)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}
