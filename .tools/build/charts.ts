import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { root } from '../install.mjs';

/** Builds what draws the gateway's figures: one classic script with its library in it, and the library's style. */
export async function buildCharts(out: string): Promise<void> {
  const library = `${root}node_modules/uplot`;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: `${root}src/gateway/charts/charts.ts`,
        formats: ['iife'],
        name: 'charts',
        fileName: () => 'charts.js',
      },
      rolldownOptions: { output: { minify: true, banner: `/*! ${readLicence(library)} */` } },
    },
  });
  writeFileSync(`${out}/charts.css`, readFileSync(`${library}/dist/uPlot.min.css`, 'utf8'));
}

/** Whoever hands the library on hands its licence on. */
function readLicence(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name} ${version}\n${readFileSync(`${folder}/LICENSE`, 'utf8').replaceAll('*/', '* /')}`;
}
