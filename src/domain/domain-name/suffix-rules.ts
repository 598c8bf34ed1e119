import type { IsoDate } from '../shared/vietnam-day';
import { encodeLabel, isAsciiLabel, type AccentedLabel, type AsciiLabel } from './label';
import { SUFFIXES, type StateFee, type Suffix } from './suffixes';

const BY_NAME: ReadonlyMap<string, Suffix> = new Map(SUFFIXES.map((suffix) => [suffix.name, suffix]));

/** Direct children of `.vn` that are suffixes themselves: nobody can register them. */
const SUFFIX_LABELS: ReadonlySet<string> = new Set(
  SUFFIXES.filter((suffix) => suffix.kind !== 'top').map((suffix) => suffix.name.slice(0, -'.vn'.length)),
);

const LONGEST_AUCTIONED = 2;

/** @param name With or without a leading dot, in any case: `biz.vn`, `.BIZ.VN`. */
export function findSuffix(name: string): Suffix | undefined {
  return BY_NAME.get(name.replace(/^\./, '').toLowerCase());
}

/** Whether `label` is what stands before `.vn` in a suffix, such as `com` or `bentre`. */
export function isSuffixLabel(label: string): boolean {
  return SUFFIX_LABELS.has(label);
}

/** Whether the rules let a label stand under a suffix. Whether it is still free is another question. */
export type SuffixVerdict =
  | { readonly kind: 'allowed' }
  /** Nothing known forbids it, but only the registrar can say. */
  | { readonly kind: 'ask-registrar'; readonly doubt: 'short-name' | 'accented-under-administrative' }
  /** Never given out by ordinary registration. */
  | { readonly kind: 'reserved'; readonly reason: 'auction-only' | 'suffix-label' }
  | { readonly kind: 'invalid'; readonly reason: 'accented-not-issued' };

/** Judges a label under a suffix: short names, accents, labels that are suffixes (tt-24-2015). */
export function judgeUnderSuffix(label: AsciiLabel | AccentedLabel, suffix: Suffix): SuffixVerdict {
  const isShort = label.length <= LONGEST_AUCTIONED;
  if (!isAsciiLabel(label)) {
    if (suffix.accented === 'no') return { kind: 'invalid', reason: 'accented-not-issued' };
    if (suffix.accented === 'by-rule')
      return { kind: 'ask-registrar', doubt: 'accented-under-administrative' };
    // The auctions are of letters a-z and digits; of short accented names no source speaks.
    return isShort ? { kind: 'ask-registrar', doubt: 'short-name' } : { kind: 'allowed' };
  }
  if (suffix.kind === 'top' && isSuffixLabel(label)) return { kind: 'reserved', reason: 'suffix-label' };
  if (!isShort || suffix.shortNames === 'allowed') return { kind: 'allowed' };
  if (suffix.shortNames === 'auction-only') return { kind: 'reserved', reason: 'auction-only' };
  return { kind: 'ask-registrar', doubt: 'short-name' };
}

/** The full name in ASCII, as a resolver or a registrar is asked for it. */
export function joinDomain(label: AsciiLabel | AccentedLabel, suffix: Suffix): string {
  return `${isAsciiLabel(label) ? label : encodeLabel(label)}.${suffix.name}`;
}

/** What the state takes for a new name on a day, from the newest circular then in force. */
export function findStateFee(suffix: Suffix, day: IsoDate, accented = false): StateFee | undefined {
  const fees = accented ? (suffix.accentedFees ?? []) : suffix.fees;
  return fees.find((fee) => fee.inForceFrom <= day);
}
