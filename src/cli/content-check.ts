import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { inLanguage, type ByLanguage, type ShippedLanguage } from '../domain/programme/language';
import { programmeSchema, type Programme } from '../domain/programme/programme.schema';
import { findField, findSyntaxError, type Place } from './json-place';
import { sayProblem } from './problem-words';

/** Something wrong with a file, and where it stands in it. */
export interface FileProblem extends Place {
  /** The field, such as `offers.2.until`. */
  readonly path: string;
  readonly sentence: ByLanguage<string>;
}

const NOT_THERE = { vi: 'không có tệp này', en: 'there is no such file' };
const WHOLE_FILE = { vi: '(cả tệp)', en: '(whole file)' };
/** Of a value no more is shown than says which it is. */
const SHOWN = 60;

/**
 * What is wrong with a programme content file, a line each; nothing if it is right. Keys that nobody reads are named
 * too: on a page they are passed over, here they are most likely slips of the pen.
 */
export function checkContentFile(
  file: string,
  widgets: readonly string[],
  language: ShippedLanguage = 'en',
): string[] {
  if (!existsSync(file)) return [`${file}: ${inLanguage(NOT_THERE, language)}`];
  const lines = checkContent(readFileSync(file, 'utf8'), widgets).map(
    ({ line, column, path, sentence }) =>
      `${file}:${line}:${column}: ${path || inLanguage(WHOLE_FILE, language)}: ${inLanguage(sentence, language)}`,
  );
  // Two rules of one field can say the same.
  return [...new Set(lines)];
}

/**
 * What is wrong with a content file's text.
 * @param widgets The names of the widgets that there are.
 */
export function checkContent(text: string, widgets: readonly string[]): FileProblem[] {
  const broken = findSyntaxError(text);
  if (broken)
    return [
      {
        ...broken,
        path: '',
        sentence: { vi: `không phải JSON (${broken.code})`, en: `not JSON (${broken.code})` },
      },
    ];
  const content: unknown = JSON.parse(text);
  const { success, data, error } = z.safeParse(programmeSchema, content);
  const found = success
    ? [...findUnknownKeys(content, data, []), ...findUnknownWidgets(data, widgets)]
    : error.issues.map(({ path, message }) => ({
        path,
        sentence: withValue(sayProblem(message), valueAt(content, path)),
      }));
  return found.map(({ path, sentence }) => ({ ...findField(text, path), path: path.join('.'), sentence }));
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly sentence: ByLanguage<string>;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  );
}

/** Says what was found, where it is a plain value. */
function withValue(sentence: ByLanguage<string>, value: unknown): ByLanguage<string> {
  if (typeof value === 'object' || value === undefined) return sentence;
  const shown = JSON.stringify(value).slice(0, SHOWN);
  return { vi: `${sentence.vi}; trong tệp là ${shown}`, en: `${sentence.en}; the file has ${shown}` };
}

/** Keys of what was read that are not in what the schema let through. */
function findUnknownKeys(read: unknown, known: unknown, path: readonly PropertyKey[]): Found[] {
  if (typeof read !== 'object' || read === null || typeof known !== 'object' || known === null) return [];
  return Object.entries(read).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(read) ? Number(key) : key];
    if (!(key in known)) return [{ path: here, sentence: NOBODY_READS }];
    return findUnknownKeys(value, (known as Record<string, unknown>)[key], here);
  });
}

const NOBODY_READS = { vi: 'không phần nào đọc khóa này', en: 'nobody reads this key' };

/** Names of widgets that this release does not have: on a page they are passed over too. */
function findUnknownWidgets({ notices = [] }: Programme, known: readonly string[]): Found[] {
  return notices.flatMap(({ widgets = [] }, index) =>
    widgets.flatMap((name, at) =>
      known.includes(name)
        ? []
        : [
            {
              path: ['notices', index, 'widgets', at],
              sentence: { vi: `không có tiện ích nào tên là "${name}"`, en: `no widget is called "${name}"` },
            },
          ],
    ),
  );
}
