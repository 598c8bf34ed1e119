import { describeForeign, type LabelProblem } from './label';
import { cutTyped, isSign, type TypedText } from './typed-text';
import { foldAccents } from './vietnamese-letters';
import { toList } from '../shared/list';

/** One word of a name. */
export interface NameWord {
  /** As typed, composed: `Cơm`. */
  readonly shown: string;
  /** For a label: `com`. Never empty. */
  readonly folded: string;
  /** Whether a hyphen, and no blank, joins it to the word before. */
  readonly hyphened: boolean;
}

export interface WordsOutcome {
  readonly words: readonly NameWord[];
  /** For each unit of the folded words, one after the other, its index in the input. */
  readonly places: readonly number[];
  /** In the order of the text, each code once; `at` is an index of the input. */
  readonly problems: readonly LabelProblem[];
}

/** Punctuation parts words. A few signs are left for a message: people type them believing that a name takes them. */
const SEPARATOR = /[\s\p{Z}\p{P}\u02bb\u02bc]/u;
const NO_SEPARATOR = /[_@#%*]/;

const LABEL_LETTERS = /^[a-z0-9]+$/;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
const MARK = /\p{M}/u;

interface Word {
  readonly kind: 'word';
  shown: string;
  folded: string;
}

interface Hyphens {
  readonly kind: 'hyphens';
  readonly at: number;
  count: number;
}

type Piece = Word | Hyphens | { readonly kind: 'gap' };

interface Scan {
  readonly pieces: readonly Piece[];
  readonly places: readonly number[];
  readonly problems: readonly LabelProblem[];
}

/** Splits a name at blanks, punctuation, typed hyphens and inner capitals (`ComTam`), and says what it cannot take. */
export function splitWords(name: TypedText): WordsOutcome {
  const { pieces, places, problems: found } = scan(name);
  const words: NameWord[] = [];
  const problems = [...found];
  let index = -1;
  for (const piece of pieces) {
    index++;
    if (piece.kind === 'gap') continue;
    if (piece.kind === 'word') {
      const hyphened = words.length > 0 && isTypedHyphen(pieces, index - 1);
      words.push({ shown: piece.shown, folded: piece.folded, hyphened });
    } else if (places.length > 0 && isTypedHyphen(pieces, index)) {
      problems.push(...findMisplaced(piece, index === 0, index === pieces.length - 1));
    }
  }
  return { words, places, problems: keepFirstOfEach(problems) };
}

/** A hyphen beside a blank or another sign is a dash between words, not a hyphen of the name. */
function isTypedHyphen(pieces: readonly Piece[], index: number): boolean {
  return (
    pieces[index]?.kind === 'hyphens' &&
    pieces[index - 1]?.kind !== 'gap' &&
    pieces[index + 1]?.kind !== 'gap'
  );
}

function findMisplaced({ at, count }: Hyphens, isFirst: boolean, isLast: boolean): readonly LabelProblem[] {
  const problems: LabelProblem[] = [];
  if (isFirst) problems.push({ code: 'leading-hyphen', at });
  else if (isLast) problems.push({ code: 'trailing-hyphen', at: at + count - 1 });
  if (count > 1) problems.push({ code: 'double-hyphen', at: at + 1 });
  return problems;
}

function scan(name: TypedText): Scan {
  const pieces: Piece[] = [];
  const places: number[] = [];
  const problems: LabelProblem[] = [];
  let index = 0;
  let previous = '';
  for (const character of name.text) {
    const at = name.at[index] ?? 0;
    const last = pieces.at(-1);
    const folded = foldLetter(character);
    if (folded !== undefined) {
      const continues = last?.kind === 'word' && !(SMALL.test(previous) && CAPITAL.test(character));
      if (continues) addLetter(last, character, folded);
      else pieces.push({ kind: 'word', shown: character, folded });
      places.push(...toList(folded).map(() => at));
    } else if (character === '-') {
      if (last?.kind === 'hyphens') last.count += 1;
      else pieces.push({ kind: 'hyphens', at, count: 1 });
    } else if (MARK.test(character)) {
      // It composes with nothing: it stays with its letter and spoils the accented form only.
      if (last?.kind === 'word') addLetter(last, character, '');
    } else if (SEPARATOR.test(character) && !NO_SEPARATOR.test(character)) {
      if (last?.kind !== 'gap') pieces.push({ kind: 'gap' });
    } else {
      problems.push(describeForeign(character, at));
    }
    previous = character;
    index += character.length;
  }
  return { pieces, places, problems };
}

/** What a letter or figure is in a label, or undefined where no label can hold it. */
function foldLetter(character: string): string | undefined {
  const small = character.toLowerCase();
  if (LABEL_LETTERS.test(small)) return small;
  const folded = isSign(character) ? '' : foldAccents(small);
  return LABEL_LETTERS.test(folded) ? folded : undefined;
}

function addLetter(word: Word, shown: string, folded: string): void {
  word.shown += shown;
  word.folded += folded;
}

function keepFirstOfEach(problems: readonly LabelProblem[]): readonly LabelProblem[] {
  return [...problems]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .filter((problem, index, all) => all.findIndex(({ code }) => code === problem.code) === index);
}

function placeOf(problem: LabelProblem): number {
  return 'at' in problem ? problem.at : 0;
}

/** The name without the blanks around it. */
export function trimTyped(name: TypedText): TypedText {
  return cutTyped(name, name.text.search(/\S|$/), name.text.trimEnd().length);
}
