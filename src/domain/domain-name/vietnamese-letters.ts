import { toList } from '../shared/list';

const VOWELS = toList('aăâeêioôơuưy');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Circumflex, breve and horn make another vowel; they belong before the tone. */
const QUALITY_MARKS = '\u0302\u0306\u031b';

/** Marks that show nothing: zero-width spaces and joiners, direction marks, word joiner, soft hyphen, BOM. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Eth and African D look like Đ on paper; old fonts and keyboards type them for it. */
const LOOKS_LIKE_D_STROKE = /[\u00d0\u0189\u00f0\u0256]/g;

/** The 67 lower-case letters that only an accented name may have, composed (tt-24-2015). */
export const ACCENTED_LETTERS: ReadonlySet<string> = new Set(
  VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
    .filter((letter) => !/^[a-z]$/.test(letter))
    .concat('đ'),
);

/** Text with nothing to compose: most of what is typed, so knowing it saves most of the work. */
const COMPOSED = new RegExp(
  `^[ -~${toList(ACCENTED_LETTERS)
    .map((letter) => letter + letter.toUpperCase())
    .join('')}]*$`,
);

/** Leaves out what cannot be seen in `text`. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * The one spelling of Vietnamese letters that the rest of the core works with: composed, without invisible
 * marks, full-width letters narrowed, a tone typed before its circumflex put right, Ð made Đ. Case is kept.
 */
export function composeVietnamese(text: string): string {
  if (COMPOSED.test(text)) return text;
  return removeInvisible(text)
    .normalize('NFKD')
    .replace(/\p{M}{2,}/gu, putQualityFirst)
    .normalize('NFC')
    .replace(LOOKS_LIKE_D_STROKE, (letter) => (letter === 'ð' || letter === 'ɖ' ? 'đ' : 'Đ'));
}

/** `text` without accents: `Đặng Ánh` becomes `Dang Anh`. Letters that Vietnamese lacks keep their base. */
export function foldAccents(text: string): string {
  return composeVietnamese(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
}

/** Normal forms never swap two marks that stand at the same height, so this does. */
function putQualityFirst(marks: string): string {
  const quality = toList(marks).filter((mark) => QUALITY_MARKS.includes(mark));
  const others = toList(marks).filter((mark) => !QUALITY_MARKS.includes(mark));
  return [...quality, ...others].join('');
}

const TONE = `([${TONES.join('')}]?)`;

/** `oa`, `oe`, `uy` at the end of a word, the tone on either vowel. In `quý` the u is part of the consonant. */
const MOVABLE_TONE = new RegExp(`(^|[^q])(?:(o)${TONE}([ae])|(u)${TONE}(y))${TONE}$`, 'u');

/**
 * The same word with its tone in the other accepted place (`hoà`, `hòa`), or undefined where there is only one.
 * Both unaccent alike, but they are two accented names.
 * @param word One composed, lower-case word.
 */
export function moveTone(word: string): string | undefined {
  const match = MOVABLE_TONE.exec(word.normalize('NFD'));
  if (!match) return undefined;
  const [all, initial = '', o = '', toneOnO = '', aOrE = '', u = '', toneOnU = '', y = '', toneOnLast = ''] =
    match;
  const rest = match.input.slice(0, match.index) + initial;
  const toneOnFirst = toneOnO + toneOnU;
  if ((toneOnFirst === '') === (toneOnLast === '') || all === '') return undefined;
  return (rest + o + u + toneOnLast + aOrE + y + toneOnFirst).normalize('NFC');
}
