// npm run pictures -- --out DIR [--only WORDS]: takes a picture of every screen in every look, for somebody to look at, and
// writes a page that shows those of one screen beside each other. Takes a fresh build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { DESK, PHONE, startBrowser, Visitor } from './phone';
import { serveScreens } from './serve-screens';
import type { Language } from './walk';
import { WALKS, type Walk } from './walks';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly look?: 'dark' | 'forced';
  /** Size of text, in pixels. */
  readonly text?: number;
  /** Only what is in the first screen, from where the visitor stands. */
  readonly isFirstScreen?: boolean;
}

const ON_PHONE: readonly Look[] = [
  { name: '360', width: 360 },
  { name: '320', width: 320 },
  { name: 'dark', width: 360, look: 'dark' },
  { name: 'forced', width: 360, look: 'forced' },
  { name: '200', width: 360, text: 32 },
  { name: '768', width: 768 },
];
const AT_DESK: readonly Look[] = [{ name: '1280', width: DESK.width, isFirstScreen: true }];

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const out = values.out;
if (!out) throw new Error('npm run pictures -- --out DIR');
mkdirSync(out, { recursive: true });

const [server, browser] = await Promise.all([serveScreens(), startBrowser()]);
try {
  for (const language of ['vi', 'en'] as const) {
    const rows: string[] = [];
    for (const walk of WALKS.filter(({ name }) => name.includes(values.only ?? ''))) {
      const phone = await takeWalk(browser, walk, language, ON_PHONE);
      const desk = await takeWalk(browser, walk, language, AT_DESK);
      phone.forEach(([stop, files], index) => {
        const pictures = [...files, ...(desk[index]?.[1] ?? [])].map(
          (file) => `<img src="${file}" loading="lazy">`,
        );
        rows.push(`<h2>${walk.name}: ${stop}</h2><div>${pictures.join('')}</div>`);
      });
      console.log(`${language}, ${walk.name}: ${phone.length} screens`);
    }
    writeFileSync(join(out, `${language}.html`), drawPage(language, rows));
  }
} finally {
  await browser.close();
  server.close();
}

/** One walk on one device: the files of each stop. */
async function takeWalk(on: Browser, walk: Walk, language: Language, looks: readonly Look[]) {
  const device = looks === AT_DESK ? DESK : PHONE;
  const visitor = await Visitor.arrive(on, device, server.origin + walk.page(language), walk.today);
  const taken: [stop: string, files: readonly string[]][] = [];
  await visitor.rests();
  for await (const stop of walk.stops(visitor)) {
    const files: string[] = [];
    for (const look of looks) files.push(await take(visitor, look, `${language} ${walk.name} ${stop}`));
    await visitor.looksAt(device.width, device.height);
    taken.push([stop, files]);
  }
  await visitor.leave();
  return taken;
}

async function take(visitor: Visitor, { name, width, look, text, isFirstScreen }: Look, screen: string) {
  const file = `${screen} ${name}`.replace(/[^\w.]+/g, '-') + '.png';
  if (!isFirstScreen) await visitor.looksAt(width, PHONE.height);
  if (look) await visitor.wantsLook(look);
  if (text) await visitor.wantText(text);
  if (!isFirstScreen) {
    // A picture beyond the screen would be taken in the usual size of text.
    const height = await visitor.page.evaluate(() => document.documentElement.scrollHeight);
    await visitor.looksAt(width, Math.max(height, PHONE.height));
  }
  await visitor.page.screenshot({ path: join(out!, file), captureBeyondViewport: false });
  if (look) await visitor.wantsLook('light');
  if (text) await visitor.wantText(16);
  return file;
}

function drawPage(language: Language, rows: readonly string[]): string {
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${language}</title>` +
    '<style>div { display: flex; gap: 8px; align-items: start } img { border: 1px solid; max-width: 60vw }</style>' +
    rows.join('\n')
  );
}
