import { stringify } from 'csv-stringify/sync';
import writeExcel from 'write-excel-file/node';
import { inLanguage, type ShippedLanguage } from '../../../domain/programme/language';
import { STATE_NAMES, STATES } from '../outcome';
import type { Summary, Total } from '../summary';
import { sayReason } from './reason';
import { REPORT_WORDS } from './words';

type Row = readonly (string | number)[];

/** A row for each page, below the names of the columns. */
export function rowsOf({ outcomes }: Summary, language: ShippedLanguage): Row[] {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
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
  return [
    columns.map(say),
    ...outcomes.map((outcome) => [
      outcome.agency,
      outcome.level,
      outcome.department,
      outcome.address,
      outcome.widgets.join(' '),
      inLanguage(STATE_NAMES[outcome.state], language),
      sayReason(outcome, language),
      outcome.release ?? '',
    ]),
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
export function toCsv(summary: Summary, language: ShippedLanguage): string {
  return stringify(rowsOf(summary, language), { bom: true, escape_formulas: true });
}

/** A workbook: the totals by level and by department, and the pages. */
export async function toXlsx(summary: Summary, language: ShippedLanguage): Promise<Buffer> {
  const say = (key: keyof typeof REPORT_WORDS) => inLanguage(REPORT_WORDS[key], language);
  const sheets = [
    {
      sheet: say('level'),
      rows: totalRows([...summary.levels, { ...summary.total, name: say('all') }], say('level'), language),
    },
    { sheet: say('department'), rows: totalRows(summary.departments, say('department'), language) },
    { sheet: say('pages'), rows: rowsOf(summary, language) },
  ];
  const result = writeExcel(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      stickyRowsCount: 1,
      data: rows.map((row, at) =>
        row.map((value) => ({
          value,
          type: typeof value === 'number' ? Number : String,
          ...(at === 0 && { fontWeight: 'bold' as const }),
        })),
      ),
      columns: (rows[0] ?? []).map((_, at) => ({ width: at === 0 || rows[0]?.length === 8 ? 28 : 14 })),
    })) as never,
  );
  return await (result as { toBuffer(): Promise<Buffer> }).toBuffer();
}
