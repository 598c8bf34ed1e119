import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Log } from 'sarif';
import sirv from 'sirv';
import { findBrowsers } from '../../../.tools/browsers.mjs';
import { root } from '../../../.tools/install.mjs';
import type { Seen } from '../../../src/cli/doctor/browser/seen';
import type { Finding } from '../../../src/cli/doctor/finding';
import { roomStyle } from '../../../src/domain/embed/rooms';
import { runCli } from '../run-cli';
import { startSite, type Site } from './site';

const LINK = '<a href="https://hiendienonline.tenmien.vn/">Hiện diện trực tuyến</a>';
const SCRIPT = '<script type="module" async src="/hd/1/hiendien.js"></script>';
const banner = (attributes = '') =>
  `<hiendien-banner style="${roomStyle('banner')}" ${attributes}>${LINK}</hiendien-banner>`;

const PAGES: Readonly<Record<string, string>> = {
  '/good': SCRIPT + banner(),
  '/placeholder': `${SCRIPT}<div data-hiendien="register" style="${roomStyle('register')}">${LINK}</div>`,
  '/frame': `<iframe src="/hd/1/frame/banner.html" title="x" width="100%" height="170"></iframe><script src="/hd/1/frame/resize.js" async></script>`,
  '/hidden': `<style>aside > * { visibility: hidden }</style>${SCRIPT}<aside>${banner()}</aside>`,
  '/pale': `<style>aside { opacity: 0.3 }</style>${SCRIPT}<aside>${banner()}</aside>`,
  '/dark-filter': `<style>html { filter: contrast(0.3) }</style>${SCRIPT}${banner()}`,
  '/moving': `${SCRIPT}<hiendien-register>${LINK}</hiendien-register><p>Tin tức`,
  '/moves-itself': `${SCRIPT}${banner()}<p>Tin<script>setTimeout(() => document.body.insertAdjacentHTML('afterbegin', '<p style="height:300px">'), 900)</script>`,
  '/misspelt': SCRIPT + banner('varient="card"'),
  '/gone': `<script type="module" src="/hd/gone/hiendien.js"></script>${banner()}`,
};
const POLICY = "script-src 'none'";

