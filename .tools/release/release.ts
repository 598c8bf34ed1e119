// Everything that is handed out, in one folder that any server can serve: see makeRelease.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../install.mjs';
import { archiveName, filesIn, zipFiles } from './mirror';
import { writePages } from './pages';
import { provenanceOf } from './provenance';
import { makeSite, type Releases, type SiteOptions } from './site';
import { sha256, signersOf, signFile, SUMS, writeSums } from './sums';

export interface ReleaseOptions extends SiteOptions {
  /** Folders that are put into the site as they are, by their name in it; one that is not there is left out. */
  readonly parts?: Readonly<Record<string, string>>;
  /** An SSH key to sign with. */
  readonly key?: string | undefined;
}

/** Where the archive of the site lies in it. It can't hold itself. */
const DOWNLOADS = 'tai-ve';

/** Made from scratch with each release; the rest of a site is its versions and channels. */
const MADE = ['assets', 'storybook', 'danh-sach', 'huong-dan', 'cau-hinh', 'bac-si', 'cms', DOWNLOADS];

/**
 * Makes the site of a release: its versions and channels, the parts that explain it, the pages that lead to them, and
 * what a receiver checks it by. Then the same as one archive. The same build gives the same bytes.
 */
export function makeRelease({ parts = {}, key, ...options }: ReleaseOptions): Releases {
  const { out, embed } = options;
  for (const name of MADE) rmSync(join(out, name), { recursive: true, force: true });
  const releases = makeSite(options);
  const { version } = JSON.parse(readFileSync(join(embed, 'integrity.json'), 'utf8')) as {
    version: string;
  };
  for (const [name, folder] of Object.entries(parts))
    if (existsSync(folder)) cpSync(folder, join(out, name), { recursive: true });
  // Says when Storybook was built and on what.
  rmSync(join(out, 'storybook/project.json'), { force: true });
  cpSync(`${root}CHANGELOG.md`, join(out, 'CHANGELOG.txt'));
  cpSync(`${root}LICENSE`, join(out, 'LICENSE.txt'));
  if (key) writeFileSync(join(out, 'allowed_signers'), signersOf(key));
  else rmSync(join(out, 'allowed_signers'), { force: true });
  writePages(out, { releases, version, base: options.base });

  rmSync(join(out, `${SUMS}.sig`), { force: true });
  const names = filesIn(out).filter((name) => name !== SUMS);
  writeSums(out, names);
  if (key) signFile(join(out, SUMS), key);

  const archive = join(out, DOWNLOADS, archiveName(version));
  const content = zipFiles(out, filesIn(out), 'hiendien');
  const provenance = provenanceOf(
    [
      { name: basename(archive), content },
      { name: SUMS, content: readFileSync(join(out, SUMS)) },
    ],
    version,
  );
  mkdirSync(dirname(archive), { recursive: true });
  writeFileSync(archive, content);
  writeFileSync(`${archive}.sha256`, `${sha256(content)}  ${basename(archive)}\n`);
  writeFileSync(`${archive}.provenance.json`, `${JSON.stringify(provenance, null, 2)}\n`);
  if (key) for (const file of [archive, `${archive}.provenance.json`]) signFile(file, key);
  return releases;
}
