import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'vite';
import webpack from 'webpack';
import { elementNames } from '../../.tools/package/exports';
import { installPackage } from './install-package';

let folder: string;
before(() => {
  ({ folder } = installPackage());
});

/** Bundles an application of one line; its files. */
type Bundle = (code: string, name: string) => Promise<string[]>;

function entryOf(code: string, name: string): string {
  const place = join(folder, 'bundles', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'main.js'), code);
  return place;
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(place, file), 'utf8'));

const BUNDLERS: Readonly<Record<string, Bundle>> = {
  async Vite(code, name) {
    const place = entryOf(code, `vite-${name}`);
    await build({
      root: place,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out', rolldownOptions: { input: join(place, 'main.js') } },
    });
    return filesIn(join(place, 'out'));
  },
  async webpack(code, name) {
    const place = entryOf(code, `webpack-${name}`);
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          context: place,
          entry: './main.js',
          output: { path: join(place, 'out') },
          performance: false,
          optimization: { minimize: false },
        },
        (error, result) => {
          if (error) reject(error);
          else resolve(result);
        },
      );
    });
    assert.deepEqual(stats?.toJson().errors, []);
    return filesIn(join(place, 'out'));
  },
};

/** Widgets that stand inside another are loaded by it. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  journey: ['domain-search', 'eligibility-checker', 'register'],
};

/** Whether a bundle registers a tag. */
const defines = (files: readonly string[], name: string) =>
  files.some((text) => new RegExp(`\\(["'\`]hiendien-${name}["'\`],`).test(text));

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  describe(`a bundle by ${bundler}`, () => {
    for (const name of ['banner', 'domain-search', 'journey'])
      it(`of ${name} has its tag, and no other element but those inside`, async () => {
        const files = await bundle(`import 'hiendien-widgets/${name}';`, name);
        const found = elementNames().filter((other) => defines(files, other));
        assert.deepEqual(found, [name, ...(INSIDE[name] ?? [])].sort());
      });

    it('of all of them has every tag', async () => {
      const files = await bundle(`import 'hiendien-widgets/all';`, 'all');
      assert.deepEqual(
        elementNames().filter((name) => defines(files, name)),
        elementNames(),
      );
    });

    it('of one class out of the whole is that class alone, and registers nothing', async () => {
      const files = await bundle(
        `import { BannerElement } from 'hiendien-widgets'; globalThis.found = BannerElement;`,
        'class',
      );
      assert.deepEqual(
        elementNames().filter((name) => defines(files, name)),
        [],
      );
      const text = files.join('');
      assert.ok(text.includes('part="offers"'), 'the banner is in it');
      assert.ok(!text.includes('part="criteria"') && !text.includes('idle-reset'), 'the checker is in it');
    });
  });
}
