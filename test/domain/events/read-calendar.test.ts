import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { timesOf } from '../../../src/domain/events/recurrence';
import { readCalendar } from '../../../src/domain/events/read-calendar';
import type { ListPlace } from '../../../src/domain/lists/own-list';
import { writeEvent } from '../../../src/domain/calendar/calendar-file';

const PLACE: ListPlace = {
  address: 'https://xa.example.vn/danh-sach/lich.ics',
  today: '2026-11-01',
  allows: (origin) => origin === 'https://xa.example.vn',
};
const FROM = Date.parse('2026-10-31T17:00:00Z');
const TO = FROM + 366 * 86_400_000;

const HO_CHI_MINH = `BEGIN:VTIMEZONE
TZID:Asia/Ho_Chi_Minh
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
`;

/** A zone with summer time that only the file describes. */
const OWN_ZONE = `BEGIN:VTIMEZONE
TZID:Own
BEGIN:DAYLIGHT
DTSTART:20250330T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20251026T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`;

const event = (lines: string, uid = 'a') =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTAMP:20261001T000000Z\n${lines}\nEND:VEVENT\n`;
const calendar = (...parts: string[]) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//VI\n${parts.join('')}END:VCALENDAR\n`.replaceAll(
    '\n',
    '\r\n',
  );

function read(text: string) {
  const outcome = readCalendar(text, PLACE);
  assert.ok(outcome.ok, 'it is a calendar');
  return outcome.value;
}

const inVietnam = (moment: number) => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16);
const times = (text: string) =>
  read(text).entries.map(({ from, to }) => `${inVietnam(from)} ${inVietnam(to)}`);

/** The same by another parser: when what takes place begins and ends, in the year that is read. */
function byIcalJs(text: string): string[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  const moment = (time: ICAL.Time) =>
    time.isDate || time.zone === ICAL.Timezone.localTimezone
      ? Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute) - 7 * 3_600_000
      : time.toUnixTime() * 1000;
  const found: [number, number][] = [];
  for (const one of events.filter((each) => !each.isRecurrenceException())) {
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === one.uid) one.relateException(other);
    if (!one.isRecurring()) {
      found.push([moment(one.startDate), moment(one.endDate)]);
      continue;
    }
    const iterator = one.iterator();
    for (
      let next = iterator.next() as ICAL.Time | null;
      next && moment(next) < TO;
      next = iterator.next() as ICAL.Time | null
    ) {
      const { startDate, endDate, item } = one.getOccurrenceDetails(next);
      if (item.component.getFirstPropertyValue('status') !== 'CANCELLED')
        found.push([moment(startDate), moment(endDate)]);
    }
  }
  return found
    .filter(([from, to]) => to > FROM && from < TO)
    .sort(([a, c], [b, d]) => a - b || c - d)
    .map(([from, to]) => `${inVietnam(from)} ${inVietnam(to)}`);
}

const HARD: Readonly<Record<string, string>> = {
  'a time in Vietnam': calendar(
    HO_CHI_MINH,
    event(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261205T080000\nDTEND;TZID=Asia/Ho_Chi_Minh:20261205T110000\nSUMMARY:a',
    ),
  ),
  'a time in UTC': calendar(event('DTSTART:20261205T180000Z\nDTEND:20261205T190000Z\nSUMMARY:a')),
  'a floating time': calendar(event('DTSTART:20261205T140000\nDTEND:20261205T150000\nSUMMARY:a')),
  'a floating time that comes again': calendar(
    event(
      'DTSTART:20261205T003000\nDTEND:20261205T013000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20261212T003000\nSUMMARY:a',
    ),
  ),
  'a whole day': calendar(event('DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261121\nSUMMARY:a')),
  'several days': calendar(event('DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103\nSUMMARY:a')),
  'a duration': calendar(
    HO_CHI_MINH,
    event('DTSTART;TZID=Asia/Ho_Chi_Minh:20261205T230000\nDURATION:PT2H30M\nSUMMARY:a'),
  ),
  'each week, soon after midnight, with one taken out and one moved': calendar(
    HO_CHI_MINH,
    event(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261102T010000\nDTEND;TZID=Asia/Ho_Chi_Minh:20261102T023000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8\nEXDATE;TZID=Asia/Ho_Chi_Minh:20261105T010000\nSUMMARY:a',
    ),
    event(
      'RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261109T010000\nDTSTART;TZID=Asia/Ho_Chi_Minh:20261110T080000\nDTEND;TZID=Asia/Ho_Chi_Minh:20261110T093000\nSUMMARY:moved',
    ),
  ),
  'one of many called off': calendar(
    HO_CHI_MINH,
    event(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261102T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:a',
    ),
    event(
      'RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20261103T090000\nDTSTART;TZID=Asia/Ho_Chi_Minh:20261103T090000\nDURATION:PT1H\nSTATUS:CANCELLED\nSUMMARY:a',
    ),
  ),
  'the last Friday of each month, whole days, until a day': calendar(
    event(
      'DTSTART;VALUE=DATE:20261127\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270326\nEXDATE;VALUE=DATE:20270129\nSUMMARY:a',
    ),
  ),
  'until a moment in UTC': calendar(
    HO_CHI_MINH,
    event(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20261102T003000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261104T173000Z\nSUMMARY:a',
    ),
  ),
  'since years ago': calendar(
    HO_CHI_MINH,
    event(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20190107T073000\nDURATION:PT45M\nRRULE:FREQ=MONTHLY;BYDAY=1MO\nSUMMARY:a',
    ),
  ),
  'a zone with summer time that the file describes': calendar(
    OWN_ZONE,
    event(
      'DTSTART;TZID=Own:20270322T090000\nDTEND;TZID=Own:20270322T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:a',
    ),
  ),
  'what has begun before': calendar(
    event('DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261105\nSUMMARY:a'),
  ),
  'what is over': calendar(event('DTSTART:20261001T010000Z\nDTEND:20261001T020000Z\nSUMMARY:a')),
};

