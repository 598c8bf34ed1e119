// What the script tag loads: the entry with its chunks, the file that holds everything, and the licences of both.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { root } from '../install.mjs';
import { licenceText, notePackages, readPackages, type BundledPackage } from './bundled-packages';
import { nameChunks } from './name-chunks';

/** Builds into a folder and tells which packages are in it. The same sources give the same bytes. */
export async function buildEmbed(outDir: string): Promise<BundledPackage[]> {
  const folders = new Set<string>();
  const make = (config: string, emptyOutDir: boolean) =>
    build({
      root,
      configFile: root + config,
      logLevel: 'warn',
      plugins: [notePackages(folders)],
      build: { outDir, emptyOutDir },
    });
  await make('vite.config.ts', true);
  nameChunks(outDir);
  await make('.tools/build/all-in-one.config.ts', false);
  const packages = readPackages(folders);
  writeFileSync(`${outDir}/LICENSES.txt`, licenceText(readFileSync(`${root}LICENSE`, 'utf8'), packages));
  return packages;
}
