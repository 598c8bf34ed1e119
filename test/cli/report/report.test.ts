/** The report of a made quarter with 300 agencies, against sums that are reckoned here. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { STATES, type Outcome } from '../../../src/cli/audit/outcome';
import { summarise } from '../../../src/cli/audit/summary';
import { readFigures, readMatomo } from '../../../src/cli/report/figures';
import { readPeriod } from '../../../src/cli/report/period';
import { FIGURES } from '../../../src/domain/figures/figure';
import { chanceOf } from '../../fuzz/mutate';
import { runCli } from '../run-cli';

const AGENCIES = 300;
const LEVELS = ['Sở, ngành', 'Xã, phường', 'Trường học'];
const folder = mkdtempSync(join(tmpdir(), 'report-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const chance = chanceOf(20_261_127);
const pick = <Entry>(list: readonly Entry[]): Entry => list[Math.floor(chance() * list.length)] as Entry;

const outcomes: Outcome[] = Array.from({ length: AGENCIES }, (_, index) => ({
  line: index + 2,
  agency: `Đơn vị ${String(index + 1)} “A” & <b>`,
  level: LEVELS[index % 3] ?? '',
  department: `Sở ${String(index % 7)}`,
  address: `https://don-vi-${String(index + 1)}.example.vn/`,
  widgets: [],
  state: pick(STATES),
  findings: [],
}));

/** Rows of this quarter, of the one before and of another year. */
const rows = Array.from({ length: 20_000 }, () => ({
  day: pick([
    '2026-10-01',
    '2026-11-15',
    '2026-12-31',
    '2026-09-30',
    '2026-07-01',
    '2026-06-30',
    '2027-01-01',
  ]),
  site: `don-vi-${String(1 + Math.floor(chance() * AGENCIES))}.example.vn`,
  figure: pick(FIGURES),
  detail: '',
  count: Math.floor(chance() * 50),
}));

const isNow = ({ day }: { readonly day: string }) => day >= '2026-10-01' && day <= '2026-12-31';
const isBefore = ({ day }: { readonly day: string }) => day >= '2026-07-01' && day <= '2026-09-30';

function sum(of: readonly { readonly count: number }[]): number {
  let all = 0;
  for (const { count } of of) all += count;
  return all;
}

function unzip(path: string, entry: string): string {
  const found = unzipSync(readFileSync(path))[entry];
  assert.ok(found, `${entry} in ${path}`);
  return strFromU8(found);
}

describe('hiendien report', () => {
  const out = join(folder, 'out');
  let tables: Map<string, string[][]>;

  before(async () => {
    const day = '2026-12-31';
    const audit = file('report.json', JSON.stringify(summarise(outcomes, { bad: [], day })));
    const csv = ['day,site,figure,detail,count', ...rows.map((row) => Object.values(row).join(','))].join(
      '\n',
    );
    const { code, errors } = await runCli([
      ...['--lang', 'en', 'report', '--period', '2026-Q4', '--audit', audit, '--out', out],
      ...['--figures', file('figures.csv', csv)],
      ...[
        '--letterhead',
        file('letterhead.json', JSON.stringify({ issuer: 'SỞ MẪU', recipients: ['Như trên;'] })),
      ],
    ]);
    assert.equal(code, 0, errors);
    assert.match(errors, /rows are of neither period/);
    tables = readTables(readFileSync(join(out, 'bao-cao.csv'), 'utf8'));
  });

  function readTables(text: string): Map<string, string[][]> {
    const found = new Map<string, string[][]>();
    let current: string[][] = [];
    const read: readonly string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    for (const row of read) {
      if (row.length === 1) found.set(row[0] ?? '', (current = []));
      else current.push(row);
    }
    return found;
  }

  function table(name: string): string[][] {
    const found = tables.get(name);
    assert.ok(found, `${name} among ${[...tables.keys()].join(', ')}`);
    return found;
  }

  it('adds up each figure of this quarter and the one before', () => {
    const [, ...lines] = table('Tổng số');
    for (const [at, figure] of FIGURES.entries()) {
      const these = rows.filter((row) => row.figure === figure);
      assert.deepEqual(lines[at]?.slice(1, 3), [
        String(sum(these.filter(isNow))),
        String(sum(these.filter(isBefore))),
      ]);
    }
  });

  it('adds up each agency and each level', () => {
    const [, ...agencies] = table('Kết quả theo đơn vị');
    assert.equal(agencies.length, AGENCIES);
    for (const [agency = '', , ...counts] of agencies) {
      const host = new URL(outcomes.find((each) => each.agency === agency)?.address ?? '').hostname;
      const theirs = rows.filter((row) => row.site === host && isNow(row));
      const truth = FIGURES.map((figure) => String(sum(theirs.filter((row) => row.figure === figure))));
      assert.deepEqual(counts, truth, agency);
    }
    const [, ...levels] = table('Kết quả theo cấp');
    assert.deepEqual(levels.map(([level]) => level).sort(), [...LEVELS].sort());
    for (const [at, figure] of FIGURES.entries())
      assert.equal(
        levels.reduce((all, line) => all + Number(line[at + 1]), 0),
        sum(rows.filter((row) => row.figure === figure && isNow(row))),
      );
  });

  it('says what is placed, and page by page what is not', () => {
    const [, ...levels] = table('Theo cấp');
    const working = outcomes.filter(({ state }) => state === 'working').length;
    assert.deepEqual(levels.at(-1)?.slice(0, 3), ['Tất cả', String(AGENCIES), String(working)]);
    const [, ...open] = table('Trang chưa đạt');
    assert.equal(open.length, AGENCIES - working);
  });

  it('has the form of an official text, with gaps where nothing is known, in HTML and DOCX', () => {
    const html = readFileSync(join(out, 'bao-cao.html'), 'utf8');
    const word = unzip(join(out, 'bao-cao.docx'), 'word/document.xml');
    for (const text of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SỞ MẪU',
      'Số: ……/BC-……',
      'Nơi nhận:',
      'quý IV năm 2026',
      'Đơn vị 300 “A” &amp; &lt;b&gt;',
    ]) {
      assert.ok(html.includes(text), `${text} in the page`);
      assert.ok(word.includes(text), `${text} in the document`);
    }
    assert.equal(/<script|src=|https?:\/\/(?!don-vi)/.test(html.replaceAll(/<td>.*?<\/td>/g, '')), false);
  });

  it('is a workbook with numbers for spreadsheets', () => {
    const book = unzip(join(out, 'bao-cao.xlsx'), 'xl/workbook.xml');
    for (const name of tables.keys()) assert.ok(book.includes(`name="${name}"`), `${name} in ${book}`);
    const sheet = unzip(join(out, 'bao-cao.xlsx'), 'xl/worksheets/sheet3.xml');
    assert.ok(
      sheet.includes(
        `<v>${String(sum(rows.filter((row) => row.figure === 'widget-seen' && isNow(row))))}</v>`,
      ),
      sheet,
    );
  });

  for (const { what, words } of [
    { what: 'no period', words: ['--period', '2026-Q5'] },
    { what: 'nothing to report', words: ['--period', '2026'] },
    { what: 'a report of something else', words: ['--period', '2026', '--audit', file('x.json', '{}')] },
    {
      what: 'a letterhead with a wrong key',
      words: ['--period', '2026', '--letterhead', file('y.json', '{"isuer":"x"}')],
    },
    { what: 'figures that are no JSON', words: ['--period', '2026', '--figures', file('z.json', '[{')] },
    { what: 'no file', words: ['--period', '2026', '--figures', join(folder, 'absent.csv')] },
    { what: 'a file of no site', words: ['--period', '2026', '--matomo', 'matomo.csv'] },
  ])
    it(`says in a sentence that it was given ${what}`, async () => {
      const { code, errors } = await runCli(['report', '--out', join(folder, 'none'), ...words]);
      assert.equal(code, 2);
      assert.ok(errors.trim().length > 20 && !errors.includes('    at '), errors);
    });
});

