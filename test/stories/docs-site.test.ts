import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { PAGES, TREE } from '../../.tools/docs-site/tree';
import { writeDocs } from '../../.tools/docs-site/write-docs';
import { root } from '../../.tools/install.mjs';
import { FACTS } from '../../stories/elements/facts';
import { PICTURES } from '../../stories/pictures/pictures';
import { findRawMarkup } from './page-checks';

/** Of a page with all that it loads, but pictures. */
const MOST_BYTES = 150_000;

const MOST_PICTURE = 40_000;

/** What lies beside the guides in the site of a release; tests of the release see to it. */
const BESIDE = ['../index.html', '../assets/icon.svg', '../cau-hinh/index.html'];

interface Read {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly pictures: readonly string[];
}

function readPage(html: string): Read {
  const ids = new Set<string>();
  const links: string[] = [];
  const pictures: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (name === 'id') {
          assert.ok(!ids.has(value), `two places with the id ${value}`);
          ids.add(value);
        }
        if (name === 'href') links.push(value);
        if (name === 'src') (node.tagName === 'img' ? pictures : links).push(value);
      }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { ids, links, pictures };
}

describe('the guides as plain pages', () => {
  const site = mkdtempSync(join(tmpdir(), 'guides-'));
  const folder = join(site, 'huong-dan');
  const pages = new Map<string, Read>();
  const stories = new Set<string>();
  const weights = new Map<string, number>();
  let browser: Browser;
  let page: Page;
  let said: string[] = [];

  before(async () => {
    await writeDocs(folder);
    mkdirSync(join(site, 'assets'));
    cpSync(join(root, 'demo/icon.svg'), join(site, 'assets/icon.svg'));
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.html')))
      pages.set(name, readPage(readFileSync(join(folder, name), 'utf8')));
    const index = join(root, 'storybook-static/index.json');
    assert.ok(existsSync(index), 'storybook-static is empty: run npm run build:storybook');
    const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, unknown> };
    for (const id of Object.keys(entries)) stories.add(id);
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (/warn|error/.test(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
  });

  after(async () => {
    await browser.close();
    for (const [file, bytes] of [...weights].sort(([, one], [, other]) => other - one))
      console.log(`${String(Math.round(bytes / 1000)).padStart(4)} kB without pictures  ${file}`);
    rmSync(site, { recursive: true });
  });

  /** As somebody who has unpacked the archive and has no server. */
  async function open(name: string): Promise<void> {
    said = [];
    await page.goto(pathToFileURL(join(folder, name)).href);
  }

  for (const { vi, pages: entries } of TREE)
    for (const { name } of entries) {
      const file = `${name}.html`;

      it(`${vi}: ${file} leads to pages, places and stories that there are`, () => {
        const { links, pictures } = pages.get(file)!;
        for (const picture of pictures) assert.ok(existsSync(join(folder, picture)), picture);
        for (const link of links) {
          if (link.startsWith('https://') || BESIDE.includes(link.replace(/\?.*/, ''))) continue;
          const [, story] = /^\.\.\/storybook\/index\.html\?path=\/story\/(.+)$/.exec(link) ?? [];
          if (story !== undefined) {
            assert.ok(stories.has(decodeURIComponent(story)), `there is no story ${story}`);
            continue;
          }
          const [path = '', place] = link.split('#');
          assert.ok(!path || existsSync(join(folder, path)), `${link} leads nowhere`);
          const there = pages.get(path || file);
          if (place !== undefined)
            assert.ok(
              place === 'content' || there?.ids.has(decodeURIComponent(place)),
              `${link}: no such place`,
            );
        }
      });

      it(`${vi}: ${file} weighs little and can be read by everybody, without a server`, async () => {
        const { links } = pages.get(file)!;
        const loaded = [file, ...links.filter((link) => /\.(?:css|js)$/.test(link))];
        const bytes = loaded.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
        assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
        weights.set(file, bytes);
        await open(file);
        assert.deepEqual([...said, ...(await page.evaluate(findRawMarkup))], []);
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            preload: false,
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        assert.deepEqual(found, []);
      });
    }

  it('say what they are to search engines, each for itself', () => {
    const told = [...pages.keys()].map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const [, json = ''] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html) ?? [];
      return JSON.parse(json) as { '@type': string; headline: string; description: string };
    });
    for (const { '@type': type, description } of told) {
      assert.equal(type, 'TechArticle');
      assert.ok(description.length > 20, description);
    }
    assert.equal(new Set(told.map(({ headline }) => headline)).size, pages.size);
  });

  it('show pictures of what visitors see, each of them small and with words for it', () => {
    const shown = new Set([...pages.values()].flatMap(({ pictures }) => pictures));
    for (const [id, { alt }] of Object.entries(PICTURES)) {
      assert.ok(shown.has(`${id}.webp`), `no page shows ${id}`);
      assert.ok(statSync(join(folder, `${id}.webp`)).size <= MOST_PICTURE, id);
      assert.ok(alt.length > 20, id);
    }
    for (const tag of Object.keys(FACTS))
      assert.ok(pages.get(`${tag}.html`)?.pictures.length, `no picture of ${tag}`);
    assert.equal(pages.get('index.html')?.pictures.length, 3);
  });

  it('are all the guides that Storybook has', () => {
    const written = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' });
    const placed = PAGES.map((entry) => entry.file);
    assert.deepEqual(placed.toSorted(), written.filter((name) => name.endsWith('.mdx')).toSorted());
  });

  it('fit a phone', async () => {
    await page.setViewport({ width: 360, height: 700 });
    for (const name of pages.keys()) {
      await open(name);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, name);
    }
    await page.setViewport({ width: 1280, height: 800 });
  });

  for (const { typed, found } of [
    { typed: 'nhung vao trang', found: 'nhung-vao-trang.html' },
    { typed: 'Giữ sẵn chỗ', found: 'nhung-vao-trang.html#' },
    { typed: 'giu san cho', found: 'nhung-vao-trang.html#' },
    { typed: 'nukeviet', found: 'theo-he-thong.html#nukeviet' },
    { typed: 'mot ten khong co o dau ca', found: '' },
  ])
    it(`are searched with accents or without: ${typed}`, async () => {
      await open('index.html');
      await page.type('search input', typed);
      const links = await page.$$eval('search ul a', (all) => all.map((link) => link.getAttribute('href')));
      const count = await page.$eval('search [role=status]', ({ textContent }) => textContent);
      if (found === '') assert.deepEqual([links, count], [[], '0 chỗ']);
      else assert.ok(links[0]?.startsWith(found), `${links[0]} stands first`);
    });
});
