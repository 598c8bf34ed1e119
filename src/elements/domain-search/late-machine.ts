import type { SearchEffect, SearchEvent } from '../../domain/search/search-event';
import type { SearchState } from '../../domain/search/search-state';
import type { Machine } from '../../domain/shared/machine';

let late: Machine<SearchState, SearchEvent, SearchEffect> | undefined;

/** The machine comes with all else that only a visitor who types needs; before, nothing happens to a search. */
export const LATE_MACHINE: Machine<SearchState | undefined, SearchEvent, SearchEffect> = {
  start: undefined,
  transition: (state, event) => (late ? late.transition(state ?? late.start, event) : [state]),
};

/** It has come. */
export function startMachine(machine: typeof late): void {
  late = machine;
}
