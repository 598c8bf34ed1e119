import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** As somebody who clicks through the stories: the page is loaded anew after so many. */
const STORIES_A_PAGE = 12;

/** What Storybook says once a story was shown and played, or could not be. */
const STORY_ENDS = ['storyFinished', 'storyMissing', 'storyErrored', 'storyThrewException'];

/** Somebody with a browser of their own, without a network, who opens pages of the built Storybook. */
export class Visitor {
  private problems: string[] = [];
  /** How many stories were seen since the page was loaded. */
  private seen = 0;

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

  /** Sees a story to its end, with its play function, and looks at what stands there. */
  async seesStory(id: string): Promise<void> {
    if (this.seen++ % STORIES_A_PAGE === 0) {
      // The add-on would check the story too, and axe can't run twice at once.
      await this.open(`iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
    } else {
      this.problems = [];
      await this.page.evaluate(goToStory, id);
    }
    this.problems.push(
      ...(await this.endOf(STORY_ENDS)),
      ...(await this.findViolations()),
      ...(await this.page.evaluate(findOverflow)),
    );
    assert.deepEqual(this.problems, []);
  }

  async seesDocument(id: string): Promise<void> {
    this.seen = 0;
    await this.open(`iframe.html?viewMode=docs&id=${id}`);
    this.problems.push(...(await this.endOf(['docsRendered'])));
    assert.deepEqual(this.problems, []);
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
    await this.page.goto(`${this.origin}/${path}`);
  }

  /** Waits for one of the events and gives what went wrong until then. */
  private async endOf(events: readonly string[]): Promise<string[]> {
    const end = await this.page.waitForFunction(findEnd, { timeout: 15_000, polling: 50 }, events);
    return (await end.jsonValue())!;
  }

  private async findViolations(): Promise<string[]> {
    await this.page.evaluate(AXE);
    const violations = await this.page.evaluate(runAxe, STANDARDS);
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
