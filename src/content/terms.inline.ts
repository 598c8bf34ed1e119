import { termsContentOf } from '../domain/eligibility/terms';
import type { Programme } from '../domain/programme/programme.schema';
import programme from './programme.vi.json';

/** The rules' slice of the content that ships; the same in every language, which a test checks. */
export const termsContent = termsContentOf(programme as Programme);
