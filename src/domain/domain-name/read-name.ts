import {
  decodeLabel,
  encodeLabel,
  isPunycode,
  parseAccentedLabel,
  parseAsciiLabel,
  MAX_LABEL_LENGTH,
  type AccentedLabel,
  type AsciiLabel,
  type EncodedLabel,
  type LabelProblem,
} from './label';
import { splitWords, trimTyped, type NameWord } from './name-words';
import type { Suffix } from './suffixes';
import { locateName, type NameOrigin } from './typed-address';
import { composeTyped, cutTyped, MAX_INPUT_LENGTH, type TypedText } from './typed-text';
import { moveTone } from './vietnamese-letters';
import { toList } from '../shared/list';

export type NameProblem =
  | LabelProblem
  /** A suffix such as `biz.vn` or `bentre.vn` was typed and no name before it. */
  | { readonly code: 'suffix-only'; readonly at: number; readonly suffix: string };

/** An accented spelling of the name; it exists under few suffixes only, see `judgeUnderSuffix`. */
export interface AccentedName {
  readonly label: AccentedLabel;
  readonly encoded: EncodedLabel;
  readonly form: 'exact' | 'joined' | 'hyphenated';
  /** `moved-tone`: the tone stands on the other vowel (`hoà`, `hòa`); that is another name. */
  readonly spelling: 'typed' | 'moved-tone';
}

export interface ReadName {
  readonly kind: 'name';
  readonly from: NameOrigin;
  /** Blanks left out, typed hyphens kept. Reading it again gives it again. */
  readonly exact: AsciiLabel;
  /** Without any hyphen. */
  readonly joined: AsciiLabel;
  /** A hyphen between all words; absent where that is too long. */
  readonly hyphenated: AsciiLabel | undefined;
  /** Empty where no Vietnamese accent was typed, or where no accented form is valid. */
  readonly accented: readonly AccentedName[];
  /** The suffix that was typed with the name. */
  readonly suffix: Suffix | undefined;
  readonly words: readonly NameWord[];
}

export interface UnreadName {
  readonly kind: 'problem';
  readonly from: NameOrigin;
  /** In the order of the text, at least one, each code once. `at` is an index of the input as typed, in UTF-16 units. */
  readonly problems: readonly [NameProblem, ...NameProblem[]];
  /** The suffix that was typed with the name. */
  readonly suffix: Suffix | undefined;
  /** The words of a name that is only too long: shorter forms can be suggested from them. Otherwise empty. */
  readonly words: readonly NameWord[];
}

export type NameReading = ReadName | UnreadName;

/**
 * Reads whatever a visitor types or pastes: a name in free text, an address, an e-mail address, with or without
 * accents. Of a text over 2,048 units only an address at its start is read.
 */
export function readName(input: string): NameReading {
  const typed = composeTyped(input);
  const place = locateName(typed);
  const { from, suffix } = place;
  const name = trimTyped(cutTyped(typed, place.start, place.end));
  const refuse = (first: NameProblem, ...others: NameProblem[]): UnreadName => {
    return { kind: 'problem', from, suffix, problems: [first, ...others], words: [] };
  };

  if (input.length > MAX_INPUT_LENGTH && from === 'text') {
    const limit = MAX_INPUT_LENGTH;
    return refuse({ code: 'too-long', at: limit, length: input.length, limit });
  }
  if (name.text === '' && suffix)
    return refuse({ code: 'suffix-only', at: typed.at[0] ?? 0, suffix: suffix.name });
  const decoded = isPunycode(name.text) ? decodeTyped(name) : name;
  if (!decoded) return refuse({ code: 'punycode-not-allowed', at: name.at[0] ?? 0 });

  const { words, places, problems } = splitWords(decoded);
  const [first, ...others] = problems;
  if (first) return refuse(first, ...others);
  if (words.length === 0) return refuse({ code: 'empty' });
  const exact = parseAsciiLabel(joinWords(words, 'exact'));
  const joined = parseAsciiLabel(joinWords(words, 'joined'));
  const hyphenated = parseAsciiLabel(joinWords(words, 'hyphenated'));
  if (!exact.ok || !joined.ok) return { ...refuse(measure(joinWords(words, 'exact'), places)), words };
  return {
    kind: 'name',
    from,
    exact: exact.label,
    joined: joined.label,
    hyphenated: hyphenated.ok ? hyphenated.label : undefined,
    accented: listAccented(words),
    suffix,
    words,
  };
}

type Form = AccentedName['form'];

/** A browser's address bar copies accented names in this form. */
function decodeTyped(name: TypedText): TypedText | undefined {
  const text = decodeLabel(name.text);
  return text === undefined ? undefined : { text, at: toList(text).map(() => name.at[0] ?? 0) };
}

/** Words hold no hyphen and meet at one hyphen at most, so length is all that can be wrong with them. */
function measure(label: string, places: readonly number[]): LabelProblem {
  const unitsBefore = label.slice(0, MAX_LABEL_LENGTH).replaceAll('-', '').length;
  return { code: 'too-long', at: places[unitsBefore] ?? 0, length: label.length, limit: MAX_LABEL_LENGTH };
}

function joinWords(words: readonly NameWord[], form: Form, spell = (word: NameWord) => word.folded): string {
  return words
    .map((word, index) => {
      const hasHyphen = form === 'hyphenated' ? index > 0 : form === 'exact' && word.hyphened;
      return (hasHyphen ? '-' : '') + spell(word);
    })
    .join('');
}

function listAccented(words: readonly NameWord[]): readonly AccentedName[] {
  const names = new Map<string, AccentedName | undefined>();
  const spellAsTyped = (word: NameWord) => word.shown.toLowerCase();
  const spellMoved = (word: NameWord) => moveTone(spellAsTyped(word)) ?? spellAsTyped(word);
  for (const [spelling, spell] of [
    ['typed', spellAsTyped],
    ['moved-tone', spellMoved],
  ] as const) {
    for (const form of ['exact', 'joined', 'hyphenated'] as const) {
      const text = joinWords(words, form, spell);
      if (!names.has(text)) names.set(text, describeAccented(text, form, spelling));
    }
  }
  return toList(names.values()).filter((name) => name !== undefined);
}

function describeAccented(
  text: string,
  form: AccentedName['form'],
  spelling: AccentedName['spelling'],
): AccentedName | undefined {
  const outcome = parseAccentedLabel(text);
  return outcome.ok
    ? { label: outcome.label, encoded: encodeLabel(outcome.label), form, spelling }
    : undefined;
}
