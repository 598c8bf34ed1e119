import * as z from 'zod/mini';
import type { OwnList } from './own-list';

/** More entries are no list that somebody reads; the rest is left out and named. */
const MOST_ENTRIES = 500;

/** A problem names this many entries; who has mended those sees the next. */
const MOST_NAMED = 5;

const listFile = z.object({
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i, 'a language such as vi')),
  ),
  entries: z.array(z.unknown()),
});

/** What is read of a list: it, or why there is none. */
export type ReadList<Entry> =
  { readonly ok: true; readonly value: OwnList<Entry> } | { readonly ok: false; readonly problem: string };

/**
 * Reads a list that an owner wrote: `{ "language": "vi", "entries": […] }`. An entry that is not right is left out, and
 * named with the field and what is expected there; the others stay.
 */
export function readList<Entry extends object>(
  text: string,
  entrySchema: z.core.$ZodType<Entry>,
): ReadList<Entry> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'the file is not JSON' };
  }
  const { success, data, error } = z.safeParse(listFile, file);
  if (!success) return { ok: false, problem: problemOf('the file', error) };
  return { ok: true, value: { language: data.language, ...readEntries(data.entries, entrySchema) } };
}

function readEntries<Entry extends object>(
  given: readonly unknown[],
  entrySchema: z.core.$ZodType<Entry>,
): Omit<OwnList<Entry>, 'language'> {
  const entries: Entry[] = [];
  const problems: string[] = [];
  given.slice(0, MOST_ENTRIES).forEach((entry, index) => {
    const { success, data, error } = z.safeParse(entrySchema, entry);
    // Only what the file says: a page can have put fields into every object.
    if (success) entries.push({ __proto__: null, ...data });
    else problems.push(problemOf(`entry ${index + 1}`, error));
  });
  const surplus = given.length - MOST_ENTRIES;
  if (surplus > 0) problems.push(`the ${surplus} after the ${MOST_ENTRIES}th`);
  return { entries, problem: nameAll(problems, entries.length) };
}

function problemOf(what: string, { issues: [issue] }: z.core.$ZodError): string {
  const field = issue?.path.join('.');
  return `${what}${field ? `, field "${field}"` : ''}: ${issue?.message ?? 'not as expected'}`;
}

/**
 * What is wrong with the entries of a list, in one line.
 * @param notes What is shown otherwise than it is written.
 */
export function nameAll(
  problems: readonly string[],
  shown: number,
  notes: readonly string[] = [],
): string | undefined {
  if (problems.length + notes.length === 0) return undefined;
  const without = problems.length > 0 ? `, without ${firstOf(problems)}` : '';
  const noted = notes.length > 0 ? `; ${firstOf(notes)}` : '';
  return `is shown with ${shown} of its entries${without}${noted}`;
}

function firstOf(lines: readonly string[]): string {
  const more = lines.length > MOST_NAMED ? `; and ${lines.length - MOST_NAMED} more` : '';
  return lines.slice(0, MOST_NAMED).join('; ') + more;
}
