/** Somebody with a cheap phone, or at a desk, who opens a page, taps, types and reads. Taps and keys are counted. */
import {
  launch,
  type LaunchOptions,
  type Browser,
  type CDPSession,
  type ElementHandle,
  type Page,
} from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import * as inPage from './in-page';
import { drawnIn } from './in-page-layout';

export interface Device {
  readonly width: number;
  readonly height: number;
  readonly isTouched: boolean;
}

/** In CSS pixels. */
export const PHONE: Device = { width: 360, height: 740, isTouched: true };
export const DESK: Device = { width: 1280, height: 800, isTouched: false };

/** The day on which everybody comes: the offers of that year are known. A day set by `as-of` would be marked. */
const TODAY = '2026-11-27';

/** Time for what a machine under load does in its own time. */
const PATIENCE = 20_000;

export async function startBrowser(more: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = (await findBrowsers()) as { readonly chromium: string };
  return launch({
    executablePath: chromium,
    headless: 'shell',
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    ...more,
  });
}

export class Visitor {
  taps = 0;
  /** Keys besides the letters and digits of what is typed. */
  keys = 0;
  /** Milliseconds without a change after which a screen is taken to be at rest. */
  quiet = 500;

  private opened: Promise<CDPSession> | undefined;

  private constructor(
    readonly page: Page,
    private readonly isTouched: boolean,
  ) {}

  /** @param today The day on which somebody comes, at nine in the morning in Vietnam. */
  static async arrive(
    browser: Browser,
    { width, height, isTouched }: Device,
    url: string,
    today = TODAY,
  ): Promise<Visitor> {
    const page = await browser.newPage();
    await page.setViewport({ width, height, isMobile: isTouched, hasTouch: isTouched });
    await page.evaluateOnNewDocument(
      `const { now } = Date; const later = Date.parse('${today}T09:00:00+07:00') - now(); Date.now = () => now() + later;`,
    );
    // The names that a transpiler keeps for functions are not known in the page.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(`globalThis.drawnIn = ${drawnIn.toString()}`);
    await page.goto(url);
    return new Visitor(page, isTouched);
  }

  leave(): Promise<void> {
    return this.page.close();
  }

  /** Sets the size of text that the reader wants, in pixels; 16 is what browsers come with. */
  async wantText(size: number): Promise<void> {
    const session = await this.session();
    await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
    await this.page.waitForFunction(
      (wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted,
      { timeout: PATIENCE },
      size,
    );
  }

  /** What only the protocol can ask for is kept as long as the session. */
  private session(): Promise<CDPSession> {
    return (this.opened ??= this.page.createCDPSession());
  }

  /** What a selector finds, through every shadow root, once it can be seen. */
  async sees(selector: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      inPage.findSeen,
      { polling: 20, timeout: PATIENCE },
      selector,
    );
    return found as ElementHandle<HTMLElement>;
  }

  /** Waits until something holds in the page; it is handed what a selector finds. */
  async until(selector: string, holds: (found: Element) => unknown, what: string): Promise<void> {
    const until = Date.now() + PATIENCE;
    while (!(await this.page.$eval(`>>> ${selector}`, holds).catch(() => false))) {
      if (Date.now() > until) throw new Error(`waited in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits until nothing has changed on the screen for a while. */
  async rests(): Promise<void> {
    await this.page.waitForFunction(inPage.isAtRest, { polling: 50, timeout: PATIENCE }, this.quiet);
  }

  /** Turns, or takes another device of the same kind. */
  async looksAt(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height, isMobile: this.isTouched, hasTouch: this.isTouched });
  }

  /** Asks the system for another look. */
  async wantsLook(look: 'light' | 'dark' | 'forced'): Promise<void> {
    const session = await this.session();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      ],
    });
  }

  /** Waits as long as the page says that it is busy. */
  async waitsWhile(busy: RegExp): Promise<void> {
    await this.page.waitForFunction(
      (words) => !drawnIn(document).some(({ innerText }) => new RegExp(words).test(innerText)),
      { polling: 50, timeout: PATIENCE },
      busy.source,
    );
  }

  async tapsOn(selector: string): Promise<void> {
    await this.tap(await this.sees(selector));
  }

  async tap(target: ElementHandle<HTMLElement>): Promise<void> {
    this.taps++;
    if (this.isTouched) await target.tap();
    else await target.click();
  }

  /** Goes to a field, unless it has the focus already. */
  async goesTo(field: ElementHandle<HTMLElement>): Promise<void> {
    if (!(await field.evaluate(inPage.hasFocus))) await this.tap(field);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Empties a field, and those that belong to it. */
  async clears(selector: string): Promise<void> {
    for (const field of await this.page.$$(`>>> ${selector}`)) {
      await field.focus();
      await this.page.keyboard.down('Control');
      await this.page.keyboard.press('a');
      await this.page.keyboard.up('Control');
      await this.page.keyboard.press('Backspace');
    }
    await this.rests();
  }

  async presses(key: 'Tab' | 'Enter' | 'Space' | 'ArrowDown'): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }

  /** Tabs on until what has the focus fits a selector. */
  async tabsTo(selector: string): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs++) {
      await this.presses('Tab');
      if (await this.page.evaluate(inPage.isFocused, selector)) return;
    }
    throw new Error(`no Tab leads to ${selector}`);
  }

  /** Pixels from the end, or the top, of one thing down to the top of another. */
  async distance(from: string, to: string, edge: 'bottom' | 'top' = 'bottom'): Promise<number> {
    const [upper, lower] = [await this.sees(from), await this.sees(to)];
    const start = await upper.evaluate((found, side) => found.getBoundingClientRect()[side], edge);
    return Math.round((await lower.evaluate((found) => found.getBoundingClientRect().top)) - start);
  }

  heightOf(tag: string): Promise<number> {
    return this.page.$eval(`>>> ${tag}`, (found) => Math.round(found.getBoundingClientRect().height));
  }

  /** The lines that can be read in a widget and in those inside it, one for each block of text. */
  linesOf(tag: string): Promise<string[]> {
    return this.page.evaluate(inPage.readLines, tag);
  }

  async wordsOf(tag: string): Promise<number> {
    return (await this.linesOf(tag))
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
}
