import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliSize, measureBudgets, type BuiltFile } from '../../.tools/budgets';
import { root } from '../../.tools/install.mjs';
import { serverRecipes } from '../../.tools/release/headers';
import { BORDER, TEXT } from '../../src/domain/brand/readable-colours';
import { freshUntil } from '../../src/domain/programme/freshness';
import { VERSION } from '../../src/version';
import { NEWER_FEATURES } from '../../stories/guides/policies';
import { LEAST_TIME } from '../../src/domain/feedback/form-fields';
import { TIME_LIMIT } from '../../src/providers/feedback/send-feedback';
import { FACTS } from '../../stories/elements/facts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const EMBED = join(root, 'dist/embed');

/** What a reader is told in numbers: guides, the first page, and the pages of a release. Records of decisions are history. */
const TEXTS = [
  'README.md',
  ...['stories/guides', 'stories/elements', 'demo/release'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:mdx|html|ts)$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
];

/** A number with a unit that a reader could hold us to. */
const FIGURE = /\d+(?:[.,]\d+)*(?: (?:kB|MB|giây|phút|ngày)(?![\p{L}\p{M}])|:1(?!\d))/gu;

/** A number of a source, by the name of its constant. */
function constantIn(path: string, name: string): number {
  const [, value = ''] = new RegExp(`const ${name} = ([\\d_]+);`).exec(read(path)) ?? [];
  assert.ok(value, `${path} has no ${name}`);
  return Number(value.replaceAll('_', ''));
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const OWNER = 'src/content/fetch-checked.ts';

/** What each figure is today, from where it comes. What is not here may not be said. */
const FIGURES: Readonly<Record<string, () => string>> = {
  '256 kB': () => `${constantIn(OWNER, 'SIZE_LIMIT') / 1000} kB`,
  '5 giây': () => `${constantIn(OWNER, 'TIME_LIMIT') / 1000} giây`,
  '10 giây': () => `${TIME_LIMIT / 1000} giây`,
  '2 giây': () => `${LEAST_TIME / 1000} giây`,
  // As much as it is at most, packed.
  '1 kB': () => `${Math.ceil(brotliSize(join(EMBED, 'frame/resize.js')) / 1000)} kB`,
  '90 ngày': () => `${daysBetween('2026-01-01', freshUntil({ verifiedOn: '2026-01-01' }))} ngày`,
  '10 phút': () => `${secondsKept() / 60} phút`,
  '5 phút': () =>
    `${constantIn('src/elements/domain-search/answers/search-errands.ts', 'AGE') / 60_000} phút`,
  '60 giây': () => {
    const [, kept = ''] = /absent: ([\d_]+),/.exec(read('src/providers/policies/with-memory.ts')) ?? [];
    return `${Number(kept.replaceAll('_', '')) / 1000} giây`;
  },
  // What the example beside it sets.
  '3 phút': () => `${/`idle-reset="(\d+)"`/.exec(read('stories/guides/eligibility.mdx'))?.[1]} phút`,
  '4,5:1': () => `${String(TEXT).replace('.', ',')}:1`,
  '4.5:1': () => `${TEXT}:1`,
  '3:1': () => `${BORDER}:1`,
};

/** How long a file of a channel is kept, as the recipe for nginx says. */
function secondsKept(): number {
  const [, seconds] =
    /default "public, max-age=(\d+)"/.exec(serverRecipes([VERSION])['nginx.conf'] ?? '') ?? [];
  return Number(seconds);
}

describe('what is said in numbers', () => {
  for (const path of TEXTS) {
    const figures = new Set(read(path).match(FIGURE));
    if (figures.size > 0)
      it(`${path}: ${[...figures].join(', ')}`, () => {
        for (const figure of figures) assert.equal(FIGURES[figure]?.(), figure);
      });
  }

  it('is said somewhere, each of it', () => {
    const all = new Set<string>(TEXTS.map(read).join('\n').match(FIGURE));
    for (const figure of Object.keys(FIGURES)) assert.ok(all.has(figure), figure);
  });

  it('sizes of elements are measured in the build, each by a line of the budgets', () => {
    const manifest = JSON.parse(read('dist/embed/.vite/manifest.json')) as Record<string, BuiltFile>;
    const pages = measureBudgets(EMBED, manifest).map(({ page }) => page);
    for (const [tag, { page }] of Object.entries(FACTS)) assert.ok(pages.includes(page), tag);
  });

  it('browsers of the overviews are those of the table of newer features', () => {
    const least = (browser: 'chromium' | 'firefox' | 'safari') =>
      Math.max(...NEWER_FEATURES.slice(0, 3).map((feature) => feature[browser]));
    const said = `Chrome và Edge ${least('chromium')}, Firefox ${least('firefox')}, Safari ${least('safari')} trở lên`;
    assert.ok(read('stories/elements/overview.ts').includes(said), said);
  });

  it('files that an overview names as tests are there; the version that had an element first is one of the changelog', () => {
    const changes = read('CHANGELOG.md');
    for (const [tag, { tried, since }] of Object.entries(FACTS)) {
      for (const file of tried) assert.ok(existsSync(join(root, 'test', file)), file);
      assert.ok(changes.includes(`[${since}]`) || since === VERSION, `${tag}: ${since}`);
      assert.ok(changes.includes(tag), tag);
    }
  });
});

describe('one name for a thing', () => {
  /** Words for what the glossary of the first guide calls otherwise. */
  const OTHERS: readonly (readonly [RegExp, string])[] = [
    [/biểu tượng|ký hiệu/iu, 'biểu trưng'],
    [/hậu tố/iu, 'đuôi'],
  ];
  const texts = [...TEXTS, 'demo/index.html', 'src/integrations/words/fields.vi.json'];

  for (const [other, name] of OTHERS)
    it(`is ${name}`, () => {
      const found = texts.filter((path) => other.test(read(path)));
      assert.deepEqual(found, []);
    });
});
