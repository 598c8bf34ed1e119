import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import {
  findDeadLinks,
  findEmptyCanvases,
  findRawMarkup,
  findRest,
  findWrongLanguage,
  type Rest,
} from './page-checks';
import { findFailures } from './second-engine';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where axe looks, and what is Storybook's own business there. */
interface Place {
  readonly include: string[];
  readonly exclude: string[];
}
const STORY: Place = { include: ['#storybook-root'], exclude: [] };
const PAGE: Place = {
  include: ['.sbdocs-content'],
  // Each story has been looked at by itself.
  exclude: ['.sb-story', '.docblock-argstable-body', '.sbdocs-preview'],
};

/** As somebody who clicks through the stories: the page is loaded anew after so many. */
const STORIES_A_PAGE = 12;

/** What Storybook says once a story was shown and played, or could not be. */
const STORY_ENDS = ['storyFinished', 'storyMissing', 'storyErrored', 'storyThrewException'];

/** Milliseconds without a change after which a page is taken to rest. */
const QUIET = 700;

/** What a page weighs and when it rests. */
export interface Weighed extends Rest {
  /** Of all that it asked for, as it lies on the disk. */
  readonly bytes: number;
}

/** Somebody with a browser of their own, without a network, who opens pages of the built Storybook. */
export class Visitor {
  private problems: string[] = [];
  /** How many stories were seen since the page was loaded. */
  private seen = 0;
  /** What has been loaded since the page was opened. */
  private bytes = 0;

  private constructor(
    private readonly origin: string,
    private readonly browser: Browser,
    private readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) =>
      this.problems.push(`page: ${error instanceof Error ? error.message : String(error)}`),
    );
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
        this.problems.push(`request: ${url.href}`);
    });
    page.on('response', (response) => {
      this.bytes += Number(response.headers()['content-length'] ?? 0);
      if (response.status() >= 400) this.problems.push(`${response.status()}: ${response.url()}`);
    });
  }

  static async arrive(origin: string): Promise<Visitor> {
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    const browser = await launch({
      executablePath: chromium,
      headless: 'shell',
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      defaultViewport: { width: 1280, height: 800 },
    });
    return new Visitor(origin, browser, await browser.newPage());
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }

  /**
   * Sees a story to its end, with its play function, and looks at what stands there.
   * @param twice With a second engine beside axe.
   */
  async seesStory(id: string, twice = false): Promise<void> {
    if (this.seen++ % STORIES_A_PAGE === 0) {
      // The add-on would check the story too, and axe can't run twice at once.
      await this.open(`iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
    } else {
      this.problems = [];
      await this.page.evaluate(goToStory, id);
    }
    this.problems.push(
      ...(await this.endOf(STORY_ENDS)),
      ...(await this.findViolations(STORY)),
      ...(await this.page.evaluate(findOverflow)),
      ...(twice ? await findFailures(this.page, '#storybook-root') : []),
    );
    assert.deepEqual(this.problems, []);
  }

  /** What the second engine finds in a page of ours, with markup put where stories stand. */
  async findsIn(markup: string): Promise<string[]> {
    this.seen = 0;
    await this.page.goto('about:blank');
    await this.page.setContent(
      `<!doctype html><html lang="vi"><title>x</title><main id="place">${markup}</main>`,
    );
    return findFailures(this.page, '#place');
  }

  /** Reads a page of documentation. `known` are the ids of all pages and stories. */
  async seesDocument(id: string, known: readonly string[]): Promise<Weighed> {
    this.seen = 0;
    await this.open(`iframe.html?viewMode=docs&id=${id}&globals=a11y.manual:!true`);
    this.problems.push(...(await this.endOf(['docsRendered'])));
    const rest = await this.page.evaluate(findRest, QUIET);
    this.problems.push(
      ...(await this.page.evaluate(findRawMarkup)),
      ...(await this.page.evaluate(findEmptyCanvases)),
      ...(await this.page.evaluate(findDeadLinks, known)),
      ...(await this.page.evaluate(findWrongLanguage)),
      ...(await this.findViolations(PAGE)),
    );
    assert.deepEqual(this.problems, []);
    return { ...rest, bytes: this.bytes };
  }

  /** Sees a story as somebody does who has chosen colours of their own, as in Windows’ contrast themes. */
  async seesStoryInOwnColours(id: string, twice = false): Promise<void> {
    const session = await this.page.createCDPSession();
    const set = (value: string) =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await set('active');
    try {
      this.seen = 0;
      await this.seesStory(id, twice);
    } finally {
      await set('none');
      await session.detach();
    }
  }

  /** Asks for the source of the first example of a page, as somebody does who wants to copy it. */
  async readsSource(id: string): Promise<string> {
    this.seen = 0;
    await this.open(`iframe.html?viewMode=docs&id=${id}&globals=a11y.manual:!true`);
    await this.endOf(['docsRendered']);
    await this.page.waitForSelector('.docblock-code-toggle');
    await this.page.click('.docblock-code-toggle');
    const source = await this.page.waitForSelector('pre.prismjs');
    return source!.evaluate(({ textContent }) => textContent);
  }

  async seesFrame(): Promise<void> {
    await this.open('');
    this.problems.push(...(await this.endOf(['docsRendered', ...STORY_ENDS])));
    assert.deepEqual(this.problems, []);
  }

  private async open(path: string): Promise<void> {
    // A page of stories can still be playing them: what it says when it is left is of no interest.
    await this.page.goto('about:blank');
    this.problems = [];
    this.bytes = 0;
    await this.page.goto(`${this.origin}/${path}`);
  }

  /** Waits for one of the events and gives what went wrong until then. */
  private async endOf(events: readonly string[]): Promise<string[]> {
    const end = await this.page.waitForFunction(findEnd, { timeout: 15_000, polling: 50 }, events);
    return (await end.jsonValue())!;
  }

  private async findViolations(place: Place): Promise<string[]> {
    await this.page.evaluate(AXE);
    const violations = await this.page.evaluate(runAxe, STANDARDS, place);
    return violations.map((violation) => `axe: ${violation}`);
  }
}

/** In the page: goes on to another story; what was said of the one before is forgotten. */
function goToStory(storyId: string): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: { data: object; emit(event: string, detail: object): void };
  };
  channel.data = {};
  channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

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
async function runAxe(values: string[], place: Place): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(context: Place, options: RunOptions): Promise<AxeResults> };
  };
  const { violations } = await axe.run(place, {
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.flat().join(' ')}`),
  );
}
