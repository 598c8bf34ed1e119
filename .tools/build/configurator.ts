// The configurator of snippets: its script, what it knows of the widgets, and Bootstrap for its preview.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import content from '../../src/content/programme.vi.json';
import en from '../../src/integrations/words/fields.en.json';
import vi from '../../src/integrations/words/fields.vi.json';
import type { Data } from '../../demo/configurator/data';
import { readFields } from '../integrations/fields';
import { root } from '../install.mjs';
import type { FileList } from '../release/integrity';
import { frameTitle } from './frames';

/** Widgets that stand inside another, and whose files it needs at once. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  journey: ['eligibility-checker', 'domain-search', 'register'],
};

/** Puts `configurator.js`, `data.json`, pictures and `bootstrap.min.css` into a folder. */
export async function buildConfigurator(out: string, list: FileList): Promise<void> {
  mkdirSync(out, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: { entry: `${root}demo/configurator/main.ts`, formats: ['es'], fileName: () => 'configurator.js' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  writeFileSync(`${out}/data.json`, JSON.stringify(configuratorData(list)));
  cpSync(`${root}demo/pictures/guides`, `${out}/pictures`, { recursive: true });
  cpSync(`${root}node_modules/bootstrap/dist/css/bootstrap.min.css`, `${out}/bootstrap.min.css`);
}

/** What the configurator knows, from the manifest, the content and the list of built files. */
export function configuratorData(list: FileList): Data {
  const widgets = readFields();
  const hashOf = (file: string) => list.files[file]?.integrity ?? '';
  const preloadsOf = (widget: string) =>
    Object.fromEntries(
      [widget, ...(STEPS[widget] ?? [])]
        .flatMap((name) => list.tags[name] ?? [])
        .map((file) => [file, hashOf(file)]),
    );
  return {
    version: list.version,
    link: content.link.href,
    widgets,
    words: { vi, en },
    titles: Object.fromEntries(
      widgets.map(({ widget }) => [widget, { vi: frameTitle(widget, 'vi'), en: frameTitle(widget, 'en') }]),
    ),
    pins: {
      entry: hashOf('hiendien.js'),
      preloads: Object.fromEntries(widgets.map(({ widget }) => [widget, preloadsOf(widget)])),
    },
  };
}
