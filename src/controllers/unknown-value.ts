import { findNearest } from '../domain/shared/nearest';
import { readGuide, speaksEnglish } from './guide';
import { warnOnce } from './warn-once';

const WORDS = {
  vi: {
    unknown: 'không có giá trị này',
    allowed: 'Được phép',
    nearest: 'Gần nhất',
    using: 'Đang dùng',
    none: 'không có',
  },
  en: { unknown: 'is not known', allowed: 'Allowed', nearest: 'Nearest', using: 'Using', none: 'none' },
};

/** Tells a page's developer of a value that is not known: the value, what is allowed, and the nearest of that. */
export function warnOfUnknownValue(
  setting: string,
  value: string,
  [fallback = '', ...others]: readonly string[],
): void {
  const words = speaksEnglish() ? WORDS.en : WORDS.vi;
  const names = [fallback, ...others].filter(Boolean);
  warnOnce(
    `${setting}="${value}" ${words.unknown}. ${words.allowed}: ${names.join(', ')}. ` +
      `${words.nearest}: ${findNearest(value, names) ?? words.none}. ${words.using}: ${fallback || words.none}.${readGuide()}`,
  );
}
