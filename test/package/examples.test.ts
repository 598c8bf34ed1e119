import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowsers } from '../../.tools/browsers.mjs';
import { root } from '../../.tools/install.mjs';
import { installPackage } from './install-package';

const EXAMPLES = `${root}demo/examples`;

/** Needs hundreds of packages that nothing else here does: `npm run test:examples` installs them. */
const LARGE = ['astro'];

const names = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => process.env['EXAMPLES'] === 'all' || !LARGE.includes(name));

/** Builds an example in a copy beside the installed package; the folder to serve. */
async function buildExample(name: string): Promise<string> {
  const { folder, archive } = installPackage();
  const place = join(folder, 'examples', name);
  cpSync(join(EXAMPLES, name), place, { recursive: true });
  if (LARGE.includes(name)) {
    const run = (...args: string[]) => execFileSync('npm', args, { cwd: place, stdio: 'pipe' });
    run('install', archive, '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
    run('run', 'build');
  } else {
    await build({ root: place, logLevel: 'error' });
  }
  return join(place, 'dist');
}

/** Answers the checker's questions with the last choice of each, until it has nothing to ask. */
async function answer(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inside = document.querySelector('hiendien-eligibility-checker')?.shadowRoot;
    const radios = [...(inside?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
    const isChosen = radios.some(({ checked }) => checked);
    if (radios.length > 0 && !isChosen) radios.at(-1)!.click();
    else inside?.querySelector<HTMLButtonElement>('button')?.click();
    return document.querySelector('output')?.textContent !== '';
  });
}

describe('the examples', () => {
  let browser: Browser;

  before(async () => {
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browser = await launch({ executablePath: chromium, headless: 'shell', args: CHROMIUM_FLAGS });
  });

  after(() => browser.close());

  for (const name of names)
    it(`${name}: shows the banner and the checker, and hears the verdict`, async () => {
      const server = createServer(sirv(await buildExample(name), { dev: true }));
      await new Promise<void>((resolve) => server.listen(0, resolve));
      const page = await browser.newPage();
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      page.on('console', (message) => {
        if (/warn|error/.test(message.type()) && !message.location().url?.includes('favicon'))
          errors.push(message.text());
      });
      try {
        await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
        await page.waitForFunction(() =>
          ['banner', 'eligibility-checker'].every((tag) =>
            document.querySelector(`hiendien-${tag}`)?.shadowRoot?.querySelector('section'),
          ),
        );
        const words = await page.$eval('hiendien-banner', ({ shadowRoot }) => shadowRoot!.textContent);
        assert.match(words, /Sở Minh Họa/);
        await answer(page);
        assert.equal(await page.$eval('output', ({ textContent }) => textContent), 'not-yet');
        assert.deepEqual(errors, []);
      } finally {
        await page.close();
        server.close();
      }
    });
});
