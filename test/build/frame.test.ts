import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { WIDGET_NAMES } from '../../src/loader/widgets';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { demoHandler } from '../../.tools/serve.mjs';

const folder = `${root}dist/embed/frame`;
/** Bytes that a packet of the network carries, after its own head. */
const PACKET = 1400;
const pageOf = (widget: string) => readFileSync(`${folder}/${widget}.html`, 'utf8');

describe('the frame pages as files', () => {
  it('are one for each widget, with their style sheet and two scripts', () => {
    assert.deepEqual(
      readdirSync(folder).sort(),
      ['frame.css', 'frame.js', 'resize.js', ...WIDGET_NAMES.map((widget) => `${widget}.html`)].sort(),
    );
  });

  for (const widget of WIDGET_NAMES) {
    it(`${widget}: has a policy that stops every inline script, and holds none`, () => {
      const page = pageOf(widget);
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ])
        assert.ok(policy.split('; ').includes(directive), directive);
      assert.doesNotMatch(policy, /unsafe|data:|\*/);
      // The policy stands before everything that it is to hold for.
      assert.ok(page.indexOf('Content-Security-Policy') < page.search(/<(?:script|link|title)/));
      assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    });
  }

  it('have scripts that fit into one packet each, as they are sent', () => {
    for (const script of ['frame.js', 'resize.js']) {
      const { length } = brotliCompressSync(readFileSync(`${folder}/${script}`));
      assert.ok(length <= PACKET, `${script}: ${length} bytes`);
    }
  });
});

describe('a frame in a browser', () => {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/host?')) {
      response.setHeader('Content-Type', 'text/html');
      response.end(new URLSearchParams(request.url.slice(6)).get('html'));
    } else demoHandler()(request, response);
  });
  let browser: Browser;
  let page: Page;
  let port = 0;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    ({ port } = server.address() as AddressInfo);
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({
      executablePath: chromium,
      args: [
        ...CHROMIUM_FLAGS,
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    });
    page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (new URL(request.url()).hostname.endsWith('tenmien.vn'))
        void request.respond({ contentType: 'text/html', body: '<title>Programme</title>' });
      else void request.continue();
    });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  const GUIDE = readFileSync(`${root}stories/guides/embedding.mdx`, 'utf8');
  const SNIPPET = /<iframe[^>]*>/.exec(GUIDE)?.[0] ?? '';

  /** Opens a page on localhost with the published iframe, whose server is 127.0.0.1. */
  async function embed(): Promise<ReturnType<Page['frames']>[number]> {
    const tag = SNIPPET.replace('/hiendien/1', `http://127.0.0.1:${port}/embed`).replace('\n', ' ');
    const html = `<!doctype html><title>Host</title>${tag}</iframe>`;
    await page.goto(`http://localhost:${port}/host?${new URLSearchParams({ html }).toString()}`);
    const frame = await page.waitForFrame((one) => one.url().includes('/frame/banner.html'));
    await frame.waitForSelector('hiendien-banner:defined');
    return frame;
  }

  it('leads the whole page to the programme, and names the embedding site as where the visitor comes from', async () => {
    assert.notEqual(SNIPPET, '', 'the guide shows an iframe');
    const frame = await embed();
    const link = await frame.waitForSelector('hiendien-banner >>> a');
    await Promise.all([page.waitForNavigation(), link!.click()]);
    const { hostname, searchParams } = new URL(page.url());
    assert.equal(hostname, 'hiendienonline.tenmien.vn');
    assert.equal(searchParams.get('utm_source'), 'localhost');
  });

  it('opened by itself, takes nothing from its address', async () => {
    await page.goto(
      `http://127.0.0.1:${port}/embed/frame/banner.html?agency=${encodeURIComponent('Gọi ngay 0900')}&variant=card`,
    );
    await page.waitForSelector('hiendien-banner >>> .strip');
    const text = await page.$eval('hiendien-banner', ({ shadowRoot, attributes }) => [
      shadowRoot!.textContent,
      attributes.length,
    ]);
    assert.doesNotMatch(String(text[0]), /0900/);
    assert.equal(text[1], 0);
  });
});
