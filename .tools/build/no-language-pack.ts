// Stands in for the reader of language packs in `hiendien.all.js`: that one brings i18next, a fifth of the file, for the
// few pages that speak a third language.

export function loadLanguagePack(): Promise<string> {
  return Promise.resolve('hiendien.all.js speaks no other language, hiendien.js does');
}
