import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';

/** Opens everything that the built Storybook holds, offline, as a visitor's browser would. */

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

const built = join(root, 'storybook-static');
const entries = existsSync(built)
  ? Object.values(
      (JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as { entries: object }).entries,
    )
  : [];
const stories = (entries as Entry[]).filter(({ type }) => type === 'story');
const documents = (entries as Entry[]).filter(({ type }) => type === 'docs');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What Storybook says once a story was shown and played, or could not be. */
const STORY_ENDS = ['storyFinished', 'storyMissing', 'storyErrored', 'storyThrewException'];

describe('Storybook', () => {
  const server = createServer(sirv(built, { dev: true }));
  let browser: Browser | undefined;
  let page: Page;
  let origin = '';
  let problems: string[] = [];

  before(async () => {
    assert.ok(stories.length > 0, 'storybook-static is empty: run npm run build:storybook');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({
      executablePath: chromium,
      headless: 'shell',
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      defaultViewport: { width: 1280, height: 800 },
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) =>
      problems.push(`page: ${error instanceof Error ? error.message : String(error)}`),
    );
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
        problems.push(`request: ${url.href}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
  });

  after(async () => {
    await browser?.close();
    server.close();
  });

  for (const { id, title, name } of stories) {
    it(`shows ${title}: ${name}`, async () => {
      // The add-on would check the story too, and axe can't run twice at once.
      await open(`iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
      problems.push(
        ...(await endOf(STORY_ENDS)),
        ...(await findViolations()),
        ...(await page.evaluate(findOverflow)),
      );
      assert.deepEqual(problems, []);
    });
  }

  for (const { id, title, name } of documents) {
    it(`shows the page ${title}: ${name}`, async () => {
      await open(`iframe.html?viewMode=docs&id=${id}`);
      problems.push(...(await endOf(['docsRendered'])));
      assert.deepEqual(problems, []);
    });
  }

  it('shows its own frame', async () => {
    await open('');
    problems.push(...(await endOf(['docsRendered', ...STORY_ENDS])));
    assert.deepEqual(problems, []);
  });

  async function open(path: string): Promise<void> {
    problems = [];
    await page.goto(`${origin}/${path}`);
  }

  /** Waits for one of the events and gives what went wrong until then. */
  async function endOf(events: readonly string[]): Promise<string[]> {
    const end = await page.waitForFunction(findEnd, { timeout: 15_000, polling: 50 }, events);
    return (await end.jsonValue())!;
  }

  async function findViolations(): Promise<string[]> {
    await page.evaluate(AXE);
    const violations = await page.evaluate(runAxe, STANDARDS);
    return violations.map((violation) => `axe: ${violation}`);
  }
});

/** In the page: what went wrong, once one of the events was there. */
function findEnd(events: readonly string[]): string[] | undefined {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): readonly unknown[] | undefined };
  };
  if (!channel || !events.some((event) => channel.last(event))) return undefined;
  const [outcome] = (channel.last('storyFinished') ?? []) as { status: string }[];
  const failures = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']
    .filter((event) => channel.last(event))
    .map((event) => `${event}: ${(channel.last(event) as { message?: string }[])[0]?.message ?? ''}`);
  return outcome && outcome.status !== 'success' ? [`story: ${outcome.status}`, ...failures] : failures;
}

/** In the page: each of our elements that does not fit into its place. */
function findOverflow(): string[] {
  return [...document.querySelectorAll<HTMLElement>('#storybook-root *')]
    .filter(({ localName }) => localName.startsWith('hiendien-'))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ localName, scrollWidth, clientWidth }) => `${localName}: ${scrollWidth} px in ${clientWidth} px`);
}

/** In the page: each violation of a rule, with where it is. */
async function runAxe(values: string[]): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
  };
  const { violations } = await axe.run('#storybook-root', {
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.flat().join(' ')}`),
  );
}
