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
  readonly outcomes: readonly Outcome[];
  readonly bad: readonly BadRow[];
  /** Against an earlier run, where one is given. */
  readonly changes?: readonly Change[];
  readonly before?: { readonly day: string; readonly percent: number };
}

export function summarise(
  outcomes: readonly Outcome[],
  {
    bad,
    day,
    before,
  }: { readonly bad: readonly BadRow[]; readonly day: string; readonly before?: Summary | undefined },
): Summary {
  return {
    day,
    target: 100,
    total: totalOf('', outcomes),
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

function totalsBy(outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string): Total[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    const group = groups.get(name);
    if (group) group.push(outcome);
    else groups.set(name, [outcome]);
  }
  return [...groups]
    .map(([name, group]) => totalOf(name, group))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }));
}

function totalOf(name: string, outcomes: readonly Outcome[]): Total {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of outcomes) counts[state]++;
  const pages = outcomes.length;
  // Rounded down: 100 % stands for all of them and for nothing less.
  const percent = pages === 0 ? 0 : Math.floor((counts.working / pages) * 1000) / 10;
  return { name, pages, counts, percent };
}

/** What has changed of each page, by its address: rows move. */
function compare(before: readonly Outcome[], now: readonly Outcome[]): Change[] {
  const old = new Map(before.map((outcome) => [outcome.address, outcome]));
  const present = new Set(now.map(({ address }) => address));
  return [
    ...now.flatMap(({ agency, address, state }): Change[] => {
      const was = old.get(address)?.state ?? 'new';
      return was === state ? [] : [{ agency, address, before: was, now: state }];
    }),
    ...before
      .filter(({ address }) => !present.has(address))
      .map(({ agency, address, state }) => ({ agency, address, before: state, now: 'gone' as const })),
  ];
}
