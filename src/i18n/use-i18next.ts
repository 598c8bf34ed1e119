import type { i18n } from 'i18next';
import { tellChange } from '../content/content-store';
import type { Language } from '../domain/programme/language';
import { createI18nextVoice } from './i18next-voice';
import { setApp, type Voice } from './voices';

/**
 * Lets an app's own i18next speak for the widgets: where it has a text it goes before ours, and its language is spoken
 * wherever no `lang` of the page says another one. Nothing is added to the instance.
 * @param namespace Where the app keeps texts for widgets; a message is `checker.title` there, `search.submit` …
 * @returns What ends it.
 */
export function useI18next(instance: i18n, namespace = 'hiendien'): () => void {
  const voices = new Map<Language, Voice>();
  setApp({
    get language() {
      return instance.resolvedLanguage ?? instance.language;
    },
    voiceOf(language) {
      const voice =
        voices.get(language) ??
        createI18nextVoice(instance, language, (set, key) => ({ ns: namespace, key: `${set}.${key}` }));
      voices.set(language, voice);
      return voice;
    },
  });
  instance.on('languageChanged', tellChange);
  instance.on('loaded', tellChange);
  return () => {
    instance.off('languageChanged', tellChange);
    instance.off('loaded', tellChange);
    setApp(undefined);
  };
}