const folder = mkdtempSync(join(tmpdir(), 'doctor-browser-'));
const { chromium } = (await findBrowsers()) as { readonly chromium: string };
const environment = { CHROME_PATH: chromium };
let site: Site;
before(async () => {
  const files = sirv(`${root}dist/embed`, { dev: true });
  site = await startSite((request, response) => {
    const { url = '' } = request;
    const page = PAGES[url.replace(/^\/refused/, '')];
    if (page !== undefined) {
      if (url.startsWith('/refused')) response.setHeader('content-security-policy', POLICY);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã</title><body>${page}`);
      return;
    }
    request.url = url.replace(/^\/hd\/1/, '');
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
});
after(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

interface Report {
  readonly findings: readonly Finding[];
  readonly browser: Seen;
}

async function open(
  path: string,
  ...words: string[]
): Promise<Report & { readonly ids: readonly string[]; readonly code: number }> {
  const { code, output, errors } = await runCli(
    ['doctor', `${site.base}${path}`, '--browser', '--json', ...words],
    { environment },
  );
  assert.notEqual(output, '', errors);
  const report = JSON.parse(output) as Report;
  return { ...report, code, ids: report.findings.map(({ id }) => id) };
}

// Most of the time each waits for its page to come to rest.
describe('hiendien doctor --browser', { concurrency: 4 }, () => {
  it('finds nothing where the widget is drawn, and tells what it saw', async () => {
    const { ids, browser, code } = await open('good', '--width', '360');
    assert.deepEqual([ids, code], [[], 0]);
    const [widget] = browser.widgets;
    assert.deepEqual([widget?.widget, widget?.drawn, browser.width], ['banner', 'drawn', 360]);
    assert.ok((widget?.height ?? 0) > 60, `${widget?.height} px high`);
    assert.ok((widget?.worst?.ratio ?? 0) >= 4.5, `contrast ${widget?.worst?.ratio}`);
    assert.ok(browser.shift < 0.01, `moved by ${browser.shift}`);
    assert.deepEqual(browser.requests, [{ address: `${site.base}hd/1/hiendien.js`, status: 200 }]);
    assert.deepEqual(browser.messages, []);
  });

  for (const [path, drawn] of [
    ['placeholder', 'register'],
    ['frame', 'banner'],
  ] as const)
    it(`sees a widget by way of a ${path}`, async () => {
      const { ids, browser } = await open(path);
      assert.deepEqual(ids, []);
      assert.deepEqual(
        browser.widgets.map(({ widget, drawn }) => [widget, drawn]),
        [[drawn, 'drawn']],
      );
      assert.ok(browser.requests.length > 1, 'the requests behind the first one are seen too');
    });

  for (const [path, ids] of [
    ['hidden', ['drawn-nothing']],
    ['pale', ['drawn-unreadable']],
    ['dark-filter', ['drawn-unreadable']],
    ['moving', ['drawn-moving', 'min-height-missing']],
    ['moves-itself', []],
    ['gone', ['script-not-found', 'request-failed', 'drawn-fallback']],
    ['refused/good', ['csp-script', 'request-failed', 'drawn-fallback']],
    ['misspelt', ['console-message', 'unknown-attribute']],
  ] as const)
    it(`finds ${ids.join(', ') || 'nothing'} on the page “${path}”`, async () => {
      const { ids: found, findings, browser } = await open(path);
      assert.deepEqual([...found].sort(), [...ids].sort(), JSON.stringify({ findings, browser }, null, 1));
    });

  it('opens a file as if it stood at an address, with headers', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(file, `<!doctype html>\n<body>\n${SCRIPT.replace('/hd', `${site.base}hd`)}${banner()}`);
    const words = ['doctor', file, '--json', '--browser', '--address', `${site.base}tin`];
    const { output } = await runCli([...words, '--header', `Content-Security-Policy: ${POLICY}`], {
      environment,
    });
    const ids = (JSON.parse(output) as Report).findings.map(({ id }) => id);
    assert.ok(ids.includes('drawn-fallback') && ids.includes('csp-script'), ids.join());
    const sound = await runCli(words, { environment });
    assert.deepEqual([(JSON.parse(sound.output) as Report).findings, sound.code], [[], 0]);
  });

  it('keeps a picture, tells a person in sentences and a program in SARIF', async () => {
    const picture = join(folder, 'page.png');
    const { output } = await runCli(['doctor', `${site.base}pale`, '--screenshot', picture], { environment });
    assert.match(output, /Mở bằng Chrom\S+ \d/);
    assert.match(output, /banner: đã vẽ, \d+×\d+ px, tương phản thấp nhất \d/);
    assert.deepEqual([...readFileSync(picture).subarray(1, 4)], [...Buffer.from('PNG')]);
    const sarif = await runCli(['doctor', `${site.base}pale`, '--browser', '--sarif'], { environment });
    const [run] = (JSON.parse(sarif.output) as Log).runs;
    assert.deepEqual(
      run?.results?.map(({ ruleId }) => ruleId),
      ['drawn-unreadable'],
    );
    assert.equal((run.properties as { browser: Seen }).browser.widgets.length, 1);
  });

  it('says so where there is no browser, and ends with 2', async () => {
    const { code, errors } = await runCli(['doctor', `${site.base}good`, '--browser']);
    assert.equal(code, 2);
    assert.match(errors, /CHROME_PATH/);
  });

  it('says so where the browser cannot start, and keeps no picture', async () => {
    const picture = join(folder, 'none.png');
    const { code, errors } = await runCli(['doctor', `${site.base}good`, '--screenshot', picture], {
      environment: { CHROME_PATH: '/bin/true' },
    });
    assert.equal(code, 2);
    assert.match(errors, /Trình duyệt không mở được/);
    assert.equal(existsSync(picture), false);
  });
});
