/**
 * What a visitor with a cheap phone, or at a desk, has to scroll, read, tap and press, on the built files: heights,
 * words, taps and keys, each with what it may be. Printed as a table at the end.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import * as inPage from './in-page';
import { DESK, PHONE, startBrowser, Visitor, type Device } from './phone';
import { pathOf, serveScreens, type ScreenServer } from './serve-screens';
import {
  bannerTag,
  CHECKER,
  checkerTag,
  choose,
  getVerdict,
  goToRegistration,
  JOURNEY,
  journeyTag,
  leadsOn,
  pathPage,
  PRODUCTS,
  REGISTER,
  registerTag,
  SEARCH,
  searchFor,
  searchTag,
  walkByKeys,
  WAY_OUT,
  type Language,
} from './walk';

interface Line {
  readonly screen: string;
  readonly found: number;
  readonly allowed: number;
  readonly unit: string;
}

const NAME = 'comtamcoba';

const lines: Line[] = [];
let server: ScreenServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([serveScreens(), startBrowser()]);
});
after(async () => {
  await browser.close();
  server.close();
  for (const { screen, found, allowed, unit } of lines)
    console.log(`${found <= allowed ? 'ok  ' : 'OVER'} ${screen}: ${found} of ${allowed} ${unit}`);
});

/** Opens a page, lets a visitor do something, and measures. */
async function visit(path: string, act: (visitor: Visitor) => Promise<void>, device: Device = PHONE) {
  const visitor = await Visitor.arrive(browser, device, server.origin + path);
  try {
    await visitor.rests();
    await act(visitor);
  } finally {
    await visitor.leave();
  }
}

/** Notes figures, and fails where one of them is passed. */
function keep(
  screen: string,
  figures: readonly (readonly [found: number, allowed: number, unit: string])[],
): void {
  const noted = figures.map(([found, allowed, unit]) => ({ screen, found, allowed, unit }));
  lines.push(...noted);
  const over = noted.filter(({ found, allowed }) => found > allowed);
  assert.deepEqual(
    over.map(({ found, allowed, unit }) => `${found} of ${allowed} ${unit}`),
    [],
    screen,
  );
}

/** Lines that stand more than once on a screen: whole sentences, not the names of things. */
function saidTwice(read: readonly string[]): string[] {
  const sentences = read.filter((line) => line.split(' ').length > 4);
  return sentences.filter((line, index) => sentences.indexOf(line) < index);
}

