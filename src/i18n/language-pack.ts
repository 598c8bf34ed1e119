import { createInstance } from 'i18next';
import * as z from 'zod/mini';
import { ownContent, replaceContent, subscribe, type OwnContent } from '../content/content-store';
import { checkJson } from '../content/fetch-checked';
import { fetchOwned } from '../content/signed-file';
import { ownContentOf } from '../content/own-content';
import shipped from '../content/programme.vi.json';
import { text } from '../domain/programme/programme-shape';
import { withWords } from '../domain/programme/programme-words';
import type { Programme } from '../domain/programme/programme.schema';
import { createI18nextVoice } from './i18next-voice';
import type { Messages } from './translator';
import { addVoice } from './voices';

// A chunk of its own: it brings i18next, which says plural forms of every language, and the whole Vietnamese content.

const messages: z.ZodMiniType<Messages> = z.lazy(() =>
  z.record(z.string(), z.union([z.string().check(z.maxLength(2000)), messages])),
);

/**
 * A language pack: messages by their sets, in i18next's JSON format, and words of the content by their places. Both
 * may have gaps; what is missing is said in Vietnamese.
 */
export const languagePackSchema = z.object({
  $schema: z.optional(z.string()),
  language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/, 'a language tag in lower case')),
  messages: z.record(z.string(), messages),
  content: z.record(z.string(), text),
});

export type LanguagePack = z.infer<typeof languagePackSchema>;

/**
 * Fetches a language pack and lets the widgets speak it. If anything is wrong with it nothing changes.
 * @param key The public key that has to have signed it, where the owner has one.
 * @returns What is wrong; nothing if it is in use.
 */
export async function loadLanguagePack(
  language: string,
  address: string,
  key?: string,
): Promise<string | undefined> {
  const fetched = await fetchOwned(address, key, (file) => checkJson(file, languagePackSchema, 'not a pack'));
  if (!fetched.ok) return fetched.problem;
  if (fetched.value.language !== language) return `it is for "${fetched.value.language}"`;
  addLanguagePack(fetched.value);
  return undefined;
}

/** Lets the widgets speak the language of a checked pack. */
export function addLanguagePack(pack: LanguagePack): void {
  const { language } = pack;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(pack.messages),
    resources: { [language]: pack.messages },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  sayContentIn(pack);
  addVoice(
    language,
    createI18nextVoice(instance, language, (ns, key) => ({ ns, key })),
  );
}

/** The Vietnamese content in the pack's words; also the content that an owner puts in its place later. */
function sayContentIn({ language, content }: LanguagePack): void {
  let source: OwnContent | undefined;
  const say = () => {
    source = ownContent('vi');
    const programme = source?.programme ?? (shipped as unknown as Programme);
    replaceContent(language, ownContentOf(withWords(programme, content, language)));
  };
  say();
  subscribe(() => {
    if (ownContent('vi') !== source) say();
  });
}
