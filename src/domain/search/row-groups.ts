import type { UnknownCause } from '../availability/evidence';
import type { RowCounts } from './search-event';
import { canChoose, type Question, type Row } from './search-state';

/** More of them than this are a list that nobody reads. */
const MOST_SUGGESTED = 3;

/** The rows of an answer, as a visitor looks for them. */
export interface RowGroups {
  /** Under the suffixes of the programme's products. */
  readonly programme: readonly Row[];
  readonly others: readonly Row[];
  /** That nobody can have any more, or never could. */
  readonly gone: readonly Row[];
}

/** While names are asked for no row leaves its place; after that, those that are gone stand apart. */
export function groupRows({ rows, phase }: Question): RowGroups {
  const isGone = (row: Row) => {
    const { verdict } = row;
    if (isRule(row)) return true;
    return phase !== 'asking' && verdict !== undefined && !canChoose(row) && verdict.kind !== 'unknown';
  };
  const open = rows.filter((row) => !isGone(row));
  return {
    programme: open.filter(({ name }) => name.under.freeForTwoYears),
    others: open.filter(({ name }) => !name.under.freeForTwoYears),
    gone: rows.filter(isGone),
  };
}

/** How many rows say what. */
export function countRows(rows: readonly Row[]): RowCounts {
  const counts: Record<keyof RowCounts, number> = {
    absent: 0,
    free: 0,
    present: 0,
    reserved: 0,
    invalid: 0,
    unknown: 0,
  };
  for (const { verdict } of rows) if (verdict) counts[verdict.kind]++;
  return counts;
}

/** Why rows are unknown, each cause once. */
export function causesOf(rows: readonly Row[]): readonly UnknownCause[] {
  return [...new Set(rows.flatMap(({ verdict }) => (verdict?.kind === 'unknown' ? verdict.cause : [])))];
}

/** Whether of all names that somebody was asked for, nothing became known. */
export function isAllUnknown(rows: readonly Row[]): boolean {
  const asked = rows.filter((row) => !isRule(row));
  return asked.length > 0 && asked.every(({ verdict }) => verdict?.kind === 'unknown');
}

/** Whether the rules of naming say it all: then nobody was asked. */
function isRule({ verdict }: Row): boolean {
  return verdict !== undefined && 'reason' in verdict;
}

/** Suggestions that can be chosen, the best first. None comes before one that is shown: what nobody has answered yet waits. */
export function shownSuggestions({ rows, phase }: Question): readonly Row[] {
  const waiting = phase === 'asking' ? rows.findIndex(({ verdict }) => !verdict) : -1;
  const told = waiting < 0 ? rows : rows.slice(0, waiting);
  return told.filter(canChoose).slice(0, MOST_SUGGESTED);
}

/** Whether to ask again may give suggestions where there are none. */
export function canSuggestMore(question: Question): boolean {
  const { rows, phase } = question;
  if (phase === 'asking' || shownSuggestions(question).length > 0) return false;
  return rows.some(({ verdict }) => !verdict || verdict.kind === 'unknown');
}
