import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  compareDates,
  dateInVietnam,
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  fromIsoDate,
  isBefore,
  isLeapYear,
  isRealDay,
  parseIsoDate,
  toIsoDate,
} from '../../../src/domain/shared/plain-date';
import { dayInVietnam } from '../../../src/domain/shared/vietnam-day';
import { anyText } from '../../any-text';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

const pad = (number: number, length: number) => number.toString().padStart(length, '0');

/** The text of the day that Temporal reads, if there is one and it is not of the year 0. */
function dayOfTemporal(text: string): string | undefined {
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return date.year > 0 ? date.toString() : undefined;
  } catch {
    return undefined;
  }
}

describe('PlainDate', () => {
  it('agrees with Temporal on every day of the years 1-9999', (t) => {
    const first = dayNumberOf({ year: 1, month: 1, day: 1 });
    const last = dayNumberOf({ year: 9999, month: 12, day: 31 });
    assert.equal(first, EPOCH.until('0001-01-01', { largestUnit: 'day' }).days);
    assert.equal(last, EPOCH.until('9999-12-31', { largestUnit: 'day' }).days);
    let [year, month, day] = [1, 1, 1];
    let monthLength = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
    let compared = 0;
    for (let number = first; number <= last; number++) {
      const date = dateOfDayNumber(number);
      if (date.year !== year || date.month !== month || date.day !== day || dayNumberOf(date) !== number) {
        assert.fail(`day ${number} gives ${toIsoDate(date)}`);
      }
      compared++;
      if (++day <= monthLength) continue;
      day = 1;
      if (++month > 12) {
        month = 1;
        year++;
      }
      if (year <= 9999) monthLength = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
    }
    t.diagnostic(`${compared} days walked, month lengths from Temporal`);
    assert.equal(compared, 3_652_059);
  });

  for (const { year, leap } of [
    { year: 1900, leap: false },
    { year: 2000, leap: true },
    { year: 2023, leap: false },
    { year: 2024, leap: true },
    { year: 2100, leap: false },
    { year: 2400, leap: true },
  ]) {
    it(`knows that ${year} is ${leap ? 'a leap year' : 'a common year'}`, () => {
      assert.equal(isLeapYear(year), leap);
      assert.equal(daysInMonth(year, 2), leap ? 29 : 28);
    });
  }

  for (const { text, real } of [
    { text: '2026-02-28', real: true },
    { text: '2026-02-29', real: false },
    { text: '2028-02-29', real: true },
    { text: '2026-04-30', real: true },
    { text: '2026-04-31', real: false },
    { text: '2026-12-31', real: true },
    { text: '2026-12-32', real: false },
    { text: '2026-13-01', real: false },
    { text: '2026-00-01', real: false },
    { text: '2026-01-00', real: false },
    { text: '2026-01-01', real: true },
    { text: '0001-01-01', real: true },
    { text: '0000-12-31', real: false },
    { text: '9999-12-31', real: true },
    { text: '2026-1-01', real: false },
    { text: '2026-01-01T00:00', real: false },
    { text: ' 2026-01-01', real: false },
    { text: '2026-01-01\n', real: false },
    { text: '+002026-01-01', real: false },
    { text: '', real: false },
  ]) {
    it(`${real ? 'reads' : 'refuses'} ${JSON.stringify(text)}`, () => {
      const date = parseIsoDate(text);
      assert.equal(date !== undefined, real);
      if (date) assert.equal(toIsoDate(date), text);
    });
  }

  it('fails loudly when a day that should be known to be real is not', () => {
    assert.deepEqual(fromIsoDate('2028-02-29'), { year: 2028, month: 2, day: 29 });
    assert.throws(() => fromIsoDate('2026-02-29'), RangeError);
  });

  it('refuses parts that are no whole numbers', () => {
    assert.equal(isRealDay({ year: 2026, month: 1, day: 1.5 }), false);
    assert.equal(isRealDay({ year: NaN, month: 1, day: 1 }), false);
    assert.equal(isRealDay({ year: 10_000, month: 1, day: 1 }), false);
    assert.equal(isRealDay({ year: 2026, month: 1, day: 1 }), true);
  });

  it('reads and writes the same ISO text as Temporal, and orders days alike', (t) => {
    let pairs = 0;
    const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [dateA, dateB] = [dateOfDayNumber(a), dateOfDayNumber(b)];
        assert.equal(toIsoDate(dateA), EPOCH.add({ days: a }).toString());
        assert.deepEqual(parseIsoDate(toIsoDate(dateA)), dateA);
        assert.equal(Math.sign(compareDates(dateA, dateB)), Math.sign(a - b));
        assert.equal(isBefore(dateA, dateB), toIsoDate(dateA) < toIsoDate(dateB));
        pairs++;
      }),
      { numRuns: 20_000, seed: 20260709 },
    );
    t.diagnostic(`${pairs} pairs`);
  });

  it('takes a text if and only if Temporal takes it as a day of the years 1-9999, and as that day', (t) => {
    const day = fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => EPOCH.add({ days }).toString());
    const nearDay = fc
      .tuple(fc.nat(10_000), fc.nat(13), fc.nat(32))
      .map(([year, month, date]) => [pad(year, 4), pad(month, 2), pad(date, 2)].join('-'));
    const edited = fc
      .tuple(day, fc.nat(10), fc.nat(2), fc.oneof(fc.constantFrom('0', '9', '-', '+', ' ', '٣'), anyText()))
      .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
    const reached = { taken: 0, shapedButRefused: 0, misshapen: 0 };
    fc.assert(
      fc.property(fc.oneof(day, nearDay, edited, anyText()), (text) => {
        const date = parseIsoDate(text);
        const isShaped = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
        assert.equal(date && toIsoDate(date), isShaped ? dayOfTemporal(text) : undefined, text);
        reached[date ? 'taken' : isShaped ? 'shapedButRefused' : 'misshapen']++;
      }),
      { numRuns: 5_000 },
    );
    t.diagnostic(JSON.stringify(reached));
    assert.ok(
      Object.values(reached).every((count) => count > 200),
      JSON.stringify(reached),
    );
  });
});

describe('the day in Vietnam', () => {
  for (const { moment, day, why } of [
    { moment: '2026-11-23T16:59:59.999Z', day: '2026-11-23', why: 'a moment before midnight there' },
    { moment: '2026-11-23T17:00:00.000Z', day: '2026-11-24', why: 'midnight there' },
    { moment: '2026-12-31T17:00:00.000Z', day: '2027-01-01', why: 'new year there' },
    { moment: '2028-02-28T17:00:00.000Z', day: '2028-02-29', why: 'a leap day there' },
    { moment: '1969-12-31T16:59:59.999Z', day: '1969-12-31', why: 'before the epoch' },
  ]) {
    it(`is ${day} at ${moment}, ${why}`, () => {
      assert.equal(toIsoDate(dateInVietnam(Date.parse(moment))), day);
    });
  }

  it('agrees with the time-zone database from 1976 on, and with dayInVietnam', (t) => {
    let moments = 0;
    const moment = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2200, 0, 1) });
    fc.assert(
      fc.property(moment, (now) => {
        const day = toIsoDate(dateInVietnam(now));
        const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
        assert.equal(day, zoned.toPlainDate().toString());
        assert.equal(day, dayInVietnam(now));
        moments++;
      }),
      { numRuns: 5_000, seed: 7 },
    );
    t.diagnostic(`${moments} moments`);
  });
});
