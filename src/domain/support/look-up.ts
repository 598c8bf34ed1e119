import { entriesOf } from '../lists/list-machine';
import type { Contact } from './contact.schema';
import { findPlaces, unitOf } from './find-places';
import type { Found, Unit } from './locality';
import type { SupportOwn, SupportState } from './support-machine';

/** The places that fit what is typed. */
export function foundIn({ places, typed }: SupportOwn): readonly Found[] {
  return places.phase === 'there' ? findPlaces(places.locality, typed) : [];
}

/** Who helps in a unit: those who are named for it, then those for all. */
export function contactsOf(state: SupportState, { code }: Unit): readonly Contact[] {
  if (state.places.phase !== 'there') return [];
  const { locality } = state.places;
  const contacts = entriesOf(state);
  const isFor = ({ commune }: Contact) => commune !== undefined && unitOf(locality, commune)?.code === code;
  return [...contacts.filter(isFor), ...contacts.filter(({ commune }) => commune === undefined)];
}
