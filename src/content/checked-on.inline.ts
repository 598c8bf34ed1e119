import type { ByLanguage } from '../domain/programme/language';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The days on which the content that ships was checked. */
export const checkedOn: ByLanguage<string> = { vi: vi.verifiedOn, en: en.verifiedOn };
