import type { i18n } from 'i18next';
import type { Language } from '../domain/programme/language';
import type { Voice } from './voices';

/** Where an i18next instance has one of our messages. */
export type Place = (namespace: string, key: string) => { readonly ns: string; readonly key: string };

/** Says what an i18next instance has a text for in one language, in that language alone. */
export function createI18nextVoice(instance: i18n, language: Language, place: Place): Voice {
  return {
    get direction() {
      return instance.dir(language);
    },
    say(namespace, name, values) {
      const { ns, key } = place(namespace, name);
      const options = { ...values, ns, lng: language, fallbackLng: false as const };
      // A language that lacks a form says the one that all have.
      const said = [key, ...('count' in values ? [`${key}_other`] : [])].find((name) =>
        instance.exists(name, options),
      );
      const text: unknown = said === undefined ? undefined : instance.t(said, options);
      return typeof text === 'string' ? text : undefined;
    },
  };
}
