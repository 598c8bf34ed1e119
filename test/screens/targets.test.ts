/**
 * Every screen of every widget on the built files: what is pressed can be hit and is seen, and nothing is cut, on narrow
 * screens and in large text. A zoom of 400 % at a desk of 1280 px is a screen of 320.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { findCut, findFaintEdges, findSmallTargets } from './in-page-layout';
import { PHONE, startBrowser, Visitor } from './phone';
import { serveScreens, type ScreenServer } from './serve-screens';
import type { Language } from './walk';
import { WALKS } from './walks';

const WIDTHS = [360, 320];
/** So high that every part of a screen can be pressed without scrolling. */
const TALL = 8000;
/** What acts is so high, in pixels. */
const ACTING = 44;
/** Letters of the longest word that fits a line, at 100 % and at 200 % of the size of text. */
const LONGEST = { 16: 16, 32: 10 };

let server: ScreenServer;
let browser: Browser;
let stops = 0;

before(async () => {
  [server, browser] = await Promise.all([serveScreens(), startBrowser()]);
});
after(async () => {
  await browser.close();
  server.close();
  console.log(`${stops} screens at ${WIDTHS.join(' and ')} px, light and dark, and at 200 % text`);
});

/** All that is wrong with the screen as it stands. */
async function lookAt(visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  const found: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    found.push(...lines.map((line) => `${where}: ${line}`));
  for (const width of WIDTHS) {
    await visitor.looksAt(width, TALL);
    note(`${width} px`, await page.evaluate(findSmallTargets, ACTING));
    note(`${width} px`, await page.evaluate(findCut, LONGEST[16]));
  }
  for (const look of ['light', 'dark'] as const) {
    await visitor.wantsLook(look);
    note(look, await page.evaluate(findFaintEdges));
  }
  await visitor.wantsLook('light');
  await visitor.wantText(32);
  for (const width of WIDTHS) {
    await visitor.looksAt(width, TALL);
    note(`${width} px, 200 %`, await page.evaluate(findCut, LONGEST[32]));
  }
  await visitor.wantText(16);
  await visitor.looksAt(PHONE.width, PHONE.height);
  return found;
}

for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
  describe(`targets, ${language}`, { concurrency: 1 }, () => {
    for (const walk of WALKS) {
      it(walk.name, async () => {
        const visitor = await Visitor.arrive(browser, PHONE, server.origin + walk.page(language), walk.today);
        visitor.quiet = 150;
        const found: string[] = [];
        try {
          await visitor.rests();
          for await (const stop of walk.stops(visitor)) {
            stops++;
            found.push(...(await lookAt(visitor)).map((line) => `${stop}, ${line}`));
          }
        } finally {
          await visitor.leave();
        }
        assert.deepEqual(found, []);
      });
    }
  });
}
