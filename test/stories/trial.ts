import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { launch, type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { writeDocs } from '../../.tools/docs-site/write-docs';
import { root } from '../../.tools/install.mjs';
import { writeConfigurator } from '../../.tools/release/configurator';

/** Where the pictures of each step go, for somebody to look at: `TRIAL_PICTURES=DIR`. */
const PICTURES = process.env['TRIAL_PICTURES'];

/** Milliseconds that one step may take. */
const PATIENCE = 10_000;

/** A release's documentation as it lies on a server: guides, configurator, Storybook and the files of the widgets. */
export class Site {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  /** @param folder For what is made here; it is taken away at the end. */
  static async open(folder: string): Promise<Site> {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    cpSync(`${root}demo/icon.svg`, join(folder, 'assets/icon.svg'));
    await writeDocs(join(folder, 'huong-dan'));
    await writeConfigurator(join(folder, 'cau-hinh'), `${root}dist/configurator`, '../1/');
    const mounts = {
      '/storybook/': sirv(`${root}storybook-static`, { dev: true }),
      '/1/': sirv(`${root}dist/embed`, { dev: true }),
      '/': sirv(folder, { dev: true }),
    };
    const server = createServer((request, response) => {
      const asked = request.url ?? '/';
      const [path, serve] = Object.entries(mounts).find(([mount]) => asked.startsWith(mount))!;
      request.url = `/${asked.slice(path.length)}`;
      serve(request, response, () => void response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    const browser = await launch({
      executablePath: chromium,
      headless: 'shell',
      args: CHROMIUM_FLAGS,
      defaultViewport: { width: 1280, height: 800 },
    });
    // As in a window in front: a page may write into the clipboard when its button is pressed.
    for (const name of ['clipboard-read', 'clipboard-write'])
      await browser
        .defaultBrowserContext()
        .setPermission(address, { permission: { name, allowWithoutSanitization: false }, state: 'granted' });
    return new Site(server, browser, address);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Somebody who has never been here opens a page. */
  async visit(name: string, path: string): Promise<Newcomer> {
    const page = await this.browser.newPage();
    await page.goto(this.address + path);
    const newcomer = new Newcomer(name, page);
    await newcomer.looks('opens');
    return newcomer;
  }
}

/** A new user, whose every step is counted and, where somebody wants to look, pictured. */
export class Newcomer {
  readonly steps: string[] = [];
  private readonly start = performance.now();

  constructor(
    private readonly name: string,
    private readonly page: Page,
  ) {}

  /** Presses what bears these words, in the page or in Storybook's frame. It has to be seen without more steps. */
  async presses(selector: string, words: string): Promise<void> {
    const found = await this.finds(selector, words);
    await found.click();
    this.steps.push(words);
    await this.looks(words);
  }

  /** Writes over what stands in a field. */
  async writes(selector: string, text: string): Promise<void> {
    const frame = this.frame();
    const field = await frame.waitForSelector(selector, { timeout: PATIENCE });
    await field!.click({ count: 3 });
    await field!.type(text);
    this.steps.push(text);
    await this.looks(text);
  }

  /** Types into the search of Storybook's sidebar, until the first of what is found is this. */
  async searches(typed: string, title: string): Promise<void> {
    const field = await this.page.waitForSelector('#storybook-explorer-searchfield', { timeout: PATIENCE });
    await field!.click({ count: 3 });
    await field!.type(typed);
    this.steps.push(typed);
    await this.page.waitForFunction(
      (words) =>
        document.querySelector('#storybook-explorer-menu [role=option]')?.textContent.includes(words),
      { timeout: PATIENCE, polling: 50 },
      title,
    );
    await this.looks(typed);
  }

  /** Waits until something is so in the page or in Storybook's frame. */
  async sees(what: (...given: string[]) => unknown, ...given: string[]): Promise<void> {
    await this.frame().waitForFunction(what, { timeout: PATIENCE, polling: 50 }, ...given);
    await this.looks('sees');
  }

  /** What has been copied last. */
  async pastes(): Promise<string> {
    await this.page.bringToFront();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Steps and seconds, for the report. */
  sums(): string {
    const seconds = ((performance.now() - this.start) / 1000).toFixed(1);
    return `${this.name}: ${this.steps.length} steps, ${seconds} s: ${this.steps.join(' > ')}`;
  }

  private async finds(selector: string, words: string): Promise<ElementHandle<HTMLElement>> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      for (const frame of new Set([this.frame(), this.page.mainFrame()])) {
        // A page that is just being left has nothing to press.
        const found = await frame.evaluateHandle(findByWords, selector, words).catch(() => undefined);
        const element = found?.asElement();
        if (element) return element as ElementHandle<HTMLElement>;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.name} finds no “${words}”`);
  }

  private frame(): Frame {
    return this.page.frames().find((frame) => frame.url().includes('/iframe.html')) ?? this.page.mainFrame();
  }

  async looks(what: string): Promise<void> {
    if (!PICTURES) return;
    await new Promise((resolve) => setTimeout(resolve, 700));
    mkdirSync(PICTURES, { recursive: true });
    const step = String(this.steps.length).padStart(2, '0');
    await this.page.screenshot({
      path: join(PICTURES, `${this.name} ${step} ${what}.png`.replace(/[^\p{L}\p{M}\d.]+/gu, '-')),
    });
  }
}

/** In the page: what is seen and begins with these words, to the eye or to a screen reader. */
function findByWords(selector: string, words: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) =>
      element.checkVisibility() && (element.ariaLabel ?? element.textContent).trim().startsWith(words),
  );
}

export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
