// Makes a site of two releases for the tests in a browser: the build, then the same as the next version. /1/ follows,
// /stable/ trails. Run by the test server; takes the folder.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../.tools/install.mjs';
import { writeList } from '../../.tools/release/integrity';
import { makeSite, type SiteOptions } from '../../.tools/release/site';
import { VERSION } from '../../src/version';

export const NEXT = VERSION.replace(/\d+$/, (patch) => String(Number(patch) + 1));

/** The build as another version: with its number, and another hash in the names of chunks. */
export function buildOf(version: string, folder: string): string {
  cpSync(`${root}dist/embed`, folder, { recursive: true });
  const mark = version.replaceAll('.', '').padEnd(8, '0');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  for (const name of [...scripts, '.vite/manifest.json']) {
    const file = join(folder, name);
    const code = readFileSync(file, 'utf8').replace(`\`${VERSION}\``, `\`${version}\``);
    writeFileSync(file, code.replace(/-[0-9a-f]{8}\.js/g, `-${mark}.js`));
    renameSync(file, join(folder, name.replace(/-[0-9a-f]{8}\.js$/, `-${mark}.js`)));
  }
  writeList(folder, version);
  return folder;
}

export const OPTIONS: Omit<SiteOptions, 'out'> = {
  embed: `${root}dist/embed`,
  sbom: `${root}dist/sbom.cdx.json`,
  base: '/hiendien/',
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const out = process.argv[2]!;
  const next = mkdtempSync(join(tmpdir(), 'hiendien-'));
  rmSync(out, { recursive: true, force: true });
  makeSite({ ...OPTIONS, out });
  makeSite({ ...OPTIONS, out, embed: buildOf(NEXT, next) });
  rmSync(next, { recursive: true });
}
