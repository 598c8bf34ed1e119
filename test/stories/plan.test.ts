/** The table of what the plan asks for: every widget and tool that it names is tried, on the built files. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { root } from '../../.tools/install.mjs';
import { describeApi } from '../../src/gateway/routes/openapi';
import { PLAN, type Means } from '../../stories/guides/plan';
import { runCli } from '../cli/run-cli';
import { startBrowser, Visitor, PHONE } from '../screens/phone';

/** What an owner sets, by the widget that needs it. */
const SETTINGS: Readonly<Record<string, string>> = {
  events: 'source="/lists/su-kien.json"',
  feedback: 'source="/lists/phieu-gop-y.json" endpoint="/v1/feedback"',
  materials: 'source="/lists/tai-lieu.json"',
  stories: 'source="/lists/cau-chuyen.json"',
  support: 'source="/lists/ho-tro.json"',
};

const namesOf = (kind: Means['kind']) => [
  ...new Set(PLAN.flatMap(({ means }) => means.filter((each) => each.kind === kind).map(({ name }) => name))),
];

describe('what serves the plan', () => {
  let browser: Browser;
  let server: Server;
  before(async () => {
    const lists = sirv(`${root}demo`, { dev: true });
    const files = sirv(`${root}dist/embed`, { dev: true });
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (!pathname.startsWith('/page/'))
        return files(request, response, () => {
          lists(request, response);
        });
      const name = pathname.slice('/page/'.length);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(
        `<!doctype html><html lang="vi"><title>Trang</title><script type="module" src="/hiendien.js"></script>` +
          `<hiendien-${name} ${SETTINGS[name] ?? ''}></hiendien-${name}></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const name of namesOf('widget'))
    it(`hiendien-${name} is alive on the built site`, async () => {
      const { port } = server.address() as AddressInfo;
      const visitor = await Visitor.arrive(browser, PHONE, `http://127.0.0.1:${port}/page/${name}`);
      await visitor.until(
        `hiendien-${name}`,
        (found) => (found.shadowRoot?.textContent.trim().length ?? 0) > 100 && found.clientHeight > 40,
        `hiendien-${name} says something`,
      );
      await visitor.leave();
    });

  for (const name of namesOf('command'))
    it(`hiendien ${name} tells how it is used`, async () => {
      const { code, output } = await runCli([name, '--help', '--lang', 'vi']);
      assert.equal(code, 0);
      assert.match(output, new RegExp(`hiendien ${name}`));
    });

  it('is described by the gateway, for each route', () => {
    const { paths } = describeApi() as { readonly paths: object };
    for (const name of namesOf('route')) assert.ok(name in paths, name);
  });

  it('is said of every part, and why a website can’t where nothing does', () => {
    for (const part of ['III.1', 'III.2', 'III.3', 'IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5', 'IV.6'])
      assert.ok(
        PLAN.some(({ at }) => at === part),
        part,
      );
    for (const part of [1, 2, 3, 4, 5, 6, 7, 8])
      assert.ok(
        PLAN.some(({ at }) => at === `V.${part}`),
        `V.${part}`,
      );
    for (const { how } of PLAN) assert.ok(how.length > 0);
  });
});
