import { readName, type NameReading } from './read-name';
import { dropOpenings } from './subject';

/**
 * What is left of a firm's name without the legal form and the trade that it opens with: of "Công ty TNHH Minh Long",
 * "Minh Long". Nothing where the name opens with none, or where the rest is no name.
 */
export function shortenName({ words }: NameReading): string | undefined {
  const rest = dropOpenings(words);
  if (rest.length === words.length) return undefined;
  const text = rest.map(({ shown }) => shown).join(' ');
  return readName(text).kind === 'name' ? text : undefined;
}
