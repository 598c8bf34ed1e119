import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { hang } from '../providers/request/fake-world';
import { CASES } from './cases';
import { startMockResolver } from './mock-resolver';
import { startLab, whyLeftOut, type Lab } from './start-lab';

/** The built search in a real browser, asking real name servers over HTTPS's wire format. */

/** A row as the visitor meets it. */
interface SeenRow {
  readonly name: string;
  readonly state: string;
  readonly text: string;
  readonly canChoose: boolean;
}

describe('the built search and real name servers', { skip: whyLeftOut() }, () => {
  const files = sirv(`${root}dist/embed`, { dev: true });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname !== '/page') return files(request, response);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', searchParams.get('csp') ?? '');
    const resolvers = searchParams.get('resolvers') ?? '';
    return response.end(
      `<!doctype html><html lang="vi"><title>Host</title>` +
        `<script type="module" src="/hiendien.js" data-allow="${resolvers}"></script>` +
        `<hiendien-domain-search resolvers="${resolvers}" suffixes="id.vn biz.vn"></hiendien-domain-search>`,
    );
  });
  let lab: Lab;
  let browser: Browser | undefined;
  let page: Page;
  let origin = '';
  let problems: string[] = [];

  before(async () => {
    const started = await startLab();
    assert.ok(started);
    lab = started;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    server.close();
    await (lab as Lab | undefined)?.stop();
  });

  /** Opens the search on a page whose policy lets it ask these resolvers alone. */
  async function open(resolvers: readonly string[]): Promise<void> {
    problems = [];
    const asked = resolvers.map((url) => new URL(url).origin).join(' ');
    const csp = `default-src 'none'; script-src 'self'; connect-src ${asked}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const query = new URLSearchParams({ resolvers: resolvers.join(' '), csp });
    await page.goto(`${origin}/page?${query.toString()}`);
    await untilShown('#name');
  }

  /** Something in the search's own tree, which mutations of the page do not tell of. */
  async function untilShown(selector: string) {
    const found = await page.waitForFunction(
      (wanted: string) => document.querySelector('hiendien-domain-search')?.shadowRoot?.querySelector(wanted),
      { polling: 20, timeout: 15_000 },
      selector,
    );
    return found.asElement() as ElementHandle | null;
  }

  /** Types a name, asks, and waits until no row is waiting. */
  async function search(name: string): Promise<readonly SeenRow[]> {
    const field = await untilShown('#name');
    await field?.click({ count: 3 });
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    const wanted = name.split('.')[0] ?? '';
    await page.waitForFunction(
      (label: string) => {
        const shadow = document.querySelector('hiendien-domain-search')?.shadowRoot;
        const rows = [...(shadow?.querySelector('.rows')?.children ?? [])];
        return (
          rows.length > 0 &&
          rows.every((row) => row.getAttribute('data-name')?.startsWith(`${label}.`)) &&
          !shadow?.querySelector('.rows:not(.compact) .pending')
        );
      },
      { polling: 20, timeout: 15_000 },
      wanted,
    );
    return page.evaluate(() => {
      const shadow = document.querySelector('hiendien-domain-search')?.shadowRoot;
      return [...(shadow?.querySelectorAll('.rows:not(.compact) .row') ?? [])].map((row) => ({
        name: row.getAttribute('data-name') ?? '',
        state: row.className.replace('row ', ''),
        text: row.querySelector('.state')?.textContent ?? '',
        canChoose: row.querySelector('.primary') !== null,
      }));
    });
  }

  it('call every name of the lab what it is, and offer none that is there', async () => {
    await open(lab.dohUrls);
    for (const { name, state, kind } of CASES) {
      const rows = await search(name);
      const row = rows.find((one) => one.name === name);
      assert.equal(row?.state, kind, `${name} ${state}`);
      assert.equal(row.canChoose, kind === 'absent', name);
      assert.match(row.text, kind === 'absent' ? /Chưa thấy ai dùng/ : /Đang được dùng hoặc được giữ/);
    }
    assert.deepEqual(problems, []);
  });

  it('never say yes or no where the resolvers are silent', async () => {
    const mocks = await Promise.all([startMockResolver(hang), startMockResolver(hang)]);
    try {
      await open(mocks.map(({ url }) => url));
      for (const { state, text, canChoose } of await search('absent.id.vn')) {
        assert.equal(state, 'unknown');
        assert.match(text, /Chưa kiểm tra được/);
        assert.equal(canChoose, false);
      }
      for (const mock of mocks) assert.notEqual(mock.count(), 0);
    } finally {
      await Promise.all(mocks.map((mock) => mock.close()));
    }
  });

  it('are helped by the second resolver where the first is silent', async () => {
    const mock = await startMockResolver(hang);
    try {
      await open([mock.url, lab.dohUrls[0]!]);
      const rows = await search('healthy.id.vn');
      assert.deepEqual(
        rows.map(({ state }) => state),
        ['present', 'present'],
      );
    } finally {
      await mock.close();
    }
  });

  it('ask nobody while a name is typed', async () => {
    const mock = await startMockResolver(hang);
    try {
      await open([mock.url]);
      const field = await untilShown('#name');
      await field?.click();
      await page.keyboard.type('Cơm tấm Cô Ba', { delay: 20 });
      await untilShown('.help strong');
      await new Promise((resolve) => setTimeout(resolve, 900));
      assert.equal(mock.count(), 0);
    } finally {
      await mock.close();
    }
  });
});
