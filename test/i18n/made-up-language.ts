import programme from '../../src/content/programme.vi.json';
import { wordsOf } from '../../src/domain/programme/programme-words';
import type { Programme } from '../../src/domain/programme/programme.schema';
import type { LanguagePack } from '../../src/i18n/language-pack';
import type { Messages } from '../../src/i18n/translator';

/** How a made-up language says a text: it can be told by its first and last letter, and keeps the values' places. */
export type Say = (text: string) => string;

/** Every text between brackets. */
export const inBrackets: Say = (text) => `⟦${text}⟧`;

/** What may stand in any language as it is: places for values, names of domains, addresses. */
const AS_IT_IS = /(\{\{\w+\}\}|\S*\.vn\S*|\{\w+\})/;
const GREEK = 'αβψδεφγηιξκλμνοπϙρστθωςχυζ';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףך';

/** Every letter in another script, so that what was left in Latin letters is seen. */
export function inLettersOf(script: 'greek' | 'hebrew'): Say {
  const letters = script === 'greek' ? GREEK : HEBREW;
  const spell = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
  return (text) =>
    text
      .split(AS_IT_IS)
      .map((part, index) => (index % 2 === 1 ? part : spell(part)))
      .join('');
}

/**
 * A pack that says everything, made from the Vietnamese texts.
 * @param messages All sets of messages, by name.
 */
export function makeUpLanguage(
  language: string,
  say: Say,
  messages: Readonly<Record<string, Messages>>,
): LanguagePack {
  const sets = Object.entries(messages).map(([name, set]) => [name, mapTexts(set, say)] as const);
  const words = Object.entries(wordsOf(programme as unknown as Programme));
  return {
    language,
    messages: Object.fromEntries(sets),
    content: Object.fromEntries(words.map(([place, text]) => [place, say(text)])),
  };
}

function mapTexts(messages: Messages, say: Say): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? say(value) : mapTexts(value, say),
    ]),
  );
}
