import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { readTaxCode, type TaxCodeProblem } from '../../domain/enterprises/tax-code';
import type { ByLanguage } from '../../domain/programme/language';
import { toIsoDate, type PlainDate } from '../../domain/shared/plain-date';
import { parseTypedDate } from '../../domain/shared/typed-date';
import type { IsoDate } from '../../domain/shared/vietnam-day';

/** A row that is left out, by its line. */
export interface BadRow {
  readonly line: number;
  readonly sentence: ByLanguage<string>;
}

export interface ReadList {
  /** The day of the first certificate, by the enterprise's code. */
  readonly enterprises: ReadonlyMap<string, IsoDate>;
  readonly bad: readonly BadRow[];
}

/** What the columns may be called. */
const COLUMNS: Readonly<Record<'code' | 'issued' | 'kind', readonly string[]>> = {
  code: ['code', 'tax code', 'tax_code', 'mã số thuế', 'mã số doanh nghiệp', 'mst', 'msdn'],
  issued: ['issued', 'date', 'certificate', 'ngày cấp', 'ngày cấp giấy chứng nhận', 'ngày cấp lần đầu'],
  kind: ['kind', 'type', 'loại hình', 'loại'],
};

/** Whose code is a person's number, and so in no list. */
const PERSONS = /hộ kinh doanh|^hkd$|cá nhân|household|individual|person/i;

const REFUSED: Readonly<Record<TaxCodeProblem, ByLanguage<string>>> = {
  empty: { vi: 'thiếu mã số', en: 'the code is missing' },
  'not-digits': { vi: 'mã số có ký tự không phải chữ số', en: 'the code has other signs than digits' },
  person: {
    vi: '12 chữ số là số định danh cá nhân, không được đưa vào danh sách',
    en: '12 digits are a person’s own number, which no list may hold',
  },
  branch: { vi: '13 chữ số là mã của chi nhánh', en: '13 digits are the code of a branch' },
  length: { vi: 'mã số không đủ 10 chữ số', en: 'the code has not 10 digits' },
  'check-digit': { vi: 'chữ số kiểm tra không khớp', en: 'the check digit does not fit' },
};

interface Row {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/**
 * Reads a department's list row by row. What cannot be used is named by its line and left out; of two days for one
 * enterprise the earlier one is that of its first certificate.
 * @param today Days after it are no days of a certificate.
 */
export async function readEnterprises(file: string, today: PlainDate): Promise<ReadList> {
  const enterprises = new Map<string, IsoDate>();
  const bad: BadRow[] = [];
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (names: string[]) => names.map(columnOf),
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  ) as AsyncIterable<Row>;
  for await (const { record, info } of rows) {
    const row = readRow(record, today);
    if ('sentence' in row) {
      bad.push({ line: info.lines, sentence: row.sentence });
      continue;
    }
    const known = enterprises.get(row.code);
    if (known === undefined || row.issuedOn < known) enterprises.set(row.code, row.issuedOn);
  }
  return { enterprises, bad };
}

function columnOf(name: string): string {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return Object.entries(COLUMNS).find(([, names]) => names.includes(plain))?.[0] ?? plain;
}

function readRow(
  { code = '', issued = '', kind = '' }: Row['record'],
  today: PlainDate,
): { readonly code: string; readonly issuedOn: IsoDate } | Pick<BadRow, 'sentence'> {
  if (PERSONS.test(kind.normalize('NFC')))
    return {
      sentence: {
        vi: 'mã số của hộ kinh doanh hay cá nhân là số của một người, không được đưa vào danh sách',
        en: 'the code of a household business or a person is a person’s number, which no list may hold',
      },
    };
  const reading = readTaxCode(code);
  if (!reading.ok) return { sentence: REFUSED[reading.problem] };
  const day = parseTypedDate(issued, today);
  return day.ok
    ? { code: reading.code, issuedOn: toIsoDate(day.date) }
    : { sentence: { vi: `“${issued}” không phải ngày cấp`, en: `“${issued}” is no day of a certificate` } };
}
