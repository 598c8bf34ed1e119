import { parse } from 'csv-parse/sync';
import type { ByLanguage } from '../../domain/programme/language';

/** A page on which an agency is to show widgets: one row of the list. */
export interface Listed {
  /** Line of the file. */
  readonly line: number;
  readonly agency: string;
  readonly level: string;
  /** The lead department that answers for it. */
  readonly department: string;
  readonly address: string;
  /** Names of the widgets that the page is to have; none stands for any. */
  readonly widgets: readonly string[];
}

export interface BadRow {
  readonly line: number;
  readonly sentence: ByLanguage<string>;
}

/** What the columns may be called, in a file of either language. */
const COLUMNS: Readonly<
  Record<'agency' | 'level' | 'department' | 'address' | 'widgets', readonly string[]>
> = {
  agency: ['agency', 'đơn vị', 'tên đơn vị'],
  level: ['level', 'cấp'],
  department: ['department', 'lead', 'đơn vị chủ quản', 'cơ quan chủ quản'],
  address: ['address', 'url', 'địa chỉ', 'địa chỉ trang'],
  widgets: ['widgets', 'expected', 'tiện ích'],
};

interface Row {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly info: { readonly lines: number };
}

/** Reads a list of pages. Rows that cannot be used are named by their lines, and the rest is done. */
export function readSiteList(
  text: string,
  known: readonly string[],
): { readonly sites: readonly Listed[]; readonly bad: readonly BadRow[] } {
  const rows = parse(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => columnOf(name)),
    delimiter: [',', ';', '\t'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as readonly Row[];
  const sites: Listed[] = [];
  const bad: BadRow[] = [];
  for (const { record, info } of rows) {
    const site = readRow(record, info.lines);
    const sentence = findProblem(site, known);
    if (sentence) bad.push({ line: info.lines, sentence });
    else sites.push(site);
  }
  return { sites, bad };
}

function columnOf(name: string): string {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return Object.entries(COLUMNS).find(([, names]) => names.includes(plain))?.[0] ?? plain;
}

function readRow(record: Row['record'], line: number): Listed {
  const { agency = '', level = '', department = '', address = '', widgets = '' } = record;
  return { line, agency, level, department, address, widgets: widgets.split(/[\s|,]+/).filter(Boolean) };
}

function findProblem(
  { agency, address, widgets }: Listed,
  known: readonly string[],
): ByLanguage<string> | undefined {
  if (!agency) return { vi: 'thiếu tên đơn vị', en: 'the agency is missing' };
  if (!address) return { vi: 'thiếu địa chỉ trang', en: 'the address is missing' };
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    return { vi: `“${address}” không phải địa chỉ http(s)`, en: `“${address}” is no http(s) address` };
  const strange = widgets.find((widget) => !known.includes(widget));
  return strange === undefined
    ? undefined
    : { vi: `không có tiện ích “${strange}”`, en: `no widget is called “${strange}”` };
}
