import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../install.mjs';
import { FONT_PACKAGE, LETTERING } from '../lettering/draw-letters.ts';

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
          // The letters of sheets stand among our sources; they are those of a font.
          if (id.endsWith(LETTERING)) folders.add(join(root, FONT_PACKAGE));
        }
      }
    },
  };
}

/** Reads the packages in these folders. Throws where one states no licence, or one that does not fit ours. */
export function readPackages(folders: Iterable<string>): BundledPackage[] {
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const FITTING = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Apache-2.0', 'OFL-1.1'];

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (!license?.split(' AND ').every((part) => FITTING.includes(part)))
    throw new Error(`The licence of ${name} is ${license ?? 'not stated'}.`);
  const files = readdirSync(folder).filter((entry) => /^licen[cs]e(?:[._]\w+)?$/i.test(entry));
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence.`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return {
    name,
    version,
    licence: license,
    text: texts.join('\n\n'),
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
