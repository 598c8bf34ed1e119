import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import { registerContentOf, type RegisterContent } from '../domain/registration/register-content';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** What the way to registration needs at first of the content that ships. */
export const registerContents: ByLanguage<RegisterContent> = {
  vi: registerContentOf(vi as Programme),
  en: registerContentOf(en as Programme),
};
