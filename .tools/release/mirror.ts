import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** A day that every zip reader knows; the archive says nothing of when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * One version as an archive, for networks without a way out: the same files, the same hashes.
 * @param names Paths below the folder.
 */
export function makeMirror(folder: string, names: readonly string[], version: string): Uint8Array {
  const files: Zippable = {};
  for (const name of [...names].sort())
    files[`${version}/${name}`] = [readFileSync(join(folder, name)), { mtime: NO_TIME, os: 0 }];
  return zipSync(files, { level: 9 });
}
