// Which folder of src imports which, read from the files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A folder of src, or a file that stands beside the folders. */
export interface Room {
  readonly name: string;
  /** The rooms that its files import from, if only types. */
  readonly imports: ReadonlySet<string>;
}

/** The rooms from outside to inside: each imports none but those after it. Fails where imports go round. */
export function readRooms(folder: string): Room[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const names = new Set(files.map(({ path }) => roomOf(path)));
  const rooms = [...names].map((name) => ({
    name,
    imports: findImports(files.filter(({ path }) => roomOf(path) === name)),
  }));
  return sortInward(rooms);
}

/** Whether a room is also reached through one of the others that it imports. */
export function isImplied(rooms: readonly Room[], from: Room, to: string): boolean {
  return rooms.some(
    (between) => from.imports.has(between.name) && (between.imports.has(to) || isImplied(rooms, between, to)),
  );
}

/** `domain` for everything in that folder, `version` for the file beside the folders, however it is written. */
function roomOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

function findImports(files: readonly { path: string; text: string }[]): Set<string> {
  const rooms = files.flatMap(({ path, text }) =>
    ts
      .preProcessFile(text, true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => roomOf(posix.join(posix.dirname(path), fileName)))
      .filter((room) => room !== roomOf(path)),
  );
  return new Set(rooms);
}

function sortInward(rooms: readonly Room[]): Room[] {
  const sorted: Room[] = [];
  let rest = [...rooms];
  while (rest.length > 0) {
    const outermost = rest.filter(({ name }) => !rest.some(({ imports }) => imports.has(name)));
    if (outermost.length === 0)
      throw new Error(`imports go round between ${rest.map(({ name }) => name).join(', ')}`);
    sorted.push(...outermost);
    rest = rest.filter((room) => !outermost.includes(room));
  }
  return sorted;
}
