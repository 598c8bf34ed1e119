import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { StoredSummary } from '../audit/summary';
import { composeReport } from '../report/compose';
import { toDocx } from '../report/docx';
import { readFigures, readMatomo, type FigureRow } from '../report/figures';
import { toHtml } from '../report/html';
import { letterheadSchema, type Letterhead } from '../report/letterhead';
import { readPeriod } from '../report/period';
import { isIn, sumByAgency } from '../report/sums';
import { toCsv, toXlsx } from '../report/tables';
import { CommandError, type Context } from './context';
import { addExamples } from './localise';

interface ReportOptions {
  readonly out: string;
  readonly period: string;
  readonly audit?: string;
  readonly figures: readonly string[];
  readonly matomo: readonly string[];
  readonly letterhead?: string;
}

/** `hiendien report`: the quarterly and yearly report that the plan asks for. */
export function addReportCommand(program: Command, context: Context): void {
  const { say } = context;
  const command = program
    .command('report')
    .description(
      say({
        vi: 'lập báo cáo quý hoặc năm từ số liệu của các trang và kết quả kiểm tra việc đặt tiện ích',
        en: 'makes the quarterly or yearly report of the figures of sites and the placement check',
      }),
    )
    .requiredOption(
      '--period <period>',
      say({ vi: 'kỳ: 2026-Q4 hoặc 2026', en: 'the period: 2026-Q4 or 2026' }),
    )
    .option('--out <folder>', say({ vi: 'thư mục của báo cáo', en: 'folder of the report' }), 'bao-cao-ky')
    .option(
      '--audit <report>',
      say({ vi: 'report.json của hiendien audit', en: 'the report.json of hiendien audit' }),
    )
    .option(
      '--figures <files...>',
      say({
        vi: 'số liệu CSV hoặc JSON: day, site, figure, count; gồm cả kỳ trước để so sánh',
        en: 'figures, CSV or JSON: day, site, figure, count; of the period before too, to compare with',
      }),
      [],
    )
    .option(
      '--matomo <site=file...>',
      say({
        vi: 'tệp Matomo xuất (Events.getAction) của kỳ này cho một trang',
        en: 'what Matomo exports (Events.getAction) of this period for a site',
      }),
      [],
    )
    .option(
      '--letterhead <file>',
      say({
        vi: 'JSON: parent, issuer, number, place, date, to, recipients, signerPosition, signerName; thiếu thì để trống',
        en: 'JSON: parent, issuer, number, place, date, to, recipients, signerPosition, signerName; gaps where missing',
      }),
    )
    .action((options: ReportOptions) => writeReport(options, context));
  addExamples(command, context, [
    [
      'hiendien report --period 2026-Q4 --audit bao-cao/report.json --figures so-lieu.csv --letterhead don-vi.json',
      { vi: 'viết HTML, DOCX, XLSX và CSV', en: 'writes HTML, DOCX, XLSX and CSV' },
    ],
    [
      'hiendien report --period 2026 --matomo xa.gov.vn=matomo.csv',
      { vi: 'báo cáo năm, số liệu từ Matomo', en: 'the yearly report, with figures of Matomo' },
    ],
  ]);
}

async function writeReport(options: ReportOptions, context: Context): Promise<void> {
  const { say, tell, print, end } = context;
  const period = readPeriod(options.period);
  if (!period)
    throw new CommandError({
      vi: `--period “${options.period}” không phải kỳ báo cáo, như 2026-Q4 hoặc 2026.`,
      en: `--period “${options.period}” is no period, such as 2026-Q4 or 2026.`,
    });
  const placement = options.audit === undefined ? undefined : readPlacement(options.audit);
  const letterhead = options.letterhead === undefined ? {} : readLetterhead(options.letterhead);
  const read = options.figures.map((file) => ({ file, ...readFiguresFile(file) }));
  for (const { file, bad } of read)
    for (const { line, sentence } of bad.slice(0, 20)) tell(`${file}:${String(line)}: ${say(sentence)}`);
  const rows = [
    ...read.flatMap((each) => each.rows),
    ...options.matomo.flatMap((each) => readMatomoFile(each, period.now.from)),
  ];
  const used = rows.filter((row) => isIn(period.now)(row) || isIn(period.before)(row));
  if (used.length < rows.length)
    tell(
      say({
        vi: `${String(rows.length - used.length)} dòng ngoài hai kỳ, không dùng.`,
        en: `${String(rows.length - used.length)} rows are of neither period and not used.`,
      }),
    );
  if (!placement && used.length === 0)
    throw new CommandError({
      vi: 'Không có gì để báo cáo: ghi --audit, --figures hoặc --matomo.',
      en: 'There is nothing to report: name --audit, --figures or --matomo.',
    });
  const report = composeReport({
    letterhead,
    period,
    placement,
    agencies: sumByAgency(used, placement?.outcomes ?? [], period),
  });
  mkdirSync(options.out, { recursive: true });
  for (const [name, content] of [
    ['bao-cao.html', toHtml(report)],
    ['bao-cao.docx', await toDocx(report)],
    ['bao-cao.xlsx', await toXlsx(report)],
    ['bao-cao.csv', toCsv(report)],
  ] as const) {
    writeFileSync(join(options.out, name), content);
    print(join(options.out, name));
  }
  end(read.some(({ bad }) => bad.length > 0) ? 1 : 0);
}

function readPlacement(file: string): StoredSummary {
  const summary = readJson(file) as Partial<StoredSummary>;
  if (!Array.isArray(summary.outcomes) || !summary.total)
    throw new CommandError({
      vi: `${file} không phải report.json của hiendien audit.`,
      en: `${file} is no report.json of hiendien audit.`,
    });
  return summary as StoredSummary;
}

function readLetterhead(file: string): Letterhead {
  const { success, data, error } = letterheadSchema.safeParse(readJson(file));
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.') || '·'}: ${message}`).join('; ');
  throw new CommandError({ vi: `${file}: ${problems}`, en: `${file}: ${problems}` });
}

function readFiguresFile(file: string): ReturnType<typeof readFigures> {
  return orSay(file, () => readFigures(readText(file)));
}

function readMatomoFile(wish: string, day: string): readonly FigureRow[] {
  const [site = '', ...path] = wish.split('=');
  const file = path.join('=');
  if (site === '' || file === '')
    throw new CommandError({
      vi: `--matomo “${wish}”: ghi trang=tệp, như xa.gov.vn=matomo.csv.`,
      en: `--matomo “${wish}”: write site=file, such as xa.gov.vn=matomo.csv.`,
    });
  return orSay(file, () => readMatomo(readText(file), site.toLowerCase(), day));
}

function readJson(file: string): unknown {
  return orSay(file, () => JSON.parse(readText(file)) as unknown);
}

/** Text in UTF-8, or in UTF-16 as spreadsheets and Matomo write it. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** What is wrong with a file is said as a sentence, not as a stack. */
function orSay<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError({
      vi: `${file}: không đọc được: ${reason}`,
      en: `${file}: cannot be read: ${reason}`,
    });
  }
}
