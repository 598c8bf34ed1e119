import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../.tools/install.mjs';

/** An empty project into which the package was installed as anybody would do it: packed by npm, unpacked by npm. */
export interface Project {
  readonly folder: string;
  /** The archive that was installed. */
  readonly archive: string;
  /** Imports a module of the package in this process. */
  readonly load: (name: string) => Promise<unknown>;
  /** Where a module of the package lies. */
  readonly resolve: (name: string) => string;
}

/**
 * Packs the build and installs it, once for each build. It stands below the repository: what it does not bring itself,
 * such as a framework, is found in the repository's own node_modules.
 */
export function installPackage(): Project {
  const place = `${root}.cache/package`;
  mkdirSync(place, { recursive: true });
  const work = mkdtempSync(join(place, 'new-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', [...args, '--loglevel=error'], {
      cwd: work,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  const [packed] = JSON.parse(
    npm('pack', root, '--json', '--ignore-scripts', '--pack-destination', work),
  ) as { filename: string; shasum: string }[];
  const { filename, shasum } = packed!;
  const folder = join(place, shasum.slice(0, 12));
  if (!existsSync(folder)) {
    writeFileSync(join(work, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
    npm('install', `./${filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
    try {
      renameSync(work, folder);
    } catch (error) {
      // Another test was faster.
      if (!existsSync(folder)) throw error;
    }
  }
  rmSync(work, { recursive: true, force: true });
  const { resolve } = createRequire(join(folder, 'index.js'));
  return {
    folder,
    archive: join(folder, filename),
    resolve: (name) => resolve(`hiendien-widgets${name}`),
    load: (name) => import(pathToFileURL(resolve(`hiendien-widgets${name}`)).href),
  };
}
