import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** A day that every zip reader knows; the archive says nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files of a folder as an archive: the same files give the same bytes.
 * @param names Paths below the folder.
 * @param top The one folder in the archive that holds them.
 */
export function zipFiles(folder: string, names: readonly string[], top: string): Uint8Array {
  const files: Zippable = {};
  for (const name of [...names].sort())
    files[`${top}/${name}`] = [readFileSync(join(folder, name)), { mtime: NO_TIME, os: 0 }];
  return zipSync(files, { level: 9 });
}

/** Every file below a folder, by its path from there with slashes, in one order on every machine. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The archive of a whole site. */
export function archiveName(version: string): string {
  return `hiendien-site-${version}.zip`;
}
