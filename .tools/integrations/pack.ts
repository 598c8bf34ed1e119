// The modules for NukeViet and WordPress as archives that their administration takes as they are: `dist/integrations`.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { VERSION } from '../../src/version';
import { root } from '../install.mjs';
import { readFields } from './fields';
import { writePhpData } from './php-data';

/**
 * The day of a file follows from what is in it. The same build gives the same bytes, and a file that has changed another
 * day: PHP's cache goes by nothing else, and would run the version before for ever.
 */
function dayOf(content: Uint8Array): Date {
  const days = createHash('sha256').update(content).digest().readUInt16BE(0) % 10_000;
  return new Date(1980, 0, 1 + days, 12);
}

/** Of the built files, what pages load; lists of them are for other ways of hosting. */
const SERVED = /^(?!\.)(?:.*\/)?[\w.-]+\.(?:js|css|html)$/;

/** The archives by their names, from the built files. */
export function packIntegrations(embed: string): Record<string, Uint8Array> {
  const shared = {
    'hiendien-widget.php': read('php/hiendien-widget.php'),
    'hiendien-data.php': strToU8(writePhpData(VERSION, readFields())),
    'LICENSE.txt': readFileSync(`${root}LICENSE`),
  };
  const served = readFolder(embed, (name) => SERVED.test(name));
  return {
    [`hiendien-nukeviet-${VERSION}.zip`]: pack({
      ...readFolder(`${root}src/integrations/nukeviet`),
      ...below('modules/hiendien', shared),
      ...below('assets/hiendien', served),
    }),
    [`hiendien-wordpress-${VERSION}.zip`]: pack(
      below('hiendien', {
        ...readFolder(`${root}src/integrations/wordpress`),
        ...shared,
        ...below('files', served),
      }),
    ),
  };
}

/** Writes the archives and gives their names. */
export function writeIntegrations(embed: string, out: string): string[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const archives = packIntegrations(embed);
  for (const [name, archive] of Object.entries(archives)) writeFileSync(join(out, name), archive);
  return Object.keys(archives);
}

type Files = Readonly<Record<string, Uint8Array>>;

function pack(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
    entries[name] = [content, { mtime: dayOf(content), os: 0 }];
  return zipSync(entries, { level: 9 });
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

function readFolder(folder: string, isWanted: (name: string) => boolean = () => true): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    );
  return Object.fromEntries(
    names.filter(isWanted).map((name) => [name, fillIn(readFileSync(join(folder, name)), name)]),
  );
}

/** The version, where our own files ask for it: `1.2.3`, and as NukeViet takes it, `1.2.03`. */
function fillIn(content: Uint8Array, name: string): Uint8Array {
  if (!/\.(?:php|ini|txt)$/.test(name)) return content;
  const nukeviet = VERSION.replace(/\d+$/, (patch) => patch.padStart(2, '0'));
  const text = Buffer.from(content).toString('utf8');
  return strToU8(text.replaceAll('{{version}}', VERSION).replaceAll('{{nukeviet-version}}', nukeviet));
}

function read(path: string): Uint8Array {
  return readFileSync(`${root}src/integrations/${path}`);
}
