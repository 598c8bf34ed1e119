import type { Language } from '../domain/programme/programme.schema';
import { fillIn } from './small-translator';
import type { MessageOverrides, Messages, Translate } from './translator';

/**
 * Says messages as `translator.ts` does, without i18next: of what that can do, our messages need values put in for
 * their names and the plural forms `_one` and `_other`. Stands in `hiendien.all.js` in its place, which saves 13 kB.
 * A test compares the two in every message, and refuses messages that ask for more.
 */
export function createTranslate<Key extends string>(
  _namespace: string,
  messages: Messages,
  language: Language,
  overrides: MessageOverrides = {},
): Translate<Key> {
  const plurals = new Intl.PluralRules(language);
  const find = (key: string) => overrides[key] ?? textAt(messages, key);
  return (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === 'number' ? find(`${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? find(key) ?? key;
    return fillIn(text, values);
  };
}

function textAt(messages: Messages, key: string): string | undefined {
  let found: Messages | string | undefined = messages;
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
