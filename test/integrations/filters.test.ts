/**
 * Any settings, in each shape, through what stands between an editor and a page, each as it is: browsers' parser,
 * NukeViet's filter, WordPress's, DOMPurify. What arrives is what was set, or the loss has a name.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { lossesOf, type Filter } from '../../src/domain/embed/losses';
import {
  joinSnippet,
  SHAPES,
  settingsOf,
  writeSnippet,
  type Embedding,
  type Shape,
} from '../../src/domain/embed/snippet';
import { anyEmbedding } from './any-embedding';
import { hasWordPress, nukevietFilter, nukevietReleases, whyNot, wordpressFilter } from './real-filters';

const RUNS = 400;

/** What a page makes of a snippet: the widget and its settings. */
interface Found {
  readonly widget: string;
  readonly settings: Readonly<Record<string, string>>;
}

describe('any settings through', () => {
  let browser: Browser | undefined;
  let page: Page;

  before(async () => {
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    // What tsx names functions with, in what is sent to the browser.
    await page.evaluate('globalThis.__name = (named) => named');
    await page.addScriptTag({
      content: readFileSync(`${root}node_modules/dompurify/dist/purify.js`, 'utf8'),
    });
  });
  after(async () => browser?.close());

  const purify = (texts: readonly string[]) =>
    page.evaluate((all) => {
      const { DOMPurify } = globalThis as unknown as { DOMPurify: { sanitize(html: string): string } };
      return all.map((html) => DOMPurify.sanitize(html));
    }, texts);

  const cases: readonly (readonly [
    string,
    Filter,
    (texts: readonly string[]) => string[] | Promise<string[]>,
    string | false,
  ])[] = [
    ['a browser’s parser', 'none', (texts) => [...texts], false],
    ['DOMPurify', 'dompurify', purify, false],
    ['WordPress’s kses', 'wordpress', wordpressFilter, whyNot('WordPress', hasWordPress)],
    ...(nukevietReleases.length > 0 ? nukevietReleases : ['4.5']).map(
      (release) =>
        [
          `NukeViet ${release}’s filter`,
          'nukeviet' as const,
          nukevietFilter(release),
          nukevietReleases.length === 0 && 'NukeViet’s filter (../shared/nukeviet) or PHP is not here',
        ] as const,
    ),
  ];

  for (const [name, filter, run, skip] of cases) {
    for (const shape of SHAPES) {
      it(`${name}, as ${shape}: arrive, or their loss has a name`, { skip }, async () => {
        const embeddings = fc.sample(anyEmbedding(), RUNS);
        const texts = embeddings.map((embedding) => joinSnippet(writeSnippet(shape, embedding)));
        const found = await readBack(page, shape, await run(texts));
        embeddings.forEach((embedding, index) => {
          compare(filter, shape, embedding, found[index] ?? undefined, texts[index] ?? '');
        });
      });
    }
  }

  it('the filter that names a loss for every text would be no filter', () => {
    const free = fc
      .sample(anyEmbedding(), RUNS)
      .filter((one) => lossesOf('nukeviet', 'div', one).length === 0);
    assert.ok(free.length > RUNS / 2, `${free.length} of ${RUNS} have no loss`);
  });
});

function compare(
  filter: Filter,
  shape: Shape,
  embedding: Embedding,
  found: Found | undefined,
  text: string,
): void {
  const losses = lossesOf(filter, shape, embedding);
  const isWhole = losses.every(({ kind }) => kind.endsWith('text'));
  if (!isWhole) {
    assert.equal(
      found,
      undefined,
      `${losses.map(({ kind }) => kind).join()} is said to go, and stays:\n${text}`,
    );
    return;
  }
  if (losses.some(({ kind }) => kind === 'frame-text') && !found) return;
  assert.ok(found, `the widget is lost:\n${text}`);
  assert.equal(found.widget, embedding.widget, text);
  const said = new Set(losses.map((loss) => ('setting' in loss ? loss.setting : '')));
  const wanted = settingsOf(embedding).filter(([name]) => !said.has(name));
  const kept = Object.entries(found.settings).filter(([name]) => !said.has(name));
  assert.deepEqual(Object.fromEntries(kept), Object.fromEntries(wanted), text);
}

/** Reads settings as the loader and the frame page do. */
function readBack(page: Page, shape: Shape, texts: readonly string[]): Promise<(Found | null)[]> {
  return page.evaluate(
    (all, kind) => {
      const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
      const attributesOf = (element: Element, prefix: string, but: readonly string[]) =>
        Object.fromEntries(
          [...element.attributes]
            .filter((attribute) => attribute.name.startsWith(prefix) && !but.includes(attribute.name))
            .map((attribute) => [attribute.name.slice(prefix.length), attribute.value]),
        );
      return all.map((html) => {
        const body = parse(html);
        if (kind === 'element') {
          const found = [...body.querySelectorAll('*')].find((element) =>
            element.localName.startsWith('hiendien-'),
          );
          return found
            ? { widget: found.localName.slice(9), settings: attributesOf(found, '', ['style']) }
            : null;
        }
        if (kind === 'iframe') {
          const src = body.querySelector('iframe')?.getAttribute('src');
          if (!src) return null;
          const { pathname, searchParams } = new URL(src, 'https://page.example/');
          const [, widget = ''] = /\/frame\/([a-z-]+)\.html$/.exec(pathname) ?? [];
          return { widget, settings: Object.fromEntries(searchParams) };
        }
        const setting = kind === 'div' ? 'data-hiendien' : 'data-widget';
        const found = body.querySelector(`[${setting}]`);
        const widget = found?.getAttribute(setting);
        return found && widget ? { widget, settings: attributesOf(found, 'data-', [setting]) } : null;
      });
    },
    texts,
    shape,
  );
}
