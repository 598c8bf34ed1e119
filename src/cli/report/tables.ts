import { stringify } from 'csv-stringify/sync';
import writeExcel from 'write-excel-file/node';
import type { ReportText, Table } from './compose';

/** Every table of a report, in its order. */
export function tablesOf({ body, appendices }: ReportText): readonly Table[] {
  return [...body.flatMap((block) => (block.kind === 'table' ? [block.table] : [])), ...appendices];
}

/** The tables one below the other, each under its name; for spreadsheets, which would take `=…` for a formula. */
export function toCsv(report: ReportText): string {
  const rows = tablesOf(report).flatMap(({ name, rows: each }) => [[name], ...each, []]);
  return stringify(rows, { bom: true, escape_formulas: true });
}

/** A workbook with a sheet for each table. */
export async function toXlsx(report: ReportText): Promise<Buffer> {
  const sheets = tablesOf(report).map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((row, at) =>
      row.map((value) => ({
        value,
        type: typeof value === 'number' ? Number : String,
        ...(at === 0 && { fontWeight: 'bold' as const, wrap: true }),
      })),
    ),
    columns: (rows[0] ?? []).map((_, at) => ({ width: at === 0 ? 36 : 16 })),
  }));
  const result = writeExcel(sheets as never);
  return await (result as { toBuffer(): Promise<Buffer> }).toBuffer();
}
