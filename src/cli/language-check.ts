import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import programme from '../content/programme.vi.json';
import { inLanguage, type ShippedLanguage } from '../domain/programme/language';
import { wordsOf } from '../domain/programme/programme-words';
import type { Programme } from '../domain/programme/programme.schema';
import { languagePackSchema, type LanguagePack } from '../i18n/language-pack';
import type { Messages } from '../i18n/translator';
import { findField, findSyntaxError } from './json-place';
import { sayProblem } from './problem-words';

/** What a language pack says of what there is to say. */
export interface LanguageReport {
  readonly language: string;
  /** Number of texts that there are, and of those that the pack has. */
  readonly all: number;
  readonly said: number;
  /** Texts that will be said in Vietnamese, and texts of the pack that nobody says. */
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const MESSAGES = fileURLToPath(new URL('../i18n/messages/', import.meta.url));
const FORM = /_(?:zero|one|two|few|many|other)$/;

/** Everything there is to say, with the forms that a language has for numbers: `checker.title`, `content.labels/details`. */
export function keysToSay(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const keys = readdirSync(MESSAGES)
    .filter((file) => file.endsWith('.vi.json'))
    .flatMap((file) => {
      const messages = JSON.parse(readFileSync(MESSAGES + file, 'utf8')) as Messages;
      return keysOf(messages, file.replace('.vi.json', ''));
    })
    .flatMap((key) =>
      FORM.test(key) ? pluralCategories.map((form) => key.replace(FORM, `_${form}`)) : [key],
    );
  const places = Object.keys(wordsOf(programme as unknown as Programme)).map((place) => `content.${place}`);
  return [...new Set(keys), ...places];
}

/** Compares a pack with what there is to say. */
export function reportLanguage({ language, messages, content }: LanguagePack): LanguageReport {
  const wanted = keysToSay(language);
  const has = new Set([...keysOf(messages), ...Object.keys(content).map((place) => `content.${place}`)]);
  const missing = wanted.filter((key) => !has.has(key));
  return {
    language,
    all: wanted.length,
    said: wanted.length - missing.length,
    missing,
    unknown: [...has].filter((key) => !wanted.includes(key)),
  };
}

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) => {
    const key = prefix ? `${prefix}.${name}` : name;
    return typeof value === 'string' ? [key] : keysOf(value, key);
  });
}

/** Reads a file and says in lines what it lacks; the second part is whether it can be used. */
export function checkLanguageFile(
  file: string,
  wanted: ShippedLanguage = 'en',
): readonly [lines: readonly string[], isUsable: boolean] {
  const say = (vi: string, en: string) => inLanguage({ vi, en }, wanted);
  if (!existsSync(file)) return [[`${file}: ${say('không có tệp này', 'there is no such file')}`], false];
  const text = readFileSync(file, 'utf8');
  const broken = findSyntaxError(text);
  if (broken)
    return [
      [
        `${file}:${broken.line}:${broken.column}: ${say('không phải JSON', 'the file is not JSON')} (${broken.code})`,
      ],
      false,
    ];
  const { success, data, error } = z.safeParse(languagePackSchema, JSON.parse(text));
  if (!success)
    return [
      error.issues.map(({ path, message }) => {
        const { line, column } = findField(text, path);
        const field = `${say('trường', 'field')} "${path.join('.')}"`;
        return `${file}:${line}:${column}: ${field}: ${inLanguage(sayProblem(message), wanted)}`;
      }),
      false,
    ];
  const { language, all, said, missing, unknown } = reportLanguage(data);
  const percent = Math.floor((said / all) * 100);
  return [
    [
      `${file}: ${say(`${language} có ${said} trên ${all} câu, ${percent} %`, `${language} says ${said} of ${all} texts, ${percent} %`)}`,
      ...missing.map((key) => `${say('còn thiếu', 'missing')}: ${key}`),
      ...unknown.map((key) => `${say('không ai dùng', 'nobody says')}: ${key}`),
    ],
    true,
  ];
}
