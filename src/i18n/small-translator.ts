import type { MessageValues } from './translator';

/** An element's texts in one language by full key, as the build takes them out of the messages. */
export type FlatMessages<Key extends string = string> = Readonly<Record<Key, string>>;

/**
 * Puts values into a text's `{{names}}`, as i18next does: what has no value stays as it is, and what a value holds
 * is not looked into. For elements whose page has no room for i18next; plural forms and nesting are not for them.
 * A test compares the two for every text.
 */
export function fillIn(text: string, values: MessageValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
