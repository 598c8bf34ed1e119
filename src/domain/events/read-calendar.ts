import * as z from 'zod/mini';
import type { IcsDateObject, IcsEvent } from 'ts-ics';
import { link, words } from '../lists/fields';
import type { ListPlace } from '../lists/own-list';
import { nameAll, type ReadList } from '../lists/read-list';
import { EventReader, type ReadEvent } from './calendar-event';
import { endOfDay, startOfDay, upcomingAt, type Happening } from './happening';
import { timesOf } from './recurrence';
import { unfoldCalendar } from './unfold-calendar';

/** Days ahead that are read: events that come again may have no end. */
const DAYS_AHEAD = 366;
const DAY = 24 * 60 * 60 * 1000;
const UTC_PLUS_7 = 7 * 60 * 60 * 1000;

/** More events are no calendar that somebody shows on a page. */
const MOST_EVENTS = 500;

interface Named extends ReadEvent {
  readonly name: string;
}

/**
 * Reads an iCalendar file: what takes place from a day on, a year ahead, each time of what comes again by itself. An
 * event that is not right is left out and named; the others stay.
 */
export function readCalendar(text: string, place: ListPlace): ReadList<Happening> {
  const parts = unfoldCalendar(text);
  if (!parts) return { ok: false, problem: 'the file is not iCalendar' };
  const problems: string[] = [];
  const notes: string[] = [];
  const reader = new EventReader(parts);
  /** Does something of one event; what is wrong with it is named. */
  const trying = <Made>(name: string, make: () => readonly Made[]): readonly Made[] => {
    try {
      return make();
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
      return [];
    }
  };
  const events = parts.events.slice(0, MOST_EVENTS).flatMap((lines, index) => {
    const name = `event ${index + 1}`;
    const warn = (problem: string) => notes.push(`${name}, ${problem}`);
    return trying<Named>(name, () => [{ name, ...reader.read(lines, warn) }]);
  });
  const surplus = parts.events.length - MOST_EVENTS;
  if (surplus > 0) problems.push(`the ${surplus} after the ${MOST_EVENTS}th`);
  const from = startOfDay(place.today);
  const to = from + DAYS_AHEAD * DAY;
  const all = events.flatMap(({ name, ...read }) =>
    trying(name, () => {
      if (read.event.status === 'CANCELLED') return [];
      const described = describe(read.event, place, (problem) => notes.push(`${name}, ${problem}`));
      return startsOf(read, events, reader, from, to).map((start) => occurAt(read.event, described, start));
    }),
  );
  const entries = upcomingAt(all, from).filter((happening) => happening.from < to);
  return { ok: true, value: { entries, problem: nameAll(problems, entries.length, notes) } };
}

/** When an event begins: once, or as often as its rule says, but for the times that were taken out or moved. */
function startsOf(
  { event, rule }: ReadEvent,
  events: readonly ReadEvent[],
  reader: EventReader,
  from: number,
  to: number,
): readonly number[] {
  const { start } = event;
  if (rule === undefined || event.recurrenceId) return [momentOf(start)];
  const zone = start.local?.timezone;
  const offset = (clock: number) => (isDay(start) ? UTC_PLUS_7 : reader.offsetAt(zone, clock));
  const clock = (start.local ?? start).date.getTime();
  const length = lengthOf(event);
  const gone = new Set([
    ...(event.exceptionDates ?? []).map(momentOf),
    ...events.flatMap(({ event: other }) =>
      other.uid === event.uid && other.recurrenceId ? [momentOf(other.recurrenceId.value)] : [],
    ),
  ]);
  const goneDays = new Set((event.exceptionDates ?? []).filter(isDay).map(({ date }) => date.getTime()));
  const times = timesOf({
    text: rule,
    start: clock,
    offset: offset(clock),
    from: from - length - DAY,
    to: to + DAY,
  });
  return times
    .filter((time) => !goneDays.has(Math.floor(time / DAY) * DAY))
    .map((time) => time - offset(time))
    .filter((moment) => !gone.has(moment));
}

/** A day begins at midnight in Vietnam. */
function momentOf(written: IcsDateObject): number {
  return written.date.getTime() - (isDay(written) ? UTC_PLUS_7 : 0);
}

function isDay({ type }: Pick<IcsDateObject, 'type'>): boolean {
  return type === 'DATE';
}

const UNITS = { weeks: 7 * DAY, days: DAY, hours: DAY / 24, minutes: 60_000, seconds: 1000 } as const;

/** How long an event is, in milliseconds; nothing where nobody says. */
function lengthOf(event: IcsEvent): number {
  const { start, end, duration } = event as Partial<IcsEvent> & Pick<IcsEvent, 'start'>;
  if (end) return Math.max(0, momentOf(end) - momentOf(start));
  const said = Object.entries(UNITS).reduce(
    (sum, [unit, length]) => sum + (duration?.[unit as keyof typeof UNITS] ?? 0) * length,
    0,
  );
  return said || (isDay(start) ? DAY : 0);
}

type Described = Pick<Happening, 'title' | 'place' | 'note' | 'signUp'>;

/** The texts of an event, by the same rules as those of a list; what is too long for its room is cut. */
function describe(event: IcsEvent, place: ListPlace, warn: (problem: string) => void): Described {
  const read = (field: string, text: string | undefined, most: number): string | undefined => {
    if (!text?.trim()) return undefined;
    const plain = text.replace(/\s+/g, ' ').trim();
    const { success, data } = z.safeParse(
      words(most),
      plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain,
    );
    if (success) return data;
    throw new Error(`${field} has characters that are not shown`);
  };
  const title = read('SUMMARY', event.summary, 90);
  if (title === undefined) throw new Error('SUMMARY is missing');
  const { success, data: signUp } = z.safeParse(link(place), event.url);
  if (event.url && !success) warn('URL: neither of this site nor of one in data-allow; shown without it');
  return {
    title,
    place: read('LOCATION', event.location, 100),
    note: read('DESCRIPTION', event.description, 140),
    signUp,
  };
}

function occurAt(event: IcsEvent, described: Described, from: number): Happening {
  const isAllDay = isDay(event.start);
  const length = lengthOf(event);
  return {
    ...described,
    id: `${event.uid}-${from}`,
    from,
    to: length > 0 ? from + length : endOfDay(from),
    isAllDay,
    hasEnd: isAllDay || length > 0,
  };
}
