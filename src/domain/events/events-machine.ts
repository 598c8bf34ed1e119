import { withList, type ListEffect, type ListEvent, type WithList } from '../lists/list-machine';
import type { IsoDate } from '../shared/vietnam-day';
import type { Happening } from './happening';
import { monthOf, moveMonth, type Month } from './month';

export type View = 'list' | 'month';

export interface EventsOwn {
  /** How the visitor looks at it; as the tag says until they choose. */
  readonly view: View | undefined;
  /** The month that is shown; that of the first event until the visitor turns the leaf. */
  readonly month: Month | undefined;
  readonly day: IsoDate | undefined;
}

export type EventsState = EventsOwn & WithList<Happening>;

export type EventsOwnEvent =
  | { readonly kind: 'view-chosen'; readonly view: View }
  /** @param from The month that is shown. */
  | { readonly kind: 'month-turned'; readonly from: Month; readonly by: 1 | -1 }
  | { readonly kind: 'day-picked'; readonly day: IsoDate }
  | { readonly kind: 'calendar-wanted'; readonly happening: Happening };

export interface EventsOwnEffect {
  readonly kind: 'save-event';
  readonly happening: Happening;
}

export type EventsEvent = EventsOwnEvent | ListEvent<Happening>;
export type EventsEffect = EventsOwnEffect | ListEffect;

const START: EventsOwn = { view: undefined, month: undefined, day: undefined };

function transition(state: EventsOwn, event: EventsOwnEvent): readonly [EventsOwn, ...EventsOwnEffect[]] {
  switch (event.kind) {
    case 'view-chosen':
      return [{ ...state, view: event.view }];
    case 'month-turned':
      return [{ ...state, month: moveMonth(event.from, event.by), day: undefined }];
    case 'day-picked':
      return [{ ...state, month: monthOf(event.day), day: state.day === event.day ? undefined : event.day }];
    case 'calendar-wanted':
      return [state, { kind: 'save-event', happening: event.happening }];
  }
}

/** The life of a calendar of events. */
export const EVENTS_MACHINE = withList<Happening, EventsOwn, EventsOwnEvent, EventsOwnEffect>({
  start: START,
  transition,
});
