import { createInstance, type i18n, type Resource } from 'i18next';
import type { Language } from '../domain/programme/programme.schema';

/** Messages of one element in one language: texts, or groups of texts. Plural forms end in `_one`, `_other`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** An element's messages: Vietnamese, the source, comes with the element, English when it is asked for. */
export interface MessageSet {
  readonly vi: Messages;
  readonly en: () => Promise<Messages>;
}

/** The texts of a host that take the place of ours, by full key, such as `result.eligible`. */
export type MessageOverrides = Readonly<Record<string, string>>;

/** Values that a message names, by name. `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string;

/**
 * i18next as this package uses it: an instance of its own, so that a host's i18next is never touched; resources
 * bundled; no detector, no storage, no request; texts go through Lit and are not escaped twice.
 */
let instance: i18n | undefined;

function sharedInstance(): i18n {
  if (!instance) {
    instance = createInstance();
    void instance.init({
      lng: 'vi',
      fallbackLng: 'vi',
      resources: {} satisfies Resource,
      interpolation: { escapeValue: false },
      initAsync: false,
    });
  }
  return instance;
}

/**
 * The function that says an element's messages in a language.
 * @param namespace Name of the element's messages, one for each element.
 * @param messages Those of the language.
 * @param overrides Texts of the host that take the place of ours in this element.
 */
export function createTranslate<Key extends string>(
  namespace: string,
  messages: Messages,
  language: Language,
  overrides?: MessageOverrides,
): Translate<Key> {
  const shared = sharedInstance();
  if (!shared.hasResourceBundle(language, namespace)) shared.addResourceBundle(language, namespace, messages);
  const own = overrides ? withOverrides(shared, namespace, language, overrides) : shared;
  const translate = own.getFixedT(language, namespace);
  return (key, values = {}) => translate(key, values);
}

function withOverrides(
  shared: i18n,
  namespace: string,
  language: Language,
  overrides: MessageOverrides,
): i18n {
  const own = shared.cloneInstance({ forkResourceStore: true });
  for (const [key, text] of Object.entries(overrides)) own.addResource(language, namespace, key, text);
  return own;
}
