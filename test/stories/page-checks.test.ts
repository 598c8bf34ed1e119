import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { findDeadLinks, findEmptyCanvases, findRawMarkup, findRest, findWrongLanguage } from './page-checks';

describe('what is looked for in pages', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage();
  });

  after(() => browser.close());

  const show = (body: string, lang = 'vi') =>
    page.setContent(`<main class="sbdocs-content" lang="${lang}">${body}</main>`);

  it('is Markdown that was not read, but for what is shown as code', async () => {
    await show(
      '<p>| a | b |\n|---|---|</p><li>**đậm**</li><p>[liên kết](x)</p>' +
        '<p><code>**</code> a | b, 2 * 3</p><pre><p>## x</p></pre><div class="sb-story"><p>**</p></div>',
    );
    assert.deepEqual(await page.evaluate(findRawMarkup), [
      'raw markup: | a | b |\n|---|---|',
      'raw markup: **đậm**',
      'raw markup: [liên kết](x)',
    ]);
  });

  it('is a canvas with nothing in it, be it in a shadow root', async () => {
    await show(
      '<div class="sb-story" id="none"><div style="height:50px"><b></b></div></div>' +
        '<div class="sb-story" id="not-defined"><hiendien-nothing></hiendien-nothing></div>' +
        '<div class="sb-story" id="hidden"><p hidden>chữ</p></div>' +
        '<div class="sb-story" id="text"><p>chữ</p></div>' +
        '<div class="sb-story" id="shadow"><div><template shadowrootmode="open"><p>chữ</p></template></div></div>' +
        '<div class="sb-story" id="picture"><svg width="9" height="9"></svg></div>',
    );
    assert.deepEqual(await page.evaluate(findEmptyCanvases), [
      'empty canvas: none',
      'empty canvas: not-defined',
      'empty canvas: hidden',
    ]);
  });

  it('is a link to no page, no place and no address', async () => {
    await show(
      '<a href="?path=/docs/trang-đó--docs">a</a><a href="?path=/docs/gone--docs#x">b</a><h2 id="mục">c</h2>' +
        '<a href="#m%E1%BB%A5c">d</a><a href="#gone">e</a><a href="gone.md">f</a>' +
        '<a href="https://hiendienonline.tenmien.vn/">g</a><div class="sb-story"><a href="#path">h</a></div>',
    );
    assert.deepEqual(await page.evaluate(findDeadLinks, ['trang-đó--docs']), [
      'dead link: ?path=/docs/gone--docs#x',
      'dead link: #gone',
      'dead link: gone.md',
    ]);
  });

  it('is a page that says it is in another language', async () => {
    await show('a');
    assert.deepEqual(await page.evaluate(findWrongLanguage), []);
    await show('a', 'en');
    assert.deepEqual(await page.evaluate(findWrongLanguage), ['language of the page: en']);
  });

  it('comes once nothing changes any more', async () => {
    await show('<p>a</p><div class="sb-story"></div>');
    await page.evaluate(() => {
      let left = 4;
      const timer = setInterval(() => {
        document.querySelector('p')!.append('b');
        if (--left === 0) clearInterval(timer);
      }, 60);
    });
    const { canvases } = await page.evaluate(findRest, 200);
    assert.equal(canvases, 1);
    assert.equal(await page.evaluate(() => document.querySelector('p')!.textContent), 'abbbb');
  });
});
