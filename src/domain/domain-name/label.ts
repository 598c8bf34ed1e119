import { decodePunycode } from './punycode';
import { ACCENTED_LETTERS, composeVietnamese } from './vietnamese-letters';
import { toList } from '../shared/list';

declare const checked: unique symbol;

/** One level of a name: a-z, 0-9 and single inner hyphens, 1 to 63 characters, never `xn--` (tt-24-2015). */
export type AsciiLabel = string & { readonly [checked]: 'ascii' };

/** One level of an accented Vietnamese name, composed and in lower case, at least one accented letter. */
export type AccentedLabel = string & { readonly [checked]: 'accented' };

/** The `xn--` form of an accented label, at most 63 characters: what a resolver and a registrar are asked for. */
export type EncodedLabel = string & { readonly [checked]: 'encoded' };

/** The longest level of a name; an accented one counts in its `xn--` form (tt-24-2015). */
export const MAX_LABEL_LENGTH = 63;

/** Where it is known, `at` is an index in UTF-16 units of the text as it was given. */
export type LabelProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly at: number; readonly length: number; readonly limit: number }
  | { readonly code: 'leading-hyphen' | 'trailing-hyphen' | 'double-hyphen'; readonly at: number }
  | {
      readonly code: 'letters-of-another-script' | 'forbidden-character';
      readonly at: number;
      readonly character: string;
    }
  | { readonly code: 'punycode-not-allowed'; readonly at: number }
  | { readonly code: 'no-accented-letter' };

export type LabelProblemCode = LabelProblem['code'];

export type LabelOutcome<Label> =
  | { readonly ok: true; readonly label: Label }
  | { readonly ok: false; readonly problems: readonly LabelProblem[] };

/** Checks a text that should already be a label; nothing but its case is changed. */
export function parseAsciiLabel(text: string): LabelOutcome<AsciiLabel> {
  if (isPunycode(text)) return { ok: false, problems: [{ code: 'punycode-not-allowed', at: 0 }] };
  const label = text.toLowerCase();
  const problems = [...findHyphenProblems(label), ...findForeign(label, isAsciiLetter)];
  return conclude(label as AsciiLabel, label.length, problems);
}

export function isAsciiLabel(text: string): text is AsciiLabel {
  return parseAsciiLabel(text).ok && text === text.toLowerCase();
}

/**
 * Checks an accented name of one level: the 67 letters beside a-z, 0-9 and the hyphen, at least one of them
 * accented (tt-24-2015). Spelling is composed first; positions are those of the composed text.
 */
export function parseAccentedLabel(text: string): LabelOutcome<AccentedLabel> {
  if (isPunycode(text)) return { ok: false, problems: [{ code: 'punycode-not-allowed', at: 0 }] };
  const label = composeVietnamese(text).toLowerCase();
  const problems = [...findHyphenProblems(label), ...findForeign(label, isVietnameseLetter)];
  if (problems.length > 0) return conclude(label as AccentedLabel, label.length, problems);
  if (label !== '' && !toList(label).some((letter) => ACCENTED_LETTERS.has(letter))) {
    return { ok: false, problems: [{ code: 'no-accented-letter' }] };
  }
  // An encoded label is always longer than its letters, so what is too long already need not be encoded.
  const isShort = label !== '' && label.length <= MAX_LABEL_LENGTH;
  return conclude(label as AccentedLabel, isShort ? encode(label).length : label.length, problems);
}

/** The `xn--` form of an accented label. */
export function encodeLabel(label: AccentedLabel): EncodedLabel {
  return encode(label) as EncodedLabel;
}

/** Reads an `xn--` label back, or says undefined unless it is the one encoding of an allowed accented name. */
export function decodeLabel(text: string): AccentedLabel | undefined {
  const encoded = text.toLowerCase();
  if (!isPunycode(encoded) || encoded.length > MAX_LABEL_LENGTH) return undefined;
  const decoded = decodePunycode(encoded.slice('xn--'.length));
  if (decoded === undefined) return undefined;
  const outcome = parseAccentedLabel(decoded);
  return outcome.ok && encodeLabel(outcome.label) === encoded ? outcome.label : undefined;
}

export function isPunycode(text: string): boolean {
  return /^xn--/i.test(text);
}

/** The first hyphen of each kind that may not stand where it does. */
export function findHyphenProblems(label: string): readonly LabelProblem[] {
  const problems: LabelProblem[] = [];
  const double = label.indexOf('--');
  if (label.startsWith('-')) problems.push({ code: 'leading-hyphen', at: 0 });
  if (double >= 0) problems.push({ code: 'double-hyphen', at: double + 1 });
  if (label.length > 1 && label.endsWith('-'))
    problems.push({ code: 'trailing-hyphen', at: label.length - 1 });
  return problems;
}

/** Names why a character that no label can have is refused. */
export function describeForeign(character: string, at: number): LabelProblem {
  const isOtherScript = /[\p{L}\p{Nd}\p{Nl}]/u.test(character) && !/\p{Script=Latin}/u.test(character);
  return { code: isOtherScript ? 'letters-of-another-script' : 'forbidden-character', at, character };
}

/** `URL` encodes as UTS 46 asks, but takes almost anything: only checked text may reach it. */
function encode(label: string): string {
  return new URL(`http://${label}.vn`).hostname.slice(0, -'.vn'.length);
}

function isAsciiLetter(character: string): boolean {
  return /^[a-z0-9-]$/.test(character);
}

function isVietnameseLetter(character: string): boolean {
  return isAsciiLetter(character) || ACCENTED_LETTERS.has(character);
}

/** The first character that may not stand in a label; one is enough to act on. */
function findForeign(label: string, isAllowed: (character: string) => boolean): readonly LabelProblem[] {
  let at = 0;
  for (const character of label) {
    if (!isAllowed(character)) return [describeForeign(character, at)];
    at += character.length;
  }
  return [];
}

function conclude<Label>(label: Label, length: number, found: readonly LabelProblem[]): LabelOutcome<Label> {
  if (length === 0) return { ok: false, problems: [{ code: 'empty' }] };
  const problems = [...found];
  if (length > MAX_LABEL_LENGTH) {
    problems.push({ code: 'too-long', at: MAX_LABEL_LENGTH, length, limit: MAX_LABEL_LENGTH });
  }
  return problems.length === 0 ? { ok: true, label } : { ok: false, problems };
}
