/** A language by its tag: `vi` and `en` ship, others come as language packs. */
export type Language = string;

/** The languages whose content and messages ship; Vietnamese is the source, and what is not said is said in it. */
export type ShippedLanguage = 'vi' | 'en';

/** Something for each language that ships. */
export interface ByLanguage<Value> {
  readonly vi: Value;
  readonly en: Value;
}

/** The value for a language; of one that does not ship, the Vietnamese one. */
export function inLanguage<Value>(values: ByLanguage<Value>, language: Language): Value {
  return language === 'en' ? values.en : values.vi;
}
