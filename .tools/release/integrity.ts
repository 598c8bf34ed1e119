import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile } from '../budgets';

/** What a folder of built files holds: for each file its hash, as `integrity` takes it, and its size. */
export interface FileList {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
  /** The chunks that each tag needs before it can be seen, by the tag's name without `hiendien-`. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** What speaks of the files, and can't be one of them. */
const LISTS = ['integrity.json', 'sbom.cdx.json'];

/** Whether a file is loaded by the entry. Its name holds the hash of its build. */
export function isChunk(name: string): boolean {
  return /^[\w.-]+-[0-9a-f]{8}\.js$/.test(name);
}

/** The hash of a file as `integrity` takes it. */
export function hashOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Every file of a folder, with what lies below it, but for its lists. */
export function listFiles(folder: string, version: string): FileList {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((name) => !name.startsWith('.') && !LISTS.includes(name))
    .sort();
  const files = Object.fromEntries(
    names.map((name) => {
      const content = readFileSync(join(folder, name));
      return [name, { integrity: hashOf(content), bytes: content.length }];
    }),
  );
  return { version, files, tags: chunksOfTags(folder) };
}

/** What the bundler says of the files that define tags, and of what these import. */
function chunksOfTags(folder: string): FileList['tags'] {
  const file = join(folder, '.vite/manifest.json');
  if (!existsSync(file)) return {};
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, BuiltFile>;
  const add = (key: string, found: Set<string>) => {
    const chunk = manifest[key];
    if (!chunk || chunk.isEntry) return;
    found.add(chunk.file);
    chunk.imports?.forEach((next) => {
      add(next, found);
    });
  };
  const tags: Record<string, readonly string[]> = {};
  for (const key of Object.keys(manifest)) {
    const [, name] = /([\w-]+)\.define\.ts$/.exec(key) ?? [];
    if (name === undefined) continue;
    const found = new Set<string>();
    add(key, found);
    tags[name] = [...found];
  }
  return tags;
}

/** Writes the list into the folder and gives it. */
export function writeList(folder: string, version: string): FileList {
  const list = listFiles(folder, version);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
  return list;
}
