import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Subject } from '../subject';
import {
  hideTexts,
  measureContrast,
  readShift,
  survey,
  watchShift,
  type Surveyed,
  type TextLine,
} from './in-page';
import { listen, type OwnTraffic } from './own-traffic';
import type { Seen, SeenWidget, WorstText } from './seen';

export interface LookOptions {
  /** The browser's program. */
  readonly program: string;
  /** Width of its window, in CSS pixels. */
  readonly width: number;
  /** Where the picture of the page goes. */
  readonly screenshot?: string | undefined;
  /** Longest time for the page to load, in milliseconds. */
  readonly timeLimit: number;
  /** Address of the page. Where the text is given, it is what stands there. */
  readonly address: string;
  readonly html?: string | undefined;
  /** Headers that it stands there with, by lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

const HEIGHT = 800;
/** A widget that is higher is measured down to here, in CSS pixels. */
const HIGHEST = 6000;
/** A page has come to rest when nothing was asked for in this time, in milliseconds; no longer is waited than the other. */
const QUIET = 700;
const LONGEST = 8000;
/** Widgets tell a page's author what is misspelt when all has been calm for three seconds; in milliseconds. */
const CALM = 3500;
/** Below this nobody sees that something has moved. */
const UNSEEN_SHIFT = 0.005;

/**
 * Opens a page in an installed browser and tells what it did there.
 * @throws Error Where the browser does not start, or the page does not come.
 */
export async function look(subject: Subject, options: LookOptions): Promise<Seen> {
  const { launch } = await import('puppeteer-core');
  const isRoot = process.getuid?.() === 0;
  const browser = await launch({
    executablePath: options.program,
    protocolTimeout: 2 * options.timeLimit,
    defaultViewport: { width: options.width, height: HEIGHT },
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-gpu',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const named = [
      ...subject.scripts.flatMap(({ url }) => url?.href ?? []),
      ...subject.placements.flatMap(({ kind, tag }) =>
        kind === 'frame' ? addressesIn(tag.attributes.get('src'), subject.base) : [],
      ),
    ];
    const page = await browser.newPage();
    const traffic = listen(page, named);
    await open(page, options);
    const shift = await run(page, readShift);
    if (options.screenshot !== undefined) await page.screenshot({ path: options.screenshot, fullPage: true });
    const widgets = await surveyAll(page);
    return {
      browser: (await browser.version()).replace('/', ' '),
      width: options.width,
      widgets: await measureAll(browser, page, widgets),
      shift,
      shiftWithout: shift < UNSEEN_SHIFT ? shift : await shiftWithout(browser, traffic, options),
      requests: traffic.requests(),
      messages: traffic.messages(),
    };
  } finally {
    await browser.close();
  }
}

function addressesIn(source: string | undefined, base: URL | undefined): string[] {
  return source !== undefined && URL.canParse(source, base) ? [new URL(source, base).href] : [];
}

/** Opens the page and goes down to its end and back, as whoever reads it does, until it has come to rest. */
async function open(page: Page, { address, html, headers = {}, timeLimit }: LookOptions): Promise<void> {
  await page.evaluateOnNewDocument(textOf(watchShift, []));
  if (html !== undefined) await serveText(page, address, html, headers);
  await page.goto(address, { waitUntil: 'load', timeout: timeLimit });
  await rest(page);
  for (const frame of page.frames()) await scrollThrough(frame);
  await new Promise((resolve) => setTimeout(resolve, CALM));
  await rest(page);
}

async function rest(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: QUIET, timeout: LONGEST }).catch(() => undefined);
}

async function scrollThrough(frame: Frame): Promise<void> {
  for (const handle of await frame.$$(':is([data-hiendien], iframe), script[data-widget] + *'))
    await handle.scrollIntoView().catch(() => undefined);
  await frame.evaluate('scrollTo(0, document.documentElement.scrollHeight)').catch(() => undefined);
  await frame.evaluate('scrollTo(0, 0)').catch(() => undefined);
}

/** Lets a text stand at an address. What else is asked for goes its way. */
async function serveText(
  page: Page,
  address: string,
  html: string,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (
      isPage && request.url() === address
        ? request.respond({
            status: 200,
            contentType: 'text/html; charset=utf-8',
            headers: given,
            body: html,
          })
        : request.continue()
    ).catch(() => undefined);
  });
}

interface Found extends Surveyed {
  readonly frame: Frame;
}

/** The widgets of the page and of its frames. Boxes are told from the page's upper left corner. */
async function surveyAll(page: Page): Promise<Found[]> {
  const found: Found[] = [];
  for (const frame of page.frames()) {
    const offset = await offsetOf(frame, page);
    if (!offset) continue;
    for (const one of await run(frame, survey))
      found.push({ ...one, x: one.x + offset.x, y: one.y + offset.y, frame });
  }
  return found;
}

/** Where a frame's content begins on the page. A frame within another is not ours. */
async function offsetOf(frame: Frame, page: Page) {
  if (frame === page.mainFrame()) return { x: 0, y: 0 };
  if (frame.parentFrame() !== page.mainFrame()) return undefined;
  const element = await frame.frameElement().catch(() => null);
  return element?.evaluate((outer) => {
    const { x, y } = outer.getBoundingClientRect();
    return { x: x + outer.clientLeft + scrollX, y: y + outer.clientTop + scrollY };
  });
}

/** Takes a picture of each widget without its letters, then measures these on it. */
async function measureAll(browser: Browser, page: Page, found: readonly Found[]): Promise<SeenWidget[]> {
  for (const frame of new Set(found.map((one) => one.frame))) await run(frame, hideTexts);
  const pictures: (string | undefined)[] = [];
  for (const { x, y, width, height, lines } of found) {
    const clip = { x, y, width, height: Math.min(height, HIGHEST) };
    pictures.push(lines.length === 0 ? undefined : await page.screenshot({ clip, encoding: 'base64' }));
  }
  // Opened last: a page that is not in front is not drawn.
  const bench = await browser.newPage();
  const widgets: SeenWidget[] = [];
  for (const [at, { widget, drawn, width, height, lines }] of found.entries()) {
    const picture = pictures[at];
    const ratios = picture === undefined ? [] : await run(bench, measureContrast, picture, width, lines);
    widgets.push({
      widget,
      drawn,
      width: Math.round(width),
      height: Math.round(height),
      worst: worstOf(lines, ratios),
    });
  }
  return widgets;
}

function worstOf(lines: readonly TextLine[], ratios: readonly number[]): WorstText | undefined {
  const measured = lines.map(({ text, isLarge }, at) => ({
    text: text.slice(0, 60),
    ratio: Math.floor((ratios[at] ?? 21) * 100) / 100,
    needed: isLarge ? 3 : 4.5,
  }));
  return measured.sort((one, other) => one.ratio / one.needed - other.ratio / other.needed)[0];
}

/** How much the same page moves by itself. */
async function shiftWithout(browser: Browser, traffic: OwnTraffic, options: LookOptions): Promise<number> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: traffic.patterns() });
  await open(page, options);
  return run(page, readShift);
}

/** Runs a function in the page, whatever policy that has. */
async function run<Args extends readonly unknown[], Result>(
  where: Page | Frame,
  what: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  return (await where.evaluate(textOf(what, args))) as Awaited<Result>;
}

/** A call as text. A transpiler marks the names of functions by a helper, which the page has not. */
function textOf<Args extends readonly unknown[]>(what: (...args: Args) => unknown, args: Args): string {
  return `((__name) => (${what.toString()})(${args.map((arg) => JSON.stringify(arg)).join()}))((named) => named)`;
}
