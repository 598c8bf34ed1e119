import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeExcel from 'write-excel-file/node';
import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { STATE_NAMES, STATES } from '../outcome';
import type { Summary, Total } from '../summary';
import { sayReason } from './reason';
import { REPORT_WORDS } from './words';

type Row = (string | number)[];

/** A row for each page, below the names of the columns. */
export function* rowsOf({ outcomes }: Summary, language: ShippedLanguage): Iterable<Row> {
  const columns = [
    'agency',
    'level',
    'department',
    'address',
    'widgets',
    'state',
    'reason',
    'release',
  ] as const;
  yield columns.map((column) => inLanguage(REPORT_WORDS[column], language));
  for (const outcome of outcomes)
    yield [
      outcome.agency,
      outcome.level,
      outcome.department,
      outcome.address,
      outcome.widgets.join(' '),
      inLanguage(STATE_NAMES[outcome.state], language),
      sayReason(outcome, language),
      outcome.release ?? '',
    ];
}

/** A row for each group, below the names of the columns. */
export function totalRows(totals: readonly Total[], name: string, language: ShippedLanguage): Row[] {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  return [
    [name, say('pages'), ...STATES.map((state) => inLanguage(STATE_NAMES[state], language)), say('percent')],
    ...totals.map((total) => [
      total.name,
      total.pages,
      ...STATES.map((state) => total.counts[state]),
      total.percent,
    ]),
  ];
}

/** For spreadsheets, which would take `=…` in a name for a formula. */
export function toCsv(summary: Summary, language: ShippedLanguage): AsyncIterable<Buffer> {
  return Readable.from(rowsOf(summary, language)).pipe(stringify({ bom: true, escape_formulas: true }));
}

/** A workbook: the totals by level and by department, and the pages. Its library wants a sheet whole. */
export async function* toXlsx(summary: Summary, language: ShippedLanguage): AsyncIterable<Buffer> {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const sheets = [
    {
      sheet: say('level'),
      rows: totalRows([...summary.levels, { ...summary.total, name: say('all') }], say('level'), language),
    },
    { sheet: say('department'), rows: totalRows(summary.departments, say('department'), language) },
    { sheet: say('pages'), rows: [...rowsOf(summary, language)] },
  ];
  const book = writeExcel(
    sheets.map(({ sheet, rows: [head = [], ...rows] }) => ({
      sheet,
      stickyRowsCount: 1,
      data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows],
      columns: head.map((_, at) => ({ width: at === 0 || head.length === 8 ? 28 : 14 })),
    })),
  );
  yield await book.toBuffer();
}
