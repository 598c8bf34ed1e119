import { own } from '../shared/own';
import type { Language } from './language';
import type { Programme } from './programme.schema';

/** The words of a programme by their place: `labels/details`, `products/id.vn/offerLines/open`, `steps/0`. */
export type Words = Readonly<Record<string, string>>;

/** What says the same in every language: ids, days, figures, addresses, states. */
const FACTS: readonly string[] = [
  '$schema',
  'language',
  'id',
  'source',
  'papersSource',
  'stepsSource',
  'firstNameSource',
  'product',
  'audience',
  'successor',
  'levels',
  'verifiedOn',
  'from',
  'until',
  'issuedOn',
  'effectiveFrom',
  'effectiveUntil',
  'replacedBy',
  'on',
  'status',
  'href',
  'site',
  'phone',
  'src',
  'widgets',
];

/** The words of a programme; the rest are facts, which no language changes. */
export function wordsOf(programme: Programme): Words {
  const words: Record<string, string> = {};
  mapWords(programme, (text, place) => {
    words[place] = text;
    return text;
  });
  return words;
}

/** A programme said in other words, as far as there are some: the rest stays as it is. */
export function withWords(programme: Programme, words: Words, language: Language): Programme {
  const said = mapWords(programme, (text, place) => own(words, place) ?? text);
  return { ...said, language };
}

function mapWords(programme: Programme, say: (text: string, place: string) => string | undefined): Programme {
  const map = (value: unknown, place: string): unknown => {
    if (typeof value === 'string') return say(value, place);
    if (Array.isArray(value))
      return value.map((entry: unknown, index) => map(entry, `${place}/${nameOf(entry) ?? index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const here = place ? `${place}/${key}` : key;
        return [key, isFact(here, key) ? inner : map(inner, here)];
      }),
    );
  };
  return map(programme, '') as Programme;
}

/** The products of a registrar are ids. */
function isFact(place: string, key: string): boolean {
  return FACTS.includes(key) || /^registrars\/[^/]+\/products$/.test(place);
}

function nameOf(entry: unknown): string | undefined {
  return (entry as { readonly id?: string } | null)?.id;
}
