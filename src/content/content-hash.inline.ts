import type { ByLanguage } from '../domain/programme/language';
import { hashOf } from '../domain/programme/content-hash';
import type { Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The hash of the content that ships, in each language. */
export const contentHashes: ByLanguage<string> = { vi: hashOf(vi as Programme), en: hashOf(en as Programme) };
