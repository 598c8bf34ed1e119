import { eventSchema } from '../../domain/events/event.schema';
import type { Happening } from '../../domain/events/happening';
import type { OwnList } from '../../domain/lists/own-list';
import type { Fetched } from '../fetch-checked';
import { fetchList, type WantedList } from './fetch-list';

/** The events of a list that an owner names. */
export function fetchEvents(wanted: WantedList): Promise<Fetched<OwnList<Happening>>> {
  return fetchList(wanted, eventSchema);
}
