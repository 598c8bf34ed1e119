/**
 * Somebody new, from the page of a release to a banner in a page of NukeViet, step by step: in a browser, with the archive
 * as it is downloaded, and an article that goes through NukeViet's own filter. Acts, words and seconds are counted.
 * TRIAL_PICTURES=FOLDER keeps a picture of each step, to be looked at.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { writeConfigurator } from '../../.tools/release/configurator';
import { archiveName } from '../../.tools/release/mirror';
import { makeRelease } from '../../.tools/release/release';
import { OWN_FOLDER } from '../../.tools/release/snippets';
import { VERSION } from '../../src/version';
import { OPTIONS } from '../built/make-site';
import { nukevietFilter, nukevietReleases } from '../integrations/real-filters';

/** How slow somebody is: syllables read in a minute, and seconds for an act in the browser and outside of it. */
const PACE = { syllables: 150, press: 5, outside: 40 } as const;

const pictures = process.env['TRIAL_PICTURES'];
const work = mkdtempSync(join(tmpdir(), 'hiendien-trial-'));
const released = join(work, 'released');
const website = join(work, 'website');

describe(
  'a new user',
  { skip: nukevietReleases.length === 0 && 'NukeViet’s filter or PHP is not here' },
  () => {
    const servers: ChildProcess[] = [];
    let browser: Browser;
    let page: Page;
    let origin: string;
    let own: string;
    /** What it took so far. */
    const took = { acts: 0, syllables: 0, machine: 0, outside: 0 };

    before(async () => {
      const configurator = join(work, 'configurator');
      await writeConfigurator(configurator, `${root}dist/configurator`, `../${VERSION.split('.')[0]!}/`);
      const parts = {
        'cau-hinh': configurator,
        'danh-sach': `${root}demo/lists`,
        cms: `${root}dist/integrations`,
      };
      makeRelease({ ...OPTIONS, base: OWN_FOLDER, parts, out: released });
      mkdirSync(website);
      [origin, own] = await Promise.all([serve(released, servers), serve(website, servers)]);
      const { chromium } = (await findBrowsers()) as { readonly chromium: string };
      browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
      await browser
        .defaultBrowserContext()
        .setPermission(
          origin,
          { permission: { name: 'clipboard-read' }, state: 'granted' },
          { permission: { name: 'clipboard-write' }, state: 'granted' },
        );
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      if (pictures) mkdirSync(pictures, { recursive: true });
    });
    after(async () => {
      await browser.close();
      for (const server of servers) server.kill();
      rmSync(work, { recursive: true });
    });

    /** One act, then what is read before the next; the machine's share of the time is measured. */
    async function act(name: string, reads: string, run: () => Promise<unknown>): Promise<void> {
      const from = performance.now();
      await run();
      took.machine += performance.now() - from;
      took.acts++;
      if (reads) {
        const text = await page.$$eval(reads, (all) =>
          all.map((one) => (one as HTMLElement).innerText).join(' '),
        );
        assert.ok(text.trim(), `${name}: there is ${reads} to be read`);
        took.syllables += text.trim().split(/\s+/).length;
      }
      if (pictures) await page.screenshot({ path: join(pictures, `${took.acts}-${name}.png`) });
    }

    /** An act outside of the browser: a folder, an editor. */
    async function outside(name: string, run: () => void): Promise<void> {
      took.outside++;
      await act(name, '', () => Promise.resolve(run()));
    }

    /** Presses what bears these words. */
    async function press(words: string): Promise<void> {
      const handle = await page.waitForSelector(
        `::-p-xpath(//*[self::a or self::button][contains(., "${words}")])`,
      );
      await handle!.click();
    }

    /** Presses the copy button of a part, and takes what is in the clipboard. */
    async function copy(part: string): Promise<string> {
      const button = await page.waitForSelector(`button[aria-label="Sao chép: ${part}"]`);
      await button!.click();
      await page.waitForFunction(
        (pressed) =>
          pressed?.closest('.snippet')?.querySelector('[role=status]')?.textContent === 'Đã sao chép',
        {},
        button,
      );
      return page.evaluate(() => navigator.clipboard.readText());
    }

    const isDrawn = () =>
      [...document.querySelectorAll('[data-hiendien="banner"]')].every((place) =>
        (
          place.shadowRoot?.querySelector('hiendien-banner') ?? place.querySelector('hiendien-banner')
        )?.shadowRoot?.querySelector('[part="offers"]'),
      );

    it('has a banner in a page of NukeViet in less than five minutes', async (context) => {
      let once = '';
      let place = '';
      await act('open', '.hero h1, .hero .lead, .hero .systems', () => page.goto(`${origin}/index.html`));
      await act('nukeviet', 'h1, .lead, .jumps, legend', async () => {
        await Promise.all([page.waitForNavigation(), press('NukeViet')]);
        await page.waitForSelector('#how');
      });
      // The second of two ways: the first is the module, which takes a whole NukeViet.
      const steps = '#how, #how ~ .downloads, #how ~ h3, #how ~ ol:last-of-type li';
      await act('how', steps, () => press('Cách đặt: NukeViet'));
      const archive = join(work, archiveName(VERSION));
      await act('download', '', () => download('tải các tệp (zip)', archive));
      await outside('unzip', () => {
        execFileSync('python3', ['-m', 'zipfile', '-e', archive, website]);
        assert.ok(existsSync(join(website, 'hiendien/index.html')), 'the folder is where the step says');
      });
      await act('copy-once', '#snippet ~ .snippet .snippet-bar span:first-child', async () => {
        once = await copy('Một lần cho mỗi trang, trong giao diện');
      });
      let theme = THEME;
      await outside('theme', () => {
        theme = THEME.replace('<body>', `<body>\n${once}`);
      });
      await act('copy-place', '', async () => {
        place = await copy('Nơi muốn hiện');
      });
      const article = `<p>Thông báo của xã.</p>\n${place}\n<p>Mời bà con xem.</p>`;
      await outside('article', () => {
        for (const release of nukevietReleases) {
          const [kept = ''] = nukevietFilter(release)([article]);
          writeFileSync(join(website, `bai-${release}.html`), theme.replace('{ARTICLE}', kept));
        }
      });
      const said: string[] = [];
      page.on('console', (message) => {
        if (!message.location().url?.includes('favicon')) said.push(message.text());
      });
      for (const release of nukevietReleases)
        await act(`see-${release}`, '', async () => {
          await page.goto(`${own}/bai-${release}.html`);
          await page.waitForFunction(isDrawn, { timeout: 5000 });
        });
      // Both releases were looked at; somebody has one.
      took.acts -= nukevietReleases.length - 1;
      assert.deepEqual(said, []);

      const presses = took.acts - took.outside;
      const seconds = Math.round(
        (took.syllables / PACE.syllables) * 60 +
          presses * PACE.press +
          took.outside * PACE.outside +
          took.machine / 1000,
      );
      context.diagnostic(
        `${presses} acts in the browser, ${took.outside} outside, ${took.syllables} syllables to read, ` +
          `${(took.machine / 1000).toFixed(1)} s waited: about ${seconds} s`,
      );
      assert.ok(took.acts <= 10, `${took.acts} acts`);
      assert.ok(took.syllables <= 350, `${took.syllables} syllables`);
      assert.ok(seconds < 300, `${seconds} s`);
    });

    async function download(words: string, file: string): Promise<void> {
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: work });
      await press(words);
      const size = statSync(join(released, 'tai-ve', archiveName(VERSION))).size;
      for (let wait = 0; wait < 100; wait++) {
        if (existsSync(file) && statSync(file).size === size) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The archive did not come');
    }
  },
);

/** A theme's page: only as much as the steps speak of. The filter of its article is NukeViet's. */
const THEME = `<!DOCTYPE html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Xã Minh Họa</title>
  </head>
  <body>
    <header><h1>Xã Minh Họa</h1></header>
    <main>{ARTICLE}</main>
  </body>
</html>
`;

/** Serves a folder as somebody without Node does; its address. */
function serve(folder: string, servers: ChildProcess[]): Promise<string> {
  const server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.stdout.on('data', (text: Buffer) => {
      const [, port] = /port (\d+)/.exec(text.toString()) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
}
