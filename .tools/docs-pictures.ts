// npm run docs:pictures: takes the pictures of the guides anew, from the built Storybook. For somebody to look at after.
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { DAY, PICTURES } from '../stories/pictures/pictures';
import { CHROMIUM_FLAGS, findBrowsers } from './browsers.mjs';
import { giveUp, root } from './install.mjs';

/** Bytes of a picture at most: what it is sharp for goes down until it fits. */
const MOST = 40_000;
const TRIES = [
  { scale: 1.5, quality: 82 },
  { scale: 1.5, quality: 68 },
  { scale: 1, quality: 82 },
  { scale: 1, quality: 68 },
  { scale: 1, quality: 55 },
];

/** CSS pixels from the top: the rest of a long one is seen where it runs. */
const HEIGHT = 760;

const built = join(root, 'storybook-static');
if (!existsSync(join(built, 'index.json'))) giveUp('storybook-static is empty: run npm run build:storybook');
const server = createServer(sirv(built, { dev: true }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { chromium } = (await findBrowsers()) as { readonly chromium: string };
const browser = await launch({ executablePath: chromium, headless: 'shell', args: [...CHROMIUM_FLAGS] });

try {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(stopClock, `${DAY}T09:00:00+07:00`);
  for (const [id, { width }] of Object.entries(PICTURES)) {
    const globals = 'theme:light;a11y.manual:!true';
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${id}&globals=${globals}`;
    for (const { scale, quality } of TRIES) {
      await page.setViewport({ width, height: 400, deviceScaleFactor: scale });
      await page.goto(address);
      await page.waitForFunction(isPlayed, { timeout: 20_000 });
      const place = await page.$eval('.story-place', (element) => element.getBoundingClientRect().height);
      const clip = { x: 0, y: 0, width, height: Math.min(Math.ceil(place), HEIGHT) };
      const bytes = await page.screenshot({ type: 'webp', quality, clip, captureBeyondViewport: true });
      if (bytes.length > MOST) continue;
      writeFileSync(join(root, `stories/pictures/${id}.webp`), bytes);
      console.log(`${id}: ${bytes.length} bytes, ${scale} pixels, quality ${quality}`);
      break;
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** In the page: whether the story was shown and played to its end. */
function isPlayed(): boolean {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown };
  };
  return Boolean(channel?.last('storyFinished'));
}

/** In the page: it is this moment, for whoever asks for today. */
function stopClock(moment: string): void {
  const now = Date.parse(moment);
  const Real = Date;
  window.Date = new Proxy(Real, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now]) as object,
    get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
  });
}
