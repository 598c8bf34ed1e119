import { convertIcsCalendar, getTimezoneObjectOffset, type IcsEvent, type IcsTimezone } from 'ts-ics';
import type { CalendarParts } from './unfold-calendar';

/** A time without a zone is one of a Vietnamese clock: the calendar is shown on a Vietnamese page. */
const HOME = 'Asia/Ho_Chi_Minh';
/** What Windows calls it. */
const ALSO_HOME = 'SE Asia Standard Time';

/** What is read of an event; of the rest, such as who takes part, nothing. */
const READ =
  /^(?:UID|DTSTAMP|DTSTART|DTEND|DURATION|EXDATE|RECURRENCE-ID|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS)[;:]/i;
const TIME = /^((?:DTSTART|DTEND|EXDATE|RECURRENCE-ID)(?:;[^:;=]+=(?:"[^"]*"|[^:;"]*))*):(.*)$/i;
const ZONE = /;TZID=("[^"]*"|[^:;"]*)/i;

/** An event as it was read, with its rule as it is written. */
export interface ReadEvent {
  readonly event: IcsEvent;
  readonly rule: string | undefined;
}

/** Reads the events of one file, each by itself, in the zones that the file describes. */
export class EventReader {
  private readonly zoneLines: readonly string[];
  private readonly zones: readonly IcsTimezone[];

  constructor({ zones }: CalendarParts) {
    const sound = zones.map(asZone).filter((lines) => zonesIn(lines).length > 0);
    this.zoneLines = sound.flat();
    this.zones = zonesIn(this.zoneLines);
  }

  /** Throws where it is no event; `warn` hears of what is read otherwise than it is written. */
  read(lines: readonly string[], warn: (problem: string) => void): ReadEvent {
    const stamp = lines.some((line) => /^DTSTAMP[;:]/i.test(line)) ? [] : ['DTSTAMP:19700101T000000Z'];
    const kept = lines.filter((line) => READ.test(line)).map((line) => this.setZone(line, warn));
    const [event] = parse([...this.zoneLines, 'BEGIN:VEVENT', ...stamp, ...kept, 'END:VEVENT']).events ?? [];
    // The types promise a start; files do not.
    if (!(event as Partial<IcsEvent> | undefined)?.start || !event) throw new Error('DTSTART is missing');
    if (Number.isNaN(event.start.date.getTime())) throw new Error('DTSTART is no time');
    if (lines.some((line) => /^RDATE[;:]/i.test(line))) warn('RDATE is not read');
    const rule = lines.find((line) => /^RRULE[;:]/i.test(line))?.replace(/^[^:]*:/, '');
    return { event, rule };
  }

  /** The difference of a zone's clock to UTC, in milliseconds. @param clock A time of that clock, as if it were in UTC. */
  offsetAt(zone: string | undefined, clock: number): number {
    if (zone === undefined) return 0;
    return getTimezoneObjectOffset(new Date(clock), zone, [...this.zones])?.milliseconds ?? 0;
  }

  /** A line of times with a zone that is known. */
  private setZone(line: string, warn: (problem: string) => void): string {
    const [, head = '', value = ''] = TIME.exec(line) ?? [];
    if (!head || /Z$/i.test(value) || !value.includes('T')) return line;
    const zone = ZONE.exec(head)?.[1]?.replaceAll('"', '');
    if (zone === undefined) return `${head};TZID=${HOME}:${value}`;
    if (this.knows(zone)) return line;
    if (zone !== ALSO_HOME) warn(`the zone "${zone}" is not known: read as ${HOME}`);
    return `${head.replace(ZONE, `;TZID=${HOME}`)}:${value}`;
  }

  private knows(zone: string): boolean {
    return this.zones.some(({ id }) => id === zone) || isOfTheWorld(zone);
  }
}

function asZone(lines: readonly string[]): string[] {
  return ['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE'];
}

function zonesIn(lines: readonly string[]): readonly IcsTimezone[] {
  try {
    return parse(lines).timezones ?? [];
  } catch {
    return [];
  }
}

function isOfTheWorld(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function parse(lines: readonly string[]) {
  return convertIcsCalendar(
    undefined,
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-', ...lines, 'END:VCALENDAR', ''].join('\r\n'),
  );
}
