import { tellChange } from '../content/content-store';
import type { Language } from '../domain/programme/language';
import type { MessageValues } from './translator';

/** Says messages in a language beside the texts that ship. */
export interface Voice {
  readonly direction: 'ltr' | 'rtl';
  /** The text of a message, its values put in; undefined where it has none. */
  say(namespace: string, key: string, values: MessageValues): string | undefined;
}

/** An app that says things in its own way: its texts and its language go before all others. */
export interface App {
  /** The language that widgets speak where the page does not say another one. */
  readonly language: Language | undefined;
  voiceOf(language: Language): Voice;
}

const voices = new Map<Language, Voice>();
let app: App | undefined;

/** Adds the voice of a language pack, or one in place of it. */
export function addVoice(language: Language, voice: Voice): void {
  voices.set(language, voice);
  tellChange();
}

/** Lets an app speak; without any, it no longer does. */
export function setApp(speaking: App | undefined): void {
  app = speaking;
  tellChange();
}

/** Who else says things in a language. */
export function voiceOf(language: Language): Voice | undefined {
  return app?.voiceOf(language) ?? voices.get(language);
}

/** The language that the app speaks. */
export function appLanguage(): Language | undefined {
  return app?.language;
}

/** The languages that widgets can speak, the default first. */
export function spokenLanguages(): readonly [Language, ...Language[]] {
  const spoken = app?.language;
  return ['vi', 'en', ...voices.keys(), ...(spoken === undefined ? [] : [spoken])];
}
