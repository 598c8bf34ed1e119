import type { Language } from '../programme/language';
import type { Survey } from './survey.schema';

/** What an owner wrote, in Vietnamese always. */
export type SurveyWords = Survey['title'];

/** A text and the language that it is in. */
export interface InItsLanguage {
  readonly text: string;
  readonly lang: 'vi' | 'en';
}

/** In English where that is asked for and the owner has it; else in Vietnamese. */
export function sayIn({ vi, en }: SurveyWords, language: Language): InItsLanguage {
  return language === 'en' && en !== undefined ? { text: en, lang: 'en' } : { text: vi, lang: 'vi' };
}
