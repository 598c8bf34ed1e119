import { FIGURES, type FigureName } from '../../domain/figures/figure';
import type { Outcome } from '../audit/outcome';
import type { FigureRow } from './figures';
import type { Period } from './period';

/** A sum; at least so many where a source hides small numbers. */
export interface Sum {
  readonly count: number;
  readonly isAtLeast: boolean;
}

export type Sums = Readonly<Record<FigureName, Sum>>;

/** An agency's figures, of this period and the one before. */
export interface AgencySums {
  readonly agency: string;
  readonly level: string;
  readonly now: Sums;
  readonly before: Sums;
}

/** What has figures and stands in no list of agencies. */
export const ELSEWHERE = 'Trang ngoài danh sách';

/** The agency of a site, and its level. */
interface Place {
  readonly agency: string;
  readonly level: string;
}

/**
 * Adds figures up by agency. Which agency a site is of is known from the list of the placement check; a host that
 * several share is named with all of them, as nothing tells whose page it was.
 */
export function sumByAgency(
  rows: readonly FigureRow[],
  outcomes: readonly Outcome[],
  { now, before }: { readonly now: Period; readonly before: Period },
): readonly AgencySums[] {
  const places = placesOf(outcomes);
  const groups = new Map<string, { readonly place: Place; readonly rows: FigureRow[] }>();
  for (const row of rows) {
    const place = places.get(row.site) ?? { agency: ELSEWHERE, level: '' };
    const group = groups.get(place.agency) ?? { place, rows: [] };
    group.rows.push(row);
    groups.set(place.agency, group);
  }
  return [...groups.values()]
    .map((group) => ({
      ...group.place,
      now: addUp(group.rows.filter(isIn(now))),
      before: addUp(group.rows.filter(isIn(before))),
    }))
    .sort((one, other) => one.agency.localeCompare(other.agency, 'vi', { numeric: true }));
}

/** The sums of several agencies together. */
export function total(agencies: readonly Sums[]): Sums {
  return eachFigure((figure) => ({
    count: agencies.reduce((sum, each) => sum + each[figure].count, 0),
    isAtLeast: agencies.some((each) => each[figure].isAtLeast),
  }));
}

/** Levels in the order of the list, with their sums. */
export function sumByLevel(
  agencies: readonly AgencySums[],
): readonly { readonly level: string; readonly now: Sums; readonly before: Sums }[] {
  const levels = [...new Set(agencies.map(({ level }) => level))];
  return levels
    .map((level) => {
      const group = agencies.filter((agency) => agency.level === level);
      return {
        level: level === '' ? ELSEWHERE : level,
        now: total(group.map(({ now }) => now)),
        before: total(group.map(({ before }) => before)),
      };
    })
    .sort((one, other) => one.level.localeCompare(other.level, 'vi', { numeric: true }));
}

export function isIn({ from, until }: Period): (row: FigureRow) => boolean {
  return ({ day }) => from <= day && day <= until;
}

function placesOf(outcomes: readonly Outcome[]): ReadonlyMap<string, Place> {
  const byHost = new Map<string, Place[]>();
  for (const { agency, level, address } of outcomes) {
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    const known = byHost.get(host) ?? [];
    if (!known.some((place) => place.agency === agency)) known.push({ agency, level });
    byHost.set(host, known);
  }
  return new Map([...byHost].map(([host, places]) => [host, joined(places)]));
}

function joined(places: readonly Place[]): Place {
  const levels = new Set(places.map(({ level }) => level));
  return {
    agency: places.map(({ agency }) => agency).join('; '),
    level: levels.size === 1 ? (places[0]?.level ?? '') : [...levels].join('; '),
  };
}

function addUp(rows: readonly FigureRow[]): Sums {
  const sums = eachFigure(() => ({ count: 0, isAtLeast: false }));
  for (const { figure, count, isHidden } of rows) {
    sums[figure].count += count;
    sums[figure].isAtLeast ||= isHidden;
  }
  return sums;
}

function eachFigure<Value>(make: (figure: FigureName) => Value): Record<FigureName, Value> {
  return Object.fromEntries(FIGURES.map((figure) => [figure, make(figure)])) as Record<FigureName, Value>;
}
