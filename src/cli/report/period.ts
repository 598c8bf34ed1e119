import type { IsoDate } from '../../domain/shared/vietnam-day';

/** A quarter or a year that is reported on; both days belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** As an official text names it: `quý IV năm 2026`. */
  readonly name: string;
}

const FORM = /^(\d{4})(?:-?[qQ]([1-4]))?$/;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Reads `2026-Q4` or `2026`, and gives it with the one before; nothing for any other text. */
export function readPeriod(text: string): { readonly now: Period; readonly before: Period } | undefined {
  const [, year, quarter] = FORM.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  if (quarter === undefined) return { now: yearOf(Number(year)), before: yearOf(Number(year) - 1) };
  const index = Number(year) * 4 + Number(quarter) - 1;
  return { now: quarterOf(index), before: quarterOf(index - 1) };
}

function yearOf(year: number): Period {
  return { from: `${String(year)}-01-01`, until: `${String(year)}-12-31`, name: `năm ${String(year)}` };
}

/** @param index Quarters since the year 0. */
function quarterOf(index: number): Period {
  const year = Math.floor(index / 4);
  const quarter = index % 4;
  const isoDay = (month: number, day: number) =>
    new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  return {
    from: isoDay(quarter * 3, 1),
    until: isoDay(quarter * 3 + 3, 0),
    name: `quý ${ROMAN[quarter] ?? ''} năm ${String(year)}`,
  };
}
