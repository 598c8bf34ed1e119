import { STATES, type Outcome, type State } from './outcome';
import type { BadRow } from './site-list';

export interface Total {
  readonly name: string;
  readonly pages: number;
  readonly counts: Readonly<Record<State, number>>;
  /** Share of pages that work, in percent with one place; the plan's target is 100. */
  readonly percent: number;
}

export interface Change {
  readonly agency: string;
  readonly address: string;
  readonly before: State | 'new';
  readonly now: State | 'gone';
}

/** Everything that a report says, whatever it is written as. */
export interface Summary {
  /** The day in Vietnam on which the last page was looked at. */
  readonly day: string;
  readonly target: 100;
  readonly total: Total;
  readonly levels: readonly Total[];
  readonly departments: readonly Total[];
  /** The pages in the order of the list. They may lie on a disk: they are gone through, and not kept. */
  readonly outcomes: Iterable<Outcome>;
  readonly bad: readonly BadRow[];
  /** Against an earlier run, where one is given. */
  readonly changes?: readonly Change[];
  readonly before?: { readonly day: string; readonly percent: number };
}

/** A report as its file holds it. */
export interface StoredSummary extends Summary {
  readonly outcomes: readonly Outcome[];
}

export function summarise(
  outcomes: Iterable<Outcome>,
  {
    bad,
    day,
    before,
  }: { readonly bad: readonly BadRow[]; readonly day: string; readonly before?: StoredSummary | undefined },
): Summary {
  const [total = totalOf('', countNone())] = totalsBy(outcomes, () => '');
  return {
    day,
    target: 100,
    total,
    levels: totalsBy(outcomes, ({ level }) => level),
    departments: totalsBy(outcomes, ({ department }) => department),
    outcomes,
    bad,
    ...(before && {
      changes: compare(before.outcomes, outcomes),
      before: { day: before.day, percent: before.total.percent },
    }),
  };
}

type Counts = Record<State, number>;

function totalsBy(outcomes: Iterable<Outcome>, nameOf: (outcome: Outcome) => string): Total[] {
  const groups = new Map<string, Counts>();
  for (const outcome of outcomes) {
    const counts = groups.get(nameOf(outcome)) ?? countNone();
    counts[outcome.state]++;
    groups.set(nameOf(outcome), counts);
  }
  return [...groups]
    .map(([name, counts]) => totalOf(name, counts))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }));
}

function countNone(): Counts {
  return Object.fromEntries(STATES.map((state) => [state, 0])) as Counts;
}

function totalOf(name: string, counts: Counts): Total {
  const pages = STATES.reduce((sum, state) => sum + counts[state], 0);
  // Rounded down: 100 % stands for all of them and for nothing less.
  const percent = pages === 0 ? 0 : Math.floor((counts.working / pages) * 1000) / 10;
  return { name, pages, counts, percent };
}

/** What has changed of each page, by its address: rows move. */
function compare(before: readonly Outcome[], now: Iterable<Outcome>): Change[] {
  const old = new Map(before.map((outcome) => [outcome.address, outcome]));
  const present = new Set<string>();
  const changes: Change[] = [];
  for (const { agency, address, state } of now) {
    present.add(address);
    const was = old.get(address)?.state ?? 'new';
    if (was !== state) changes.push({ agency, address, before: was, now: state });
  }
  for (const { agency, address, state } of before)
    if (!present.has(address)) changes.push({ agency, address, before: state, now: 'gone' });
  return changes;
}