describe('figures from elsewhere', () => {
  it('hold at least what a source hides', () => {
    const { rows: read, bad } = readFigures(
      'hour;site;event;count\n2026-10-01T16:30:00Z;XA.gov.vn;search-done;<5\n2026-10-01T17:30:00Z;xa.gov.vn;search-done;7\nx;xa.gov.vn;search-done;1\n2026-10-01;xa.gov.vn;clicks;1\n2026-10-01;xa.gov.vn;name-chosen;-1\n',
    );
    assert.deepEqual(read, [
      { site: 'xa.gov.vn', day: '2026-10-01', figure: 'search-done', count: 1, isHidden: true },
      // In Vietnam it is the next day already.
      { site: 'xa.gov.vn', day: '2026-10-02', figure: 'search-done', count: 7, isHidden: false },
    ]);
    assert.deepEqual(
      bad.map(({ line }) => line),
      [4, 5, 6],
    );
  });

  it('are read from a list or from an object that holds one', () => {
    const entry = { day: '2026-10-01', site: 'xa.gov.vn', figure: 'widget-seen', count: 3 };
    assert.equal(readFigures(JSON.stringify([entry])).rows.length, 1);
    assert.equal(readFigures(JSON.stringify({ figures: [entry, null, 7] })).bad.length, 2);
  });

  it('are Matomo’s actions of our events, and no others', () => {
    const text =
      'label,nb_uniq_visitors,nb_visits,nb_events\nwidget-seen,3,4,120\ndownload,1,1,9\nname-chosen,2,2,5\n';
    assert.deepEqual(
      readMatomo(text, 'xa.gov.vn', '2026-10-01').map(({ figure, count }) => [figure, count]),
      [
        ['widget-seen', 120],
        ['name-chosen', 5],
      ],
    );
  });
});

describe('a period', () => {
  for (const { text, now, before } of [
    { text: '2026-Q1', now: ['2026-01-01', '2026-03-31'], before: ['2025-10-01', '2025-12-31'] },
    { text: '2028q1', now: ['2028-01-01', '2028-03-31'], before: ['2027-10-01', '2027-12-31'] },
    { text: '2026', now: ['2026-01-01', '2026-12-31'], before: ['2025-01-01', '2025-12-31'] },
  ])
    it(`is read from ${text}`, () => {
      const period = readPeriod(text);
      assert.deepEqual([period?.now.from, period?.now.until], now);
      assert.deepEqual([period?.before.from, period?.before.until], before);
    });

  for (const text of ['', '2026-Q5', '2026-13', 'Q4', '26-Q1'])
    it(`is not “${text}”`, () => {
      assert.equal(readPeriod(text), undefined);
    });
});
