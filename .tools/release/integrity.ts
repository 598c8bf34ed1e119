import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder of built files holds: for each file its hash, as `integrity` takes it, and its size. */
export interface FileList {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string; readonly bytes: number }>>;
}

/** An import map that pins modules. */
export interface PinningMap {
  readonly integrity: Readonly<Record<string, string>>;
}

/** What speaks of the files, and can't be one of them. */
const LISTS = ['integrity.json', 'importmap.json', 'sbom.cdx.json'];

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
  return { version, files };
}

/** The import map for a page that pins the entry: it covers every chunk that the entry can load. */
export function pinningMap({ files }: FileList, address: string): PinningMap {
  const chunks = Object.entries(files).filter(([name]) => isChunk(name));
  return {
    integrity: Object.fromEntries(chunks.map(([name, { integrity }]) => [address + name, integrity])),
  };
}

/** Writes both lists into the folder and gives the first. In the import map, `YOUR-HOST` stands for where the owner serves it. */
export function writeLists(folder: string, version: string): FileList {
  const list = listFiles(folder, version);
  const map = pinningMap(list, `https://YOUR-HOST/${version}/`);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
  writeFileSync(join(folder, 'importmap.json'), `${JSON.stringify(map, null, 2)}\n`);
  return list;
}
