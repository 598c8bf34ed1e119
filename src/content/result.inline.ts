import { resultContentOf, type ResultContent } from '../domain/eligibility/result-content';
import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** A verdict's slice of the content that ships. */
export const resultContents: ByLanguage<ResultContent> = {
  vi: resultContentOf(vi as Programme),
  en: resultContentOf(en as Programme),
};
