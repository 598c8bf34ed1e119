import { checkerContentOf, type CheckerContent } from '../domain/eligibility/terms';
import type { Language, Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The checker's slice of the content that ships. */
export const checkerContent: Readonly<Record<Language, CheckerContent>> = {
  vi: checkerContentOf(vi as Programme),
  en: checkerContentOf(en as Programme),
};
