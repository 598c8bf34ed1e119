import { dayNumberOf, firstHourOf, hideSmall, hourOf, writeDay, writeHour } from '../../domain/figures/hours';
import { parseIsoDate } from '../../domain/shared/plain-date';
import type { FigureSum, FiguresQuery } from '../store/store';

const HOURS_OF_A_DAY = 24;
/** Days that are shown where nothing is said. */
const USUAL_DAYS = 31;
const MOST_DAYS = { day: 800, hour: 62 } as const;
/** Days that are read at once: of many sites more would fill memory. */
const DAYS_AT_ONCE = { day: 31, hour: 2 } as const;

export type Unit = keyof typeof MOST_DAYS;

/** A period by its days in Vietnam; both belong to it. */
export interface AskedPeriod {
  readonly from: string;
  readonly until: string;
}

/** Reads days out of an address; nothing where they are none, or too many for the unit. */
export function readPeriod(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  now: number,
  unit: Unit,
): AskedPeriod | undefined {
  const last = isSaid(until) ? until : writeDay(dayNumberOf(hourOf(now)));
  if (!parseIsoDate(last)) return undefined;
  const first = isSaid(from) ? from : writeDay(dayNumberOf(firstHourOf(last)) - USUAL_DAYS + 1);
  if (!parseIsoDate(first) || first > last) return undefined;
  return daysOf({ from: first, until: last }) <= MOST_DAYS[unit] ? { from: first, until: last } : undefined;
}

/** A form that was left empty sends empty words. */
function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

export function daysOf({ from, until }: AskedPeriod): number {
  return (firstHourOf(until) - firstHourOf(from)) / HOURS_OF_A_DAY + 1;
}

/** The hours of a period, as a store is asked for them. */
export function hoursOf({ from, until }: AskedPeriod): Pick<FiguresQuery, 'from' | 'until'> {
  return { from: firstHourOf(from), until: firstHourOf(until) + HOURS_OF_A_DAY };
}

/** A period in parts that are read one after the other. */
export function splitHours(period: AskedPeriod, unit: Unit): readonly Pick<FiguresQuery, 'from' | 'until'>[] {
  const { from, until } = hoursOf(period);
  const step = DAYS_AT_ONCE[unit] * HOURS_OF_A_DAY;
  const parts: Pick<FiguresQuery, 'from' | 'until'>[] = [];
  for (let at = from; at < until; at += step) parts.push({ from: at, until: Math.min(at + step, until) });
  return parts;
}

/** A sum as readers get it: time in words, small counts hidden. */
export interface ToldSum {
  readonly at: string;
  readonly site: string;
  readonly figure: string;
  readonly detail: string;
  readonly count: number | string;
}

export function tellSum({ at, site, figure, detail, count }: FigureSum, unit: Unit, least: number): ToldSum {
  return {
    at: unit === 'hour' ? writeHour(at) : writeDay(at),
    site,
    figure,
    detail,
    count: hideSmall(count, least),
  };
}
