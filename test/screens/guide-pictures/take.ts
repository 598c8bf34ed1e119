// npm run pictures:guide [-- --only WORDS]: takes the pictures that stand beside the steps of guides (demo/pictures/guides)
// anew: of the configurator, of pages with a widget, and of a real WordPress. Takes a fresh build, and WordPress with MariaDB.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { CONFIGURATOR, fileOf, PICTURES, type Picture } from '../../../demo/configurator/pictures';
import { root } from '../../../.tools/install.mjs';
import { startBrowser } from '../phone';
import { pagesWithWidgets } from './pages';
import { wordpressPages } from './wordpress';

/** Goes to what is to be seen; some pages are reached by way of others, in the order of the list. */
export type Visit = (page: Page) => Promise<void>;
export type Visits = Readonly<Record<string, Visit>>;
/** Starts what serves pages, in a language; `close` ends it. */
export type Source = (
  language: 'vi' | 'en',
) => Promise<{ readonly visits: Visits; readonly close: () => void }>;

const OUT = join(root, 'demo/pictures/guides');
/** In bytes: they are looked at on phones, too. */
const LARGEST = 40_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const all = new Map(
  [CONFIGURATOR, ...Object.values(PICTURES).flatMap((steps) => Object.values(steps).flat())].map(
    (picture) => [picture.name, picture] as const,
  ),
);
mkdirSync(OUT, { recursive: true });
const browser = await startBrowser();
try {
  const sources: readonly (readonly [string, Source])[] = [
    ['configurator after', pagesWithWidgets],
    ['wordpress', wordpressPages],
  ];
  for (const [names, source] of sources) {
    const isWanted = names
      .split(' ')
      .some((name) => name.startsWith(values.only) || values.only.startsWith(name));
    for (const language of isWanted ? (['vi', 'en'] as const) : []) {
      const { visits, close } = await source(language);
      const page = await browser.newPage();
      try {
        for (const [name, visit] of Object.entries(visits)) {
          const picture = all.get(name);
          if (!picture) throw new Error(`No guide has a picture ${name}`);
          await take(page, picture, visit, language);
        }
      } finally {
        await page.close();
        close();
      }
    }
  }
} finally {
  await browser.close();
}

async function take(page: Page, picture: Picture, visit: Visit, language: 'vi' | 'en'): Promise<void> {
  const { width, height } = picture;
  await page.setViewport({ width, height });
  await visit(page);
  const path = join(OUT, fileOf(picture, language)) as `${string}.webp`;
  for (let quality = 80; quality >= 30; quality -= 10) {
    await page.screenshot({ path, type: 'webp', quality });
    if (statSync(path).size <= LARGEST) break;
  }
  console.log(`${fileOf(picture, language)}: ${statSync(path).size} bytes`);
}
