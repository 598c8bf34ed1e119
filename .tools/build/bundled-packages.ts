import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in a built file. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly text: string;
}

/** Notes the folders of the packages that a build takes code from. Type declarations and what nobody uses don't count. */
export function notePackages(folders: Set<string>): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
          if (folder && renderedLength > 0) folders.add(folder);
        }
      }
    },
  };
}

/** Reads the packages in these folders. Throws where one states no licence, or one that does not fit ours. */
export function readPackages(folders: Iterable<string>): BundledPackage[] {
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const FITTING = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Apache-2.0'];

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (!license || !FITTING.includes(license))
    throw new Error(`The licence of ${name} is ${license ?? 'not stated'}.`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (!file || !existsSync(join(folder, file)))
    throw new Error(`${name} comes without the text of its licence.`);
  return {
    name,
    version,
    licence: license,
    text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim(),
  };
}

/** Our licence and those of everything that is bundled, as one text. */
export function licenceText(own: string, packages: readonly BundledPackage[]): string {
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return ['hiendien-widgets\n\n' + own.trim() + '\n', ...parts].join(line);
}
