import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../.tools/browsers.mjs';
import { root } from '../../../.tools/install.mjs';
import { hourOf } from '../../../src/domain/figures/hours';
import { openSqlite } from '../../../src/gateway/node/store/sqlite';
import { listen } from '../../lab/cors-proxy';
import { drawId, SECRETS, SURVEY } from './survey';

/** What axe finds wrong with a page. */
async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** The whole path: the built widgets on a page of another origin, the built gateway, and the page of figures. */

const WITHIN = 20_000;

describe('a page that is counted, and its figures in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-counted-'));
  let gateway: ChildProcess;
  let host: Server;
  let browser: Browser;
  let origin = '';
  let site = '';
  const problems: string[] = [];

  const openPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    return page;
  };
  const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
    const deadline = Date.now() + WITHIN;
    while (!(await isSo())) {
      assert.ok(Date.now() < deadline, what);
      await sleep(50);
    }
  };

  before(async () => {
    const files = sirv(`${root}dist/embed`, { dev: true });
    host = createServer((request, response) => {
      const form = `<form method="post" action="${origin}/v1/feedback"><input name="survey" value="${SURVEY.id}"><input name="answer-diem" value="4"><input name="website"><button>Gửi</button></form>`;
      if (request.url === '/page')
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .end(
            `<!doctype html><html lang="vi"><title>Trang</title><link rel="icon" href="data:,"><script type="module" src="/hiendien.js" data-report="${origin}/v1/figures"></script><hiendien-banner></hiendien-banner>${form}`,
          );
      else files(request, response);
    });
    site = `http://localhost:${await listen(host)}`;
    const probe = createServer();
    const port = await listen(probe);
    await new Promise((resolve) => probe.close(resolve));
    origin = `http://127.0.0.1:${port}`;
    const file = join(folder, 'gateway.sqlite');
    const store = openSqlite(file);
    for (let day = 1; day < 20; day++)
      await store.write({
        batches: [
          {
            id: drawId(),
            hour: hourOf(Date.now()) - day * 24,
            site: 'localhost',
            counts: [{ figure: 'search-done', detail: '', count: day * 2 }],
          },
        ],
        answers: [],
      });
    await store.close();
    const config = {
      listen: { port },
      dns: { resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }] },
      database: { kind: 'sqlite', file },
      figures: { sites: [site], readers: [{ tokenFrom: 'READ_ALL' }] },
      feedback: { surveys: [SURVEY], sites: [site] },
      log: 'none',
    };
    writeFileSync(join(folder, 'gateway.json'), JSON.stringify(config));
    gateway = spawn(
      process.execPath,
      [`${root}dist/tools/src/cli/hiendien.js`, 'gateway', '--config', join(folder, 'gateway.json')],
      { stdio: 'ignore', env: { ...process.env, ...SECRETS } },
    );
    await until('the gateway starts', () =>
      fetch(`${origin}/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
  });
  after(async () => {
    await (browser as Browser | undefined)?.close();
    const ended = once(gateway, 'exit');
    gateway.kill('SIGTERM');
    await ended;
    await new Promise((resolve) => host.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  it('a visit of another origin is counted when the visitor leaves', async () => {
    const page = await openPage();
    await page.goto(`${site}/page`);
    await page.waitForFunction(() => customElements.get('hiendien-banner') !== undefined);
    await sleep(300);
    await page.goto('about:blank');
    await until('the banner is counted', async () => {
      const response = await fetch(`${origin}/v1/figures?details=yes&format=csv`, {
        headers: { authorization: `Bearer ${SECRETS.READ_ALL}` },
      });
      return (await response.text()).includes(',localhost,widget-seen,banner,<5');
    });
    await page.close();
    assert.deepEqual(problems, []);
  });

  it('a visitor without script sends a form, is thanked, and finds the way back', async () => {
    const page = await openPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site}/page`);
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    assert.equal(await page.$eval('h1', ({ textContent }) => textContent), 'Cảm ơn bạn đã góp ý');
    assert.equal(await page.$eval('a', ({ href }) => href), `${site}/`);
    await page.close();
    assert.deepEqual(problems, []);
  });

  for (const width of [360, 1280])
    it(`a webmaster sees tables and charts at ${width} px, under the page’s own policy`, async () => {
      const page = await openPage();
      await page.setViewport({ width, height: 800 });
      await page.authenticate({ username: '', password: SECRETS.READ_ALL });
      await page.goto(`${origin}/figures`);
      await page.waitForSelector('#charts canvas');
      const seen = await page.evaluate(() => ({
        charts: [...document.querySelectorAll('figcaption')].map(({ textContent }) => textContent),
        room: document.documentElement.scrollWidth - innerWidth,
        rows: document.querySelectorAll('#days tbody tr').length,
      }));
      assert.deepEqual(seen, { charts: ['Lượt xem tiện ích', 'Lượt tìm tên'], room: 0, rows: 31 });
      assert.deepEqual(await findFaults(page), []);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      assert.deepEqual(await findFaults(page), [], 'in dark colours');
      await page.close();
      // What the browser itself notes of the first answer, before it has the word.
      assert.deepEqual(
        problems.filter((text) => !text.includes('401')),
        [],
      );
    });
});
