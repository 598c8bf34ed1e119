import { findNearest } from '../domain/shared/nearest';
import { warnOnce } from './warn-once';

/** Tells a page's developer of a value that is not known: the value, what is allowed, and the nearest of that. */
export function warnOfUnknownValue(
  setting: string,
  value: string,
  [fallback = '', ...others]: readonly string[],
): void {
  const names = [fallback, ...others].filter(Boolean);
  warnOnce(
    `${setting}="${value}" is not known. Allowed: ${names.join(', ')}. ` +
      `Nearest: ${findNearest(value, names) ?? 'none'}. Using ${fallback || 'none'}.`,
  );
}
