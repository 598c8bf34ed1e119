import { addDays } from '../shared/date-arithmetic';
import { fromIsoDate, toIsoDate } from '../shared/plain-date';
import { dayInVietnam, type IsoDate } from '../shared/vietnam-day';

/** A day to be remembered. */
export interface CalendarDay {
  /** Tells it from the other days of the file, so that a file taken in twice does not make two of it. */
  readonly id: string;
  readonly day: IsoDate;
  readonly title: string;
  readonly note?: string | undefined;
}

/** Something that happens at a time or on days, as a visitor takes it into a calendar. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly place?: string | undefined;
  readonly address?: string | undefined;
  /** Milliseconds since the epoch; of whole days, their first and the one after the last as Vietnam's clock has them. */
  readonly from: number;
  readonly to: number;
  readonly isAllDay: boolean;
}

/** A line holds 75 octets at most, with its leading space where it goes on (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * Days as an iCalendar file (RFC 5545): each all day long, free time, and without an alarm, which is the owner's to set.
 * @param stamp Moment of writing, in milliseconds since the epoch.
 */
export function writeCalendar(days: readonly CalendarDay[], stamp: number): string {
  const written = inUtc(stamp);
  return writeFile(
    'eligibility',
    days.flatMap(({ id, day, title, note }) => [
      'BEGIN:VEVENT',
      `UID:${day}-${id}@hiendien-widgets`,
      `DTSTAMP:${written}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(toIsoDate(addDays(fromIsoDate(day), 1)))}`,
      `SUMMARY:${escapeText(title)}`,
      ...(note === undefined ? [] : [`DESCRIPTION:${escapeText(note)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  );
}

/** One event as an iCalendar file, with its times in UTC, which every calendar shows by its own clock. */
export function writeEvent(event: CalendarEvent, stamp: number): string {
  const { id, title, note, place, address, from, to, isAllDay } = event;
  const time = (name: string, moment: number) =>
    isAllDay ? `${name};VALUE=DATE:${compact(dayInVietnam(moment))}` : `${name}:${inUtc(moment)}`;
  const text = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}:${escapeText(value)}`];
  return writeFile('events', [
    'BEGIN:VEVENT',
    `UID:${id.replace(/[^\w@.-]/g, '-')}@hiendien-widgets`,
    `DTSTAMP:${inUtc(stamp)}`,
    time('DTSTART', from),
    time('DTEND', to),
    ...text('SUMMARY', title),
    ...text('DESCRIPTION', note),
    ...text('LOCATION', place),
    ...(address === undefined ? [] : [`URL:${address}`]),
    'END:VEVENT',
  ]);
}

function writeFile(product: string, lines: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//hiendien-widgets//${product}//VI`,
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** A moment as iCalendar writes it: `20261205T010000Z`. */
function inUtc(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Long lines go on after a line break and a space; no letter is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** Length of a code point in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