for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
  describe(`screens budget, ${language}`, () => {
    it('banner with agency and link, closed', async () => {
      const path = pathOf(bannerTag(language, '#path'), language);
      let small = 0;
      await visit(path, async (visitor) => {
        small = await visitor.heightOf('hiendien-banner');
      });
      await visit(path, async (visitor) => {
        await visitor.wantText(32);
        await visitor.rests();
        const large = await visitor.heightOf('hiendien-banner');
        const broken = await visitor.page.evaluate(inPage.findBrokenWords, 'hiendien-banner');
        keep(`banner, ${language}`, [
          [small, 150, 'px'],
          [Math.round((100 * large) / small) / 100, 2.2, 'times the height at 200 % text'],
          [broken.length, 0, `broken words at 200 % text ${broken.join(' ')}`],
        ]);
      });
    });

    it('search, answered', async () => {
      await visit(pathOf(searchTag('/dns'), language), async (visitor) => {
        await searchFor(visitor, 'Cơm tấm Cô Ba');
        const toFirstRow = await visitor.distance('#name', '[data-name]');
        keep(`search result, ${language}`, [
          [await visitor.heightOf(SEARCH), 1000, 'px'],
          [await visitor.wordsOf(SEARCH), 130, 'words'],
          [toFirstRow, 110, 'px from the field to the first row'],
        ]);
      });
    });

    it('search, no resolver answers', async () => {
      await visit(pathOf(searchTag('/dead'), language), async (visitor) => {
        await searchFor(visitor, 'Cơm tấm Cô Ba');
        const read = await visitor.linesOf(SEARCH);
        keep(`all resolvers fail, ${language}`, [
          [await visitor.heightOf(SEARCH), 900, 'px'],
          [saidTwice(read).length, 0, 'lines said again'],
        ]);
      });
    });

    it('verdict', async () => {
      await visit(pathOf(checkerTag + searchTag('/dns'), language), async (visitor) => {
        await getVerdict(visitor, 'citizen');
        keep(`verdict, ${language}`, [
          [await visitor.heightOf(CHECKER), 850, 'px'],
          [await visitor.wordsOf(CHECKER), 130, 'words'],
          [await visitor.distance(CHECKER, leadsOn(CHECKER), 'top'), 300, 'px to the primary button'],
        ]);
      });
    });

    for (const settings of [
      'product="id.vn"',
      'product="biz.vn"',
      'variant="panel"',
      'variant="panel" product="id.vn"',
      'variant="panel" product="biz.vn"',
      'variant="panel" audience="household"',
    ]) {
      it(`register alone, ${settings}`, async () => {
        await visit(pathOf(registerTag(settings), language), async (visitor) => {
          keep(`register alone, ${settings}, ${language}`, [[await visitor.heightOf(REGISTER), 900, 'px']]);
        });
      });
    }

    it('the code for a phone is not shown on one', async () => {
      for (const [device, shown] of [
        [PHONE, false],
        [DESK, true],
      ] as const)
        await visit(
          pathOf(registerTag(''), language),
          async (visitor) => {
            await visitor.tapsOn('.fold:has(> .tools) > summary');
            await visitor.sees('.tools .print');
            const code = await visitor.page.evaluate(inPage.findSeen, '.tools .phone');
            assert.equal(Boolean(code), shown, JSON.stringify(device));
          },
          device,
        );
    });

    for (const [who, taps] of [
      ['citizen', 11],
      ['household', 8],
    ] as const) {
      it(`the whole path of a ${who}, by taps`, async () => {
        await visit(pathPage(language), async (visitor) => {
          await visitor.tapsOn('#more');
          await visitor.sees(REGISTER);
          await visitor.rests();
          const waiting = await visitor.linesOf(REGISTER);
          await getVerdict(visitor, who);
          await visitor.tapsOn(leadsOn(CHECKER));
          await visitor.rests();
          await searchFor(visitor, NAME);
          await choose(visitor, `${NAME}.${PRODUCTS[who]}`);
          const way = await goToRegistration(visitor);
          const height = await visitor.heightOf(JOURNEY);
          const again = saidTwice(await visitor.linesOf(JOURNEY));
          // It leads away from the page.
          await visitor.tap(way);
          keep(`path of a ${who}, ${language}`, [
            [waiting.length - 1, 1, 'lines of the register before any answer'],
            [height, 3500, 'px of the journey, done'],
            [again.length, 0, `lines said again ${again.join(' | ')}`],
            [visitor.taps, taps, 'taps from the banner to the registration'],
          ]);
        });
      });
    }

    it('the whole path by keys', async () => {
      await visit(
        pathPage(language),
        async (visitor) => {
          await walkByKeys(visitor, 'household', NAME);
          keep(`path of a household, ${language}`, [[visitor.keys, 30, 'keys, besides what is typed']]);
        },
        DESK,
      );
    });

    it('at a desk the way on is in the first screen after each act', async () => {
      await visit(
        pathOf(journeyTag, language),
        async (visitor) => {
          const below = async (selector: string) =>
            (await visitor.sees(selector)).evaluate((way) =>
              Math.max(0, Math.round(way.getBoundingClientRect().bottom - innerHeight)),
            );
          await getVerdict(visitor, 'citizen');
          const verdict = await below(leadsOn(CHECKER));
          await visitor.tapsOn(leadsOn(CHECKER));
          await visitor.rests();
          await searchFor(visitor, NAME);
          const found = await below(`[data-name="${NAME}.id.vn"] button`);
          await choose(visitor, `${NAME}.id.vn`);
          const chosen = await below(leadsOn(SEARCH));
          await goToRegistration(visitor);
          const door = await below(WAY_OUT);
          keep(`at a desk, ${language}`, [
            [verdict, 0, 'px below the screen after the verdict'],
            [found, 0, 'px below the screen after the search'],
            [chosen, 0, 'px below the screen after the choice'],
            [door, 0, 'px below the screen at the registration'],
          ]);
        },
        DESK,
      );
    });
  });
}
