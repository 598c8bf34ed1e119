import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { PDFDocument } from '@cantoo/pdf-lib';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../.tools/browsers.mjs';
import { STATES, type Outcome } from '../../../src/cli/audit/outcome';
import { drawBadge, publish } from '../../../src/cli/audit/publish';
import { writeReports } from '../../../src/cli/audit/report/write';
import { summarise } from '../../../src/cli/audit/summary';

const folder = mkdtempSync(join(tmpdir(), 'audit-look-'));
const LONG = 'trang-thong-tin-dien-tu/chuyen-muc-chuyen-doi-so/huong-dan-dang-ky-ten-mien-quoc-gia';
const outcomes: readonly Outcome[] = Array.from({ length: 30 }, (_, index) => {
  const state = STATES[index % STATES.length] ?? 'working';
  return {
    line: index + 2,
    agency: `Ủy ban nhân dân phường Số ${index}`,
    level: ['Phường', 'Trường'][index % 2] ?? '',
    department: 'Văn phòng Ủy ban nhân dân tỉnh',
    address: `https://p${index}.tinh.gov.vn/${index % 3 ? '' : LONG}`,
    widgets: ['banner'],
    state,
    findings: [],
    ...(state === 'broken' && {
      says: {
        vi: `Không tải được script https://tep.tinh.gov.vn/${LONG}.js.`,
        en: `The script https://tep.tinh.gov.vn/${LONG}.js could not be had.`,
      },
    }),
    ...(state === 'unreachable' ? { reason: 'timeout' as const } : { release: '1.0.0' }),
  };
});
const earlier = summarise(outcomes.slice(1), { bad: [], day: '2026-09-30' });
const summary = summarise(outcomes.slice(0, -1), {
  bad: [{ line: 40, sentence: { vi: 'thiếu tên đơn vị', en: 'the agency is missing' } }],
  day: '2026-12-31',
  before: { ...earlier, outcomes: outcomes.slice(1) },
});

/** The pages to look at. */
const PAGES = ['vi/report.html', 'en/report.html', 'open/index.html'];
/** An ordinary reader, and one whose letters are twice as large. */
const TYPE_SIZES = [16, 32];

describe('the report and the public page, in a browser', () => {
  let browsers: readonly Browser[];
  const open = async (name: string, browser = browsers[0]): Promise<Page> => {
    const page = await browser!.newPage();
    await page.goto(pathToFileURL(join(folder, name)).href);
    return page;
  };

  before(async () => {
    for (const language of ['vi', 'en'] as const)
      await writeReports(join(folder, language), summary, language);
    await publish(join(folder, 'open'), summary);
    const { chromium } = (await findBrowsers()) as { readonly chromium: string };
    browsers = await Promise.all(
      TYPE_SIZES.map((size) =>
        launch({
          executablePath: chromium,
          headless: 'shell',
          args: [...CHROMIUM_FLAGS, `--blink-settings=defaultFontSize=${size}`],
        }),
      ),
    );
  });
  after(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    rmSync(folder, { recursive: true });
  });

  for (const name of PAGES)
    it(`${name} has no fault that axe finds, light or dark, and nothing stands over its edge`, async () => {
      for (const browser of browsers) {
        const page = await open(name, browser);
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewport({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${name} at ${width}: ${over} pixels over`);
        }
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          assert.deepEqual(await findFaults(page), [], `${name}, ${value}`);
        }
        await page.close();
      }
    });

  for (const name of PAGES)
    it(`${name} prints on A4, with no word broken that has room`, async () => {
      const page = await open(name);
      const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      for (const { width, height } of pdf.getPages().map((each) => each.getSize()))
        assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
      await page.emulateMediaType('print');
      // What is left of A4 between the margins, in CSS pixels.
      await page.setViewport({ width: 680, height: 1000 });
      // With breaks between words alone, a word that has no room stands over the edge of its cell.
      await page.addStyleTag({ content: '.list * { overflow-wrap: normal !important }' });
      const broken = await page.$$eval('.list :is(.level, .state, .release)', (cells) =>
        cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      );
      assert.deepEqual(broken, []);
      await page.close();
    });

  it('the report shows what the filter names, and says how much that is', async () => {
    const page = await open('vi/report.html');
    const shown = () => page.$$eval('#pages tbody tr:not([hidden])', (rows) => rows.length);
    assert.equal(await shown(), 29);
    await page.type('input', 'phường số 2');
    assert.equal(await shown(), 10);
    await page.select('select', 'missing');
    assert.equal(await shown(), 2);
    assert.equal(await page.$eval('output', ({ value }) => value), '2/29');
    await page.close();
  });

  it('figures are written as the language writes them', () => {
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    assert.match(text('vi/report.html'), /6\/29 \(20,6%\)/);
    assert.match(text('en/report.html'), /6\/29 \(20\.6%\)/);
    assert.match(text('open/index.html'), /6 trên 29 trang chạy tốt \(20,6%\)/);
  });

  it('a badge has room on the narrowest screen', () => {
    for (const state of STATES) {
      const [, width] = /width="(\d+)"/.exec(drawBadge(state, '31/12/2026')) ?? [];
      assert.ok(Number(width) > 200 && Number(width) <= 320, `${state}: ${width}`);
    }
  });
});

/** What axe finds wrong with a page. */
async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
