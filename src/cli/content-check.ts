import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { programmeSchema, type Programme } from '../domain/programme/programme.schema';
import { WIDGET_NAMES } from '../loader/widgets';

/**
 * What is wrong with a programme content file, a line each; nothing if it is right. Keys that nobody reads are named
 * too: on a page they are passed over, here they are most likely slips of the pen.
 */
export function checkContentFile(file: string): string[] {
  if (!existsSync(file)) return [`${file}: there is no such file`];
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [`${file}: ${String(error)}`];
  }
  const { success, data, error } = z.safeParse(programmeSchema, content);
  if (!success)
    return error.issues.map(({ path, message }) => `${path.join('.') || '(whole file)'}: ${message}`);
  return [...findUnknownKeys(content, data, ''), ...findUnknownWidgets(data)];
}

/** Keys of what was read that are not in what the schema let through. */
function findUnknownKeys(read: unknown, known: unknown, path: string): string[] {
  if (typeof read !== 'object' || read === null || typeof known !== 'object' || known === null) return [];
  return Object.entries(read).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    if (!(key in known)) return [`${here}: nobody reads this key`];
    return findUnknownKeys(value, (known as Record<string, unknown>)[key], here);
  });
}

/** Names of widgets that this release does not have: on a page they are passed over too. */
function findUnknownWidgets({ notices = [] }: Programme): string[] {
  return notices.flatMap(({ widgets = [] }, index) =>
    widgets
      .filter((name) => !WIDGET_NAMES.includes(name))
      .map((name) => `notices.${index}.widgets: no widget is called "${name}"`),
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  const problems = file === undefined ? ['Name a file: npm run content:check FILE'] : checkContentFile(file);
  if (problems.length === 0) console.log(`${file}: right`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
