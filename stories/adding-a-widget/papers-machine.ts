import type { Machine } from '../../src/domain/shared/machine';

/** Which papers the visitor has at hand, by their place in the list: it is the same in every language. */
export interface PapersState {
  readonly ready: readonly number[];
}

export type PapersEvent =
  | { readonly kind: 'toggled'; readonly paper: number }
  | { readonly kind: 'copy-wished' }
  | { readonly kind: 'copied'; readonly succeeded: boolean }
  /** The list is another one. */
  | { readonly kind: 'audience-changed' };

export type PapersEffect =
  { readonly kind: 'copy-missing' } | { readonly kind: 'announce'; readonly key: 'copied' | 'copy-failed' };

/** The papers that are still to be found. */
export function missingOf(papers: readonly string[], { ready }: PapersState): readonly string[] {
  return papers.filter((_, paper) => !ready.includes(paper));
}

const START: PapersState = { ready: [] };

function transition(state: PapersState, event: PapersEvent): readonly [PapersState, ...PapersEffect[]] {
  switch (event.kind) {
    case 'toggled':
      return [{ ready: toggle(state.ready, event.paper) }];
    case 'copy-wished':
      return [state, { kind: 'copy-missing' }];
    case 'copied':
      return [state, { kind: 'announce', key: event.succeeded ? 'copied' : 'copy-failed' }];
    case 'audience-changed':
      return [START];
  }
}

function toggle(ready: readonly number[], paper: number): readonly number[] {
  return ready.includes(paper) ? ready.filter((other) => other !== paper) : [...ready, paper];
}

/** The life of a list of papers. */
export const PAPERS_MACHINE: Machine<PapersState, PapersEvent, PapersEffect> = { start: START, transition };
