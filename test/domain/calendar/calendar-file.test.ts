import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { writeCalendar, type CalendarDay } from '../../../src/domain/calendar/calendar-file';
import { dateOfDayNumber, toIsoDate } from '../../../src/domain/shared/plain-date';

const STAMP = Date.UTC(2026, 10, 26, 8, 30);

/** What a well-kept parser reads in a file of ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      isWholeDay: event.startDate.isDate,
      title: event.summary,
      note: component.getFirstPropertyValue('description') ?? undefined,
    };
  });
}

describe('a calendar file', () => {
  it('holds a whole day, with its title and note', () => {
    const text = writeCalendar(
      [
        {
          id: 'old-enough',
          day: '2026-12-31',
          title: 'Đủ 18 tuổi; kiểm tra lại, nhé',
          note: 'Dòng 1\nDòng 2 \\',
        },
      ],
      STAMP,
    );
    assert.deepEqual(read(text), [
      {
        uid: '2026-12-31-old-enough@hiendien-widgets',
        from: '2026-12-31',
        until: '2027-01-01',
        isWholeDay: true,
        title: 'Đủ 18 tuổi; kiểm tra lại, nhé',
        note: 'Dòng 1\nDòng 2 \\',
      },
    ]);
    assert.match(text, /\r\nDTSTAMP:20261126T083000Z\r\n/);
  });

  it('brings any text through, in lines of at most 75 octets that end as they have to', (t) => {
    // Control characters but line ends have no place in the format.
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300, size: 'max' })
      .filter((text) => !/[\p{Cc}\ufeff]/u.test(text));
    const days = fc.record({
      id: fc.constantFrom('old-enough', 'too-old'),
      day: fc.integer({ min: 19_000, max: 40_000 }).map((number) => toIsoDate(dateOfDayNumber(number))),
      title: texts,
      note: fc.option(texts, { nil: undefined }),
    });
    let folded = 0;
    fc.assert(
      fc.property(fc.array(days, { maxLength: 4 }), (list: CalendarDay[]) => {
        const text = writeCalendar(list, STAMP);
        assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
        for (const line of text.split('\r\n')) {
          assert.ok(new TextEncoder().encode(line).length <= 75, line);
          if (line.startsWith(' ')) folded++;
        }
        assert.deepEqual(
          read(text).map(({ from, title, note }) => ({ from, title, note })),
          list.map(({ day, title, note }) => ({ from: day, title, note })),
        );
      }),
      { numRuns: 500, seed: 5545 },
    );
    t.diagnostic(`${folded} lines went on`);
    assert.ok(folded > 300, 'hardly a long line');
  });
});
