import { announce, type SearchStep } from './search-event';
import {
  canChoose,
  canKeep,
  domainOf,
  rowsOf,
  type ChosenName,
  type Row,
  type SearchState,
} from './search-state';

/** The visitor picks a name; one that may be somebody else's can't be. */
export function choose(state: SearchState, domain: string): SearchStep {
  const row = findRow(state, domain);
  if (!row || !canChoose(row)) return [state];
  const chosen = nameChoice(row);
  return [
    { ...state, chosen, isNameCopied: false },
    announce({ key: 'chosen', name: chosen.shown }, true),
    { kind: 'tell-chosen', name: chosen },
  ];
}

/** The chosen name is typed into a page that does not know it. */
export function copyName(state: SearchState): SearchStep {
  return state.chosen ? [state, { kind: 'copy-name', domain: state.chosen.domain }] : [state];
}

/** That it worked is read on the button; what to do where it did not is said to the eye too. */
export function tellNameCopied(state: SearchState, succeeded: boolean): SearchStep {
  const key = succeeded ? 'name-copied' : 'name-copy-failed';
  return [{ ...state, isNameCopied: succeeded }, announce({ key }, succeeded)];
}

/** Puts a name on the visitor's list, or takes it off again. */
export function toggleKept(state: SearchState, domain: string): SearchStep {
  const { kept } = state;
  const known = kept.find((row) => domainOf(row) === domain);
  if (known) return takeOff(state, known);
  const row = findRow(state, domain);
  if (!row || !canKeep(row)) return [state];
  return [
    { ...state, kept: [...kept, row], copied: undefined },
    announce({ key: 'kept-said', name: row.name.shown }, true),
  ];
}

/** Takes a name off the list by its own button, which goes with it: the focus needs another place. */
export function remove(state: SearchState, domain: string): SearchStep {
  const known = state.kept.find((row) => domainOf(row) === domain);
  if (!known) return [state];
  const [next, ...effects] = takeOff(state, known);
  return [next, ...effects, { kind: 'focus', at: next.kept.length > 0 ? 'kept' : 'field' }];
}

function takeOff(state: SearchState, gone: Row): SearchStep {
  const kept = state.kept.filter((row) => row !== gone);
  return [{ ...state, kept, copied: undefined }, announce({ key: 'removed', name: gone.name.shown }, true)];
}

function findRow(state: SearchState, domain: string): Row | undefined {
  return rowsOf(state).find((row) => domainOf(row) === domain);
}

function nameChoice(row: Row): ChosenName {
  const { shown, under } = row.name;
  const product = under.freeForTwoYears ? (under.name as ChosenName['product']) : undefined;
  return { domain: domainOf(row), shown, product };
}
