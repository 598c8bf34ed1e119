import { withList, type ListEffect, type ListEvent, type WithList } from '../lists/list-machine';
import type { Contact } from './contact.schema';
import { kilometresBetween, type Position } from './distance';
import type { Found, Locality } from './locality';

/** A contact and how far away it is, as the crow flies, in kilometres. */
export interface NearContact {
  readonly contact: Contact;
  readonly kilometres: number;
}

/** What the device says of where it is: nothing until the visitor asks, and never kept. */
export type Nearness =
  | { readonly phase: 'unasked' | 'asking' | 'refused' | 'failed' }
  | { readonly phase: 'known'; readonly nearest: readonly NearContact[] };

export interface SupportOwn {
  readonly typed: string;
  /** The names of communes and wards; they come when the visitor begins. */
  readonly places:
    | { readonly phase: 'unasked' | 'coming' | 'failed' }
    | { readonly phase: 'there'; readonly locality: Locality };
  readonly picked: Found | undefined;
  readonly nearness: Nearness;
}

export type SupportState = SupportOwn & WithList<Contact>;

export type SupportOwnEvent =
  | { readonly kind: 'touched' }
  | { readonly kind: 'typed'; readonly text: string }
  /** Enter, with the first place that was found, if any was. */
  | { readonly kind: 'submitted'; readonly first: Found | undefined }
  | { readonly kind: 'place-picked'; readonly found: Found }
  | { readonly kind: 'places-came'; readonly locality: Locality }
  | { readonly kind: 'places-failed' }
  | { readonly kind: 'nearest-wanted' }
  | { readonly kind: 'located'; readonly position: Position; readonly contacts: readonly Contact[] }
  | { readonly kind: 'not-located'; readonly isRefused: boolean };

export type SupportOwnEffect =
  { readonly kind: 'load-places' } | { readonly kind: 'locate' } | { readonly kind: 'focus-picked' };

export type SupportEvent = SupportOwnEvent | ListEvent<Contact>;
export type SupportEffect = SupportOwnEffect | ListEffect;

/** So many places are near. */
const NEAREST = 3;

const START: SupportOwn = {
  typed: '',
  places: { phase: 'unasked' },
  picked: undefined,
  nearness: { phase: 'unasked' },
};

type Answer = readonly [SupportOwn, ...SupportOwnEffect[]];

function transition(state: SupportOwn, event: SupportOwnEvent): Answer {
  switch (event.kind) {
    case 'touched':
      return withPlaces(state);
    case 'typed':
      return withPlaces({ ...state, typed: event.text, picked: undefined, nearness: START.nearness });
    case 'submitted':
      return event.first ? pick(state, event.first) : withPlaces(state);
    case 'place-picked':
      return pick(state, event.found);
    case 'places-came':
      return [{ ...state, places: { phase: 'there', locality: event.locality } }];
    case 'places-failed':
      return [{ ...state, places: { phase: 'failed' } }];
    case 'nearest-wanted': {
      if (state.nearness.phase === 'asking') return [state];
      const asking: SupportOwn = { ...state, typed: '', picked: undefined, nearness: { phase: 'asking' } };
      const [next, ...effects] = withPlaces(asking);
      return [next, ...effects, { kind: 'locate' }];
    }
    case 'located':
      return [{ ...state, nearness: { phase: 'known', nearest: nearestTo(event.position, event.contacts) } }];
    case 'not-located':
      return [{ ...state, nearness: { phase: event.isRefused ? 'refused' : 'failed' } }];
  }
}

/** What knows the places, and draws what is found, comes with the first act; what failed is tried again with the next. */
function withPlaces(state: SupportOwn): Answer {
  const { phase } = state.places;
  return phase === 'unasked' || phase === 'failed'
    ? [{ ...state, places: { phase: 'coming' } }, { kind: 'load-places' }]
    : [state];
}

function pick(state: SupportOwn, picked: Found): Answer {
  return [{ ...state, picked, nearness: START.nearness }, { kind: 'focus-picked' }];
}

function nearestTo(position: Position, contacts: readonly Contact[]): readonly NearContact[] {
  return contacts
    .flatMap((contact) =>
      contact.at ? [{ contact, kilometres: kilometresBetween(position, contact.at) }] : [],
    )
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, NEAREST);
}

/** The life of the search for help. What is typed stays when the list comes. */
export const SUPPORT_MACHINE = withList<Contact, SupportOwn, SupportOwnEvent, SupportOwnEffect>({
  start: START,
  transition,
  keep: (state) => state,
});
