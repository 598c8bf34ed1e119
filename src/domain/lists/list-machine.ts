import type { Machine } from '../shared/machine';
import type { OwnList } from './own-list';

/** Entries that are drawn at first, where nothing says that fewer fit. */
const FIRST = 6;
/** Entries that come with each wish for more. */
const STEP = 12;

/** How far a list is that an owner named, or did not. */
export type ListState<Entry> =
  | { readonly phase: 'none' | 'coming' | 'failed' }
  /** `shown` entries are drawn; until it is known how many fit the room that the page keeps, {@link FIRST}. */
  | { readonly phase: 'there'; readonly list: OwnList<Entry>; readonly shown: number | undefined };

export type ListEvent<Entry> =
  /** The owner's setting was read: no address, one that nobody allows, or one to be asked. */
  | { readonly kind: 'source-read'; readonly source: 'none' | 'refused' | 'usable' }
  | { readonly kind: 'list-came'; readonly list: OwnList<Entry> }
  | { readonly kind: 'list-failed' }
  | { readonly kind: 'list-wanted-again' }
  /** So many of the first entries fit the room that the page keeps. */
  | { readonly kind: 'entries-fitted'; readonly count: number }
  | { readonly kind: 'more-wanted' };

export type ListEffect =
  | { readonly kind: 'fetch-list' }
  /** The visitor goes on at the first entry that was not there. */
  | { readonly kind: 'focus-entry'; readonly index: number };

/** The part of a widget's state that the list is. */
export interface WithList<Entry> {
  readonly list: ListState<Entry>;
}

const LIST_EVENTS: ReadonlySet<string> = new Set<ListEvent<unknown>['kind']>([
  'source-read',
  'list-came',
  'list-failed',
  'list-wanted-again',
  'entries-fitted',
  'more-wanted',
]);

const LIST_EFFECTS: ReadonlySet<string> = new Set<ListEffect['kind']>(['fetch-list', 'focus-entry']);

export function isListEffect(effect: { readonly kind: string }): effect is ListEffect {
  return LIST_EFFECTS.has(effect.kind);
}

/** What a widget does besides having a list. */
export interface ListUse<Own, Event, Effect> extends Machine<Own, Event, Effect> {
  /** What stays of the own state when another list comes; by default nothing. */
  readonly keep?: (own: Own) => Own;
}

/** The machine of a widget whose entries are an owner's list, made of what the widget does itself. */
export function withList<Entry, Own extends object, Event extends { readonly kind: string }, Effect>(
  use: ListUse<Own, Event, Effect>,
): Machine<Own & WithList<Entry>, Event | ListEvent<Entry>, Effect | ListEffect> {
  type State = Own & WithList<Entry>;
  const isOfList = (event: Event | ListEvent<Entry>): event is ListEvent<Entry> =>
    LIST_EVENTS.has(event.kind);
  return {
    start: { ...use.start, list: { phase: 'none' } },
    transition: (state, event): readonly [State, ...(Effect | ListEffect)[]] => {
      if (!isOfList(event)) {
        const [own, ...effects] = use.transition(state, event);
        return [{ ...own, list: state.list }, ...effects];
      }
      const own = event.kind === 'list-came' ? (use.keep?.(state) ?? use.start) : state;
      const [list, ...effects] = nextList(state.list, event);
      return [{ ...own, list }, ...effects];
    },
  };
}

function nextList<Entry>(
  list: ListState<Entry>,
  event: ListEvent<Entry>,
): readonly [ListState<Entry>, ...ListEffect[]] {
  switch (event.kind) {
    case 'source-read':
      if (event.source === 'usable') return [{ phase: 'coming' }, { kind: 'fetch-list' }];
      return [{ phase: event.source === 'none' ? 'none' : 'failed' }];
    case 'list-came':
      return [{ phase: 'there', list: event.list, shown: undefined }];
    case 'list-failed':
      return [{ phase: 'failed' }];
    case 'list-wanted-again':
      return list.phase === 'failed' ? [{ phase: 'coming' }, { kind: 'fetch-list' }] : [list];
    case 'entries-fitted':
      return [list.phase === 'there' ? { ...list, shown: Math.min(event.count, FIRST) } : list];
    case 'more-wanted': {
      if (list.phase !== 'there') return [list];
      const index = shownOf(list);
      return [
        { ...list, shown: index + STEP },
        { kind: 'focus-entry', index },
      ];
    }
  }
}

/** The entries that are there, by what is to be shown of them. */
export function entriesOf<Entry>({ list }: WithList<Entry>): readonly Entry[] {
  return list.phase === 'there' ? list.list.entries : [];
}

/** How many entries are drawn at most. */
export function shownOf<Entry>(list: ListState<Entry>): number {
  return list.phase === 'there' ? (list.shown ?? FIRST) : 0;
}
