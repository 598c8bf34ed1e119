import { parse } from 'csv-parse/sync';
import { isFigureName, type FigureName } from '../../domain/figures/figure';
import type { ByLanguage } from '../../domain/programme/language';
import { parseIsoDate } from '../../domain/shared/plain-date';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';

/** How often something happened on a site on a day. */
export interface FigureRow {
  /** Host of the site, such as `xa.gov.vn`. */
  readonly site: string;
  readonly day: IsoDate;
  readonly figure: FigureName;
  readonly count: number;
  /** The source hides small numbers: `count` is the least that it can be. */
  readonly isHidden: boolean;
}

export interface ReadFigures {
  readonly rows: readonly FigureRow[];
  readonly bad: readonly { readonly line: number; readonly sentence: ByLanguage<string> }[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads figures as the gateway and the plain endpoint give them, CSV or JSON: `day` or `hour`, `site`, `figure`, `count`;
 * what else a row holds is left aside. Rows that cannot be used are named by their number, and the rest is done.
 */
export function readFigures(text: string): ReadFigures {
  const entries = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
  const rows: FigureRow[] = [];
  const bad: ReadFigures['bad'][number][] = [];
  for (const { line, fields } of entries) {
    const row = readRow(fields);
    if ('figure' in row) rows.push(row);
    else bad.push({ line, sentence: row });
  }
  return { rows, bad };
}

/**
 * Reads what Matomo exports of the actions of events, `Events.getAction`, for one site and a period: `label` and
 * `nb_events`. It knows no days, so all of it counts for the day that is given.
 */
export function readMatomo(text: string, site: string, day: IsoDate): readonly FigureRow[] {
  return (/^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)).flatMap(({ fields }) => {
    const figure = textOf(fields, 'label', 'nhãn');
    const count = Number(textOf(fields, 'nb_events', 'events', 'sự kiện'));
    return isFigureName(figure) && Number.isSafeInteger(count) && count >= 0
      ? [{ site, day, figure, count, isHidden: false }]
      : [];
  });
}

interface Entry {
  readonly line: number;
  readonly fields: Fields;
}

function readCsv(text: string): readonly Entry[] {
  const rows = parse(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.normalize('NFC').trim().toLowerCase()),
    delimiter: [',', ';', '\t'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as readonly { readonly record: Fields; readonly info: { readonly lines: number } }[];
  return rows.map(({ record, info }) => ({ line: info.lines, fields: record }));
}

/** A list of rows, or an object that holds one. */
function readJson(text: string): readonly Entry[] {
  const file: unknown = JSON.parse(text);
  const list = Array.isArray(file) ? file : Object.values(file as object).find(Array.isArray);
  return ((list ?? []) as readonly unknown[]).map((entry, index) => ({
    line: index + 1,
    fields: typeof entry === 'object' && entry !== null ? (entry as Fields) : {},
  }));
}

function readRow(fields: Fields): FigureRow | ByLanguage<string> {
  const site = textOf(fields, 'site', 'host').toLowerCase();
  const figure = textOf(fields, 'figure', 'event');
  const moment = textOf(fields, 'day', 'hour', 'date');
  const day = dayOf(moment);
  const [, hidden, digits] = /^(<)?\s?(\d{1,12})$/.exec(textOf(fields, 'count')) ?? [];
  if (site === '') return { vi: 'thiếu trang (site)', en: 'the site is missing' };
  if (!isFigureName(figure))
    return { vi: `không có số liệu “${figure}”`, en: `no figure is called “${figure}”` };
  if (day === undefined)
    return { vi: `“${moment}” không phải ngày giờ`, en: `“${moment}” is no day or hour` };
  if (digits === undefined) return { vi: 'số đếm không phải số', en: 'the count is no number' };
  // `<5` can be 1 to 4.
  return { site, day, figure, count: hidden ? 1 : Number(digits), isHidden: hidden !== undefined };
}

/** The day in Vietnam of a day or an hour as ISO 8601 writes it. */
function dayOf(moment: string): IsoDate | undefined {
  if (parseIsoDate(moment)) return moment;
  if (!/^\d{4}-\d\d-\d\dT\d\d/.test(moment)) return undefined;
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(moment) ? moment : `${moment}Z`);
  return Number.isNaN(time) ? undefined : dayInVietnam(time);
}

function textOf(fields: Fields, ...names: readonly string[]): string {
  const value = names.map((name) => fields[name]).find((each) => each !== undefined);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
