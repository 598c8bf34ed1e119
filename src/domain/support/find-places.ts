import { own } from '../shared/own';
import type { Found, Locality, Unit } from './locality';

/** As many as somebody reads. */
const MOST_FOUND = 8;

/** What people write before a name, in full or as abbreviated on papers. */
const KIND = /^(?:xa|phuong|thi tran|thi xa|x|p|tt|f)(?:[.\s]+|(?=\d))/;

/**
 * Text as it is compared: without accents, capitals and what stands between words. The name search's own folding says
 * more of letters than a place needs, and would be a request of its own.
 */
function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Eth and African D look like Đ on paper; old fonts and keyboards type them for it.
      .replace(/[đðɖ]/g, 'd')
      .replace(/[^a-z0-9.]+/g, ' ')
      .trim()
  );
}

/** A name without its kind: `Phường 8` is `8`. */
function foldName(text: string): string {
  const folded = foldText(text);
  return folded.replace(KIND, '').replaceAll('.', ' ').trim() || folded.replaceAll('.', ' ').trim();
}

/** A name that can be found, as it is compared. */
interface Name {
  readonly found: Found;
  readonly spelt: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Of the name and of the district that it lay in. */
  readonly allWords: readonly string[];
}

/** Names are folded once: a phone would not keep up with typing. */
const indexes = new WeakMap<Locality, readonly Name[]>();

function indexOf(locality: Locality): readonly Name[] {
  const known = indexes.get(locality);
  if (known) return known;
  const names = locality.units.flatMap((unit) => namesOf(locality, unit));
  indexes.set(locality, names);
  return names;
}

/** Today's name of a unit, and those from before that are others. */
function namesOf({ districts }: Locality, unit: Unit): readonly Name[] {
  const today = foldName(unit.name);
  const former = unit.was.flatMap(({ name, in: key, part = false }) => {
    const district = own(districts, key) ?? '';
    const found = foldName(name) === today ? { unit } : { unit, former: { name, district, part } };
    return [nameFor(found, name, district)];
  });
  return [nameFor({ unit }, unit.name, ''), ...former];
}

function nameFor(found: Found, name: string, district: string): Name {
  const folded = foldName(name);
  const words = folded.split(' ');
  const spelt = name
    .replace(/^(?:Xã|Phường|Thị trấn) /, '')
    .normalize('NFC')
    .toLowerCase();
  return { found, spelt, folded, words, allWords: [...words, ...foldText(district).split(' ')] };
}

/**
 * The communes and wards that fit what was typed, the best first: by today's name or one from before, without accents or
 * with them, with the kind or without it, the district behind it or not.
 */
export function findPlaces(locality: Locality, typed: string): readonly Found[] {
  const wanted = foldName(typed);
  if (!wanted) return [];
  const spelt = typed.normalize('NFC').toLowerCase();
  const best = new Map<string, { readonly found: Found; readonly rank: number }>();
  for (const name of indexOf(locality)) {
    const fit = rankOf(wanted, spelt, name);
    if (fit === undefined) continue;
    const { found } = name;
    // Today's name comes before one that is gone.
    const rank = fit + (found.former ? 0.5 : 0);
    const key = `${found.unit.code} ${found.former?.name ?? ''}`;
    if (rank < (best.get(key)?.rank ?? Infinity)) best.set(key, { found, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.found.unit.name.localeCompare(b.found.unit.name, 'vi'))
    .map(({ found }) => found)
    .slice(0, MOST_FOUND);
}

/** How well a name fits, lower is better; nothing where it does not. */
function rankOf(wanted: string, typed: string, { folded, spelt, words, allWords }: Name): number | undefined {
  if (folded === wanted) return typed.includes(spelt) ? 0 : 1;
  // A number is that number: `8` is not `18`, nor the beginning of `81`.
  if (/^\d+$/.test(wanted) && /^\d+$/.test(folded)) return undefined;
  if (folded.startsWith(wanted)) return 2;
  if (` ${folded}`.includes(` ${wanted}`)) return 3;
  // Every word begins one of the name or of the district, and one of them the name's.
  const typedWords = wanted.split(' ');
  const begins = (all: readonly string[]) => (word: string) => all.some((one) => one.startsWith(word));
  const fits = typedWords.length > 1 && typedWords.every(begins(allWords)) && typedWords.some(begins(words));
  if (!fits) return undefined;
  return folded === typedWords.slice(0, words.length).join(' ') ? 1 : 4;
}

/** The unit that an owner means, by its code or its name with or without the kind. */
export function unitOf(locality: Locality, wanted: string): Unit | undefined {
  const name = foldName(wanted);
  const spelt = wanted.normalize('NFC').toLowerCase();
  const today = indexOf(locality).filter(({ found, folded }) => !found.former && folded === name);
  return (
    locality.units.find(({ code }) => code === wanted.trim()) ??
    (today.find((one) => spelt.includes(one.spelt)) ?? today[0])?.found.unit
  );
}
