import type { Language } from '../domain/programme/language';
import { own } from '../domain/shared/own';
import { voiceOf } from './voices';

/** Messages of one element in one language: texts, or groups of texts. Plural forms end in `_one`, `_other`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** The texts of a host that take the place of ours, by full key, such as `result.eligible`. */
export type MessageOverrides = Readonly<Record<string, string>>;

/** Values that a message names, by name. `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string;

/**
 * The function that says an element's messages. First come the host's texts, then what a language pack or the app's
 * own i18next has for them, then ours.
 *
 * Messages are in i18next's JSON format. Ours need little of what that can do: values put in for their names, and
 * plural forms. A test says every one of them here and in i18next and compares.
 * @param namespace Name of the messages, one for each set of them.
 * @param messages Those of the language; of one that does not ship, the Vietnamese ones.
 */
export function createTranslate<Key extends string>(
  namespace: string,
  messages: Messages,
  language: Language,
  overrides: MessageOverrides = {},
): Translate<Key> {
  const plurals = new Intl.PluralRules(language);
  const voice = voiceOf(language);
  const say = (find: (key: string) => string | undefined, key: string, values: MessageValues) => {
    const { count } = values;
    // A form that only other languages have falls back to the one that all have.
    const forms = typeof count === 'number' ? [`_${plurals.select(count)}`, '', '_other'] : [''];
    const text = forms.map((form) => find(key + form)).find((found) => found !== undefined);
    return text === undefined ? undefined : fillIn(text, values);
  };
  return (key, values = {}) =>
    say((name) => ownText(overrides, name), key, values) ??
    voice?.say(namespace, key, values) ??
    say((name) => textAt(messages, name), key, values) ??
    key;
}

/**
 * Puts values into a text's `{{names}}`, as i18next does: what has no value stays as it is, and what a value holds
 * is not looked into.
 */
export function fillIn(text: string, values: MessageValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

function textAt(messages: Messages, key: string): string | undefined {
  let found: Messages | string | undefined = messages;
  for (const name of key.split('.')) found = typeof found === 'object' ? own(found, name) : undefined;
  return typeof found === 'string' ? found : undefined;
}

function ownText(texts: MessageOverrides, key: string): string | undefined {
  const text = own(texts, key);
  return typeof text === 'string' ? text : undefined;
}
