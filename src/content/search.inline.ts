import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import { searchContentOf, type SearchContent } from '../domain/programme/search-content';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The name search's slice of the content that ships. */
export const searchContents: ByLanguage<SearchContent> = {
  vi: searchContentOf(vi as Programme),
  en: searchContentOf(en as Programme),
};