describe('an iCalendar file', () => {
  for (const [what, text] of Object.entries(HARD))
    it(`says when, as another parser does: ${what}`, () => {
      const { problem } = read(text);
      assert.equal(problem, undefined);
      assert.deepEqual(times(text), byIcalJs(text));
    });

  it('is read right where both could be wrong together', () => {
    assert.deepEqual(times(HARD['a time in UTC']!), ['2026-12-06T01:00 2026-12-06T02:00']);
    assert.deepEqual(times(HARD['a floating time']!), ['2026-12-05T14:00 2026-12-05T15:00']);
    assert.deepEqual(times(HARD['several days']!), ['2026-12-30T00:00 2027-01-03T00:00']);
    assert.deepEqual(
      times(HARD['each week, soon after midnight, with one taken out and one moved']!).slice(0, 3),
      [
        '2026-11-02T01:00 2026-11-02T02:30',
        '2026-11-10T08:00 2026-11-10T09:30',
        '2026-11-12T01:00 2026-11-12T02:30',
      ],
    );
    assert.deepEqual(times(HARD['a zone with summer time that the file describes']!), [
      '2027-03-22T15:00 2027-03-22T16:00',
      '2027-03-29T14:00 2027-03-29T15:00',
      '2027-04-05T14:00 2027-04-05T15:00',
    ]);
    assert.deepEqual(times(HARD['what is over']!), []);
  });

  it('says when, as another parser does, by any rule of people', () => {
    const interval = fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3');
    const rule = fc.oneof(
      fc.constantFrom('FREQ=DAILY', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=WEEKLY'),
      fc.constantFrom(
        'FREQ=WEEKLY;BYDAY=SA,SU',
        'FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=SU',
        'FREQ=WEEKLY;BYDAY=TU;WKST=MO',
      ),
      fc.constantFrom(
        'FREQ=MONTHLY',
        'FREQ=MONTHLY;BYMONTHDAY=31',
        'FREQ=MONTHLY;BYMONTHDAY=-1',
        'FREQ=MONTHLY;BYDAY=2TU,4TU',
      ),
      fc.constantFrom(
        'FREQ=MONTHLY;BYDAY=-1FR',
        'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
        'FREQ=YEARLY',
        'FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO',
      ),
    );
    const end = fc.constantFrom('', ';COUNT=5', ';UNTIL=20270201T000000Z');
    const start = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }));
    fc.assert(
      fc.property(rule, interval, end, start, (frequency, every, until, [day, hour]) => {
        const two = (value: number) => String(value).padStart(2, '0');
        // Parsers do not agree on rules that the first time does not fit.
        const start = Date.UTC(2026, 10, day, hour, 15);
        const since = start - 366 * 86_400_000;
        const fits = timesOf({ text: frequency, start: since, offset: 0, from: start, to: start + 1 });
        fc.pre(!frequency.includes(';BY') || fits.length === 1);
        const text = calendar(
          HO_CHI_MINH,
          event(
            `DTSTART;TZID=Asia/Ho_Chi_Minh:202611${two(day)}T${two(hour)}1500\nDURATION:PT1H\nRRULE:${frequency}${every}${until}\nSUMMARY:a`,
          ),
        );
        assert.deepEqual(times(text), byIcalJs(text));
      }),
      { numRuns: 150 },
    );
  });

  it('counts the time that stands in an event as its first, whether its rule fits it or not', () => {
    const text = calendar(
      event('DTSTART:20261105T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3\nSUMMARY:a'),
    );
    assert.deepEqual(
      read(text).entries.map(({ from }) => inVietnam(from)),
      ['2026-11-05T08:00', '2026-12-31T08:00', '2027-01-31T08:00'],
    );
  });

  it('has the words of each event, and a link only where the owner allows it', () => {
    const [found] = read(
      calendar(
        event(
          'DTSTART:20261205T010000Z\nSUMMARY:T\\, p hu\n ấn\nLOCATION:Hội trường\\, xã A\nDESCRIPTION:Mang\\ntheo căn cước\nURL:https://xa.example.vn/dang-ky',
        ),
      ),
    ).entries;
    const { title, place, note, signUp, hasEnd } = found!;
    assert.deepEqual(
      [title, place, note, signUp, hasEnd],
      ['T, p huấn', 'Hội trường, xã A', 'Mang theo căn cước', 'https://xa.example.vn/dang-ky', false],
    );
    const { entries, problem } = read(
      calendar(event('DTSTART:20261205T010000Z\nSUMMARY:a\nURL:https://evil.example/')),
    );
    assert.equal(entries[0]?.signUp, undefined);
    assert.match(problem ?? '', /event 1, URL/);
  });

  it('keeps the good events of a broken file, and names each other one', () => {
    const { entries, problem } = read(
      calendar(
        event('DTSTART:20261205T010000Z\nSUMMARY:one'),
        event('SUMMARY:without a time'),
        event('DTSTART:20261206T010000Z'),
        event('DTSTART:20261207T010000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:too often'),
        event('DTSTART;TZID=Nowhere/Land:20261208T080000\nSUMMARY:nowhere'),
        event('DTSTART:20261209T010000Z\nSUMMARY:Tên\u202eav.evil'),
        event('DTSTART:never\nSUMMARY:never'),
        event('DTSTART:20261210T010000Z\nSUMMARY:last'),
      ),
    );
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['one', 'nowhere', 'last'],
    );
    for (const number of [2, 3, 4, 5, 6, 7]) assert.match(problem ?? '', new RegExp(`event ${number}\\b`));
  });

  it('is none: something else', () => {
    for (const text of ['', '<html>', '{"entries":[]}', 'BEGIN:VEVENT\r\nEND:VEVENT'])
      assert.deepEqual(readCalendar(text, PLACE), { ok: false, problem: 'the file is not iCalendar' });
  });

  it('reads a zone that Windows names, and alarms inside of events', () => {
    assert.deepEqual(
      times(
        calendar(
          event(
            'DTSTART;TZID="SE Asia Standard Time":20261205T080000\nDTEND;TZID="SE Asia Standard Time":20261205T090000\nSUMMARY:a\nBEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nDESCRIPTION:x\nEND:VALARM',
          ),
        ),
      ),
      ['2026-12-05T08:00 2026-12-05T09:00'],
    );
  });

  it('is read soon, whatever rule stands in it', () => {
    const before = process.cpuUsage();
    read(
      calendar(
        event('DTSTART:19700101T000000Z\nRRULE:FREQ=DAILY\nSUMMARY:a'),
        event('DTSTART:20261101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:never'),
        event('DTSTART:20261101T000000Z\nRRULE:FREQ=DAILY;COUNT=99999999\nSUMMARY:b'),
      ),
    );
    const { user } = process.cpuUsage(before);
    assert.ok(user < 3_000_000, `${user} µs`);
  });

  it('gives one event as a file that says the same', () => {
    const texts = [HARD['a time in Vietnam']!, HARD['several days']!];
    for (const text of texts) {
      const [found] = read(text).entries;
      const written = writeEvent(
        { ...found!, note: 'Mang theo căn cước; đến sớm, nếu được' },
        Date.UTC(2026, 10, 1),
      );
      assert.deepEqual(times(written), times(text));
      assert.equal(read(written).entries[0]?.note, 'Mang theo căn cước; đến sớm, nếu được');
      assert.ok(
        written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
        'no line is too long',
      );
    }
  });
});
