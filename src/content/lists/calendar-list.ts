import type { Happening } from '../../domain/events/happening';
import { readCalendar } from '../../domain/events/read-calendar';
import type { OwnList } from '../../domain/lists/own-list';
import type { Fetched } from '../fetch-checked';
import { fetchOwned } from '../signed-file';
import type { WantedList } from './fetch-list';

/** What servers call a calendar: some know no name of its own for it. */
const CALENDAR_TYPES = ['text/calendar', 'text/plain', 'application/octet-stream'];

/** The events of an iCalendar file that an owner names, by the same rules as a list. */
export function fetchCalendar(wanted: WantedList): Promise<Fetched<OwnList<Happening>>> {
  return fetchOwned(wanted.address, wanted.key, (text) => readCalendar(text, wanted), CALENDAR_TYPES);
}
