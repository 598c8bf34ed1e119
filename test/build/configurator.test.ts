/** The configurator as a webmaster meets it: chosen, seen in real frames, copied, sent around. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { demoHandler } from '../../.tools/serve.mjs';

describe('the configurator', () => {
  const server = createServer(demoHandler());
  let browser: Browser | undefined;
  let page: Page;
  let address = '';
  let problems: string[] = [];

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => problems.push(message.text()));
  });
  after(async () => {
    await browser?.close();
    server.close();
  });
  beforeEach(() => {
    problems = [];
  });

  async function open(query = '', name = 'configurator.html'): Promise<void> {
    await page.goto(`${address}${name}?${query}`);
    await page.waitForSelector('#configurator select');
  }

  const codes = () => page.$$eval('pre code', (all) => all.map(({ textContent }) => textContent));

  /** Chooses in a select by the words of its label. */
  const choose = (label: string, value: string) =>
    page.evaluate(
      (text, option) => {
        const labels = [...document.querySelectorAll('label')];
        const select = labels
          .find(({ textContent }) => textContent.trim().startsWith(text))
          ?.querySelector('select');
        if (!select) throw new Error(`no ${text}`);
        select.value = option;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );

  /** What stands in a preview's frame, once the widget has drawn itself. */
  async function preview(tag: string): Promise<string[]> {
    await page.waitForFunction(
      (name) =>
        [...document.querySelectorAll('iframe')].every((frame) => {
          const placed = frame.contentDocument?.querySelector('[data-hiendien]')?.shadowRoot;
          const widget = frame.contentDocument?.querySelector(name) ?? placed?.querySelector(name);
          return widget?.shadowRoot?.querySelector('section');
        }),
      {},
      tag,
    );
    return page.$$eval('iframe', (frames) =>
      frames.map((frame) => `${frame.contentWindow?.innerWidth ?? 0}`),
    );
  }

  it('shows the banner on a phone and a desktop, and its snippet', async () => {
    await open();
    assert.deepEqual(await preview('hiendien-banner'), ['360', '1280']);
    const [once = '', place = ''] = await codes();
    assert.equal(once, `<script type="module" async src="${address}embed/hiendien.js"></script>`);
    assert.match(place, /^<hiendien-banner style="display:block;/);
    assert.deepEqual(problems, []);
  });

  it('writes what is chosen, escaped, in the shape that the system keeps; its link brings it back', async () => {
    await open();
    await choose('Trang dùng hệ quản trị nào', 'nukeviet');
    await choose('Dạng', 'card');
    await page.type('input[type="text"]', 'Sở "A" & <B>');
    const written = 'data-variant="card" data-agency="Sở &#34;A&#34; &amp; &lt;B&gt;" style="display:block;';
    const before = await codes();
    assert.ok(before[1]?.includes(`<div data-hiendien="banner" ${written}`), before[1]);
    await page.goto(before.at(-1) ?? '');
    await page.waitForSelector('#configurator select');
    assert.deepEqual(await codes(), before);
    await preview('hiendien-banner');
    assert.deepEqual(problems, []);
  });

  it('pins a version with its hash and preloads', async () => {
    await open('widget=register&channel=pinned');
    const [once = ''] = await codes();
    const list = JSON.parse(readFileSync(`${root}dist/embed/integrity.json`, 'utf8')) as {
      readonly files: Readonly<Record<string, { readonly integrity: string }>>;
      readonly tags: Readonly<Record<string, readonly string[]>>;
    };
    assert.ok(once.includes(`integrity="${list.files['hiendien.js']?.integrity ?? '?'}"`), once);
    for (const file of list.tags['register'] ?? [])
      assert.ok(once.includes(`${file}" integrity="${list.files[file]?.integrity ?? '?'}"`), file);
  });

  it('names what a system takes away, and colours that can’t be read', async () => {
    await open('system=nukeviet&shape=iframe&colour-accent=%23e0a0a0&set-theme=light');
    const warnings = await page.$$eval('.warning', (all) => all.map(({ textContent }) => textContent));
    assert.equal(warnings.length, 3, warnings.join('\n'));
    assert.match(warnings[0] ?? '', /Màu nhấn .* tương phản \d(?:,\d)?:1/);
    assert.match(warnings[1] ?? '', /NukeViet bỏ địa chỉ của khung/);
    assert.match(warnings[2] ?? '', /không mang theo màu/);
  });

  it('gives every colour to the preview', async () => {
    await open('colour-background=%23fff8e7&host=bootstrap');
    await preview('hiendien-banner');
    const background = await page.evaluate(() => {
      const banner = document.querySelector('iframe')?.contentDocument?.querySelector('hiendien-banner');
      return getComputedStyle(banner?.shadowRoot?.querySelector('section') ?? document.body).backgroundColor;
    });
    assert.equal(background, 'rgb(255, 248, 231)');
  });

  it('speaks English beside, with the same choices', async () => {
    await open('widget=register&shape=iframe');
    await Promise.all([page.waitForNavigation(), page.click('nav a[hreflang="en"]')]);
    await page.waitForSelector('#configurator select');
    const [, place = ''] = await codes();
    assert.match(place, /frame\/register\.html\?lang=en" title="Where to register/);
  });

  it('takes nothing that it does not know from an address', async () => {
    await open(
      'address=javascript:alert(1)/&colour-text=red&set-onload=1&widget=x&set-agency=%3C/iframe%3E%3Cscript%3Ealert(1)%3C/script%3E',
    );
    await preview('hiendien-banner');
    const all = (await codes()).join('\n');
    assert.doesNotMatch(all, /javascript:|onload|--hiendien-text|<script>/);
    assert.equal(await page.$$eval('iframe', ([first]) => first?.contentDocument?.scripts.length), 1);
    assert.deepEqual(problems, []);
  });

  for (const [width, name] of [
    [360, 'configurator.html'],
    [1280, 'configurator.en.html'],
  ] as const)
    it(`${name}: fits ${width} px and has no finding of axe`, async () => {
      await page.setViewport({ width, height: 900 });
      await open('', name);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8'));
      const findings = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          readonly axe: {
            run(
              root: Element,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const { violations } = await axe.run(document.documentElement, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(findings, []);
    });
});
