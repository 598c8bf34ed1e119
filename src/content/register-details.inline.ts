import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import { registerDetailsOf, type RegisterDetailsContent } from '../domain/registration/register-content';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** What the details below the way need of the content that ships. */
export const registerDetailsContents: ByLanguage<RegisterDetailsContent> = {
  vi: registerDetailsOf(vi as Programme),
  en: registerDetailsOf(en as Programme),
};
