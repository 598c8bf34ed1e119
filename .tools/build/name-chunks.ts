import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNNAMED } from './detached-chunks';

/**
 * Puts one hash of the entry and all its chunks into the names of the chunks. What the entry hands over to them is
 * theirs alone: an entry that some cache has kept never meets the chunks of another build, in whatever folder. One
 * hash for all also takes less room in the entry than one for each.
 */
export function nameChunks(folder: string): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  const mark = hash.digest('hex').slice(0, UNNAMED.length);
  for (const name of [...names, '.vite/manifest.json']) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`-${UNNAMED}.js`, `-${mark}.js`));
    renameSync(file, join(folder, name.replace(`-${UNNAMED}.js`, `-${mark}.js`)));
  }
}
