import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import { materialsContentOf, type MaterialsContent } from '../domain/materials/materials-content';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** What the materials need at once of the content that ships. */
export const materialsContents: ByLanguage<MaterialsContent> = {
  vi: materialsContentOf(vi as Programme),
  en: materialsContentOf(en as Programme),
};
