import { inLanguage, type Language } from '../domain/programme/language';

const LOADING = { vi: 'Đang tải…', en: 'Loading…' };

/** What is said while a file is on its way: it can't come with one. */
export function loadingIn(language: Language): string {
  return inLanguage(LOADING, language);
}
