import { isAccented, planNames, type PlannedName } from './planned-names';
import { readName, type UnreadName } from './read-name';
import type { Suffix } from './suffixes';

/** So many names are looked up in one go. */
export const MOST_NAMES = 20;

/** A pasted list longer than this is cut before it is read: 20 names of the longest kind fit many times. */
const MOST_CHARACTERS = 8000;

/** A field for a list takes a little more than is read of it, so that the cut is seen and can be told. */
export const MOST_TYPED = 10_000;

export interface NameList {
  readonly names: readonly PlannedName[];
  /** What could not be read, as it was typed. */
  readonly unread: readonly { readonly text: string; readonly reading: UnreadName }[];
  /** Whether names were left out, since there were too many. */
  readonly isCut: boolean;
}

/** Whether a text holds several names: on lines of their own, or parted by commas or semicolons. */
export function isNameList(text: string): boolean {
  return countNames(text) > 1;
}

/** How many names a text seems to hold, whether they can be read or not. */
export function countNames(text: string): number {
  return splitNames(text).length;
}

/**
 * Reads a pasted list of names. A name typed with a suffix is looked up under that one alone, any other under the
 * given ones; the same name twice counts once.
 */
export function readNameList(text: string, suffixes: readonly Suffix[]): NameList {
  const parts = splitNames(text);
  const names = new Map<string, PlannedName>();
  const unread: { text: string; reading: UnreadName }[] = [];
  for (const part of parts) {
    const reading = readName(part);
    if (reading.kind === 'problem') {
      unread.push({ text: part, reading });
      continue;
    }
    const planned = planNames(reading, reading.suffix ? [reading.suffix] : suffixes);
    // An accented form is looked up only where it was asked for by its suffix.
    for (const name of planned) if (reading.suffix || !isAccented(name)) names.set(name.shown, name);
  }
  const all = [...names.values()];
  const isCut = all.length > MOST_NAMES || text.length > MOST_CHARACTERS;
  return { names: all.slice(0, MOST_NAMES), unread: unread.slice(0, MOST_NAMES), isCut };
}

/** Of a text that is too long, the name that it is cut in is left out. */
function splitNames(text: string): readonly string[] {
  const isCut = text.length > MOST_CHARACTERS;
  const lines = text.slice(0, MOST_CHARACTERS).split(/[\n\r;\t]+/);
  return (isCut ? lines.slice(0, -1) : lines)
    .flatMap(splitAtCommas)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `a.vn, b.vn` are two names, `Gạo, nếp Cô Ba` is one. */
function splitAtCommas(line: string): readonly string[] {
  const parts = line.split(',');
  return parts.every((part) => !/\S\s+\S/.test(part)) ? parts : [line];
}
