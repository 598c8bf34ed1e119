import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthdayOn,
  daysBetween,
  earlierOf,
  monthsCompletedOn,
  wholeMonthsBetween,
} from '../../../src/domain/shared/date-arithmetic';
import {
  dateOfDayNumber,
  dayNumberOf,
  fromIsoDate as day,
  isRealDay,
  type PlainDate,
  toIsoDate,
} from '../../../src/domain/shared/plain-date';

/** Days of 1850-2150 as numbers, with month ends and leap days far more often than they come. */
const ordinary = fc.integer({
  min: dayNumberOf({ year: 1850, month: 1, day: 1 }),
  max: dayNumberOf({ year: 2150, month: 12, day: 31 }),
});
const monthEnd = fc
  .record({
    year: fc.integer({ min: 1850, max: 2150 }),
    month: fc.integer({ min: 1, max: 12 }),
    back: fc.integer({ min: -1, max: 3 }),
  })
  .map(({ year, month, back }) => dayNumberOf({ year, month, day: 1 }) - back);
const leapDay = fc
  .record({ year: fc.integer({ min: 463, max: 537 }), off: fc.integer({ min: -1, max: 1 }) })
  .map(({ year, off }) => dayNumberOf({ year: year * 4, month: 2, day: 28 }) + 1 + off);
const anyDay = fc.oneof(ordinary, monthEnd, leapDay).map(dateOfDayNumber);

function temporalOf({ year, month, day: dayOfMonth }: PlainDate): Temporal.PlainDate {
  return new Temporal.PlainDate(year, month, dayOfMonth);
}

describe('counting and moving, against Temporal', () => {
  it('counts years, months and days between ordered pairs alike', (t) => {
    let pairs = 0;
    let onMonthEnd = 0;
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = daysBetween(a, b) < 0 ? [b, a] : [a, b];
        const [start, end] = [temporalOf(from), temporalOf(to)];
        const { years, months } = start.until(end, { largestUnit: 'year' });
        assert.equal(ageOn(from, to), years);
        assert.equal(wholeMonthsBetween(from, to), years * 12 + months);
        assert.equal(daysBetween(from, to), start.until(end, { largestUnit: 'day' }).days);
        pairs++;
        if (from.day > 28) onMonthEnd++;
      }),
      { numRuns: 120_000, seed: 18 },
    );
    t.diagnostic(`${pairs} pairs, ${onMonthEnd} of them from a 29th, 30th or 31st`);
    assert.ok(onMonthEnd > 10_000, 'too few month ends');
  });

  it('adds years, months and days alike', (t) => {
    let sums = 0;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1500, max: 1500 }), (from, amount) => {
        const start = temporalOf(from);
        assert.equal(toIsoDate(addMonths(from, amount)), start.add({ months: amount }).toString());
        assert.equal(toIsoDate(addYears(from, amount)), start.add({ years: amount }).toString());
        assert.equal(toIsoDate(addDays(from, amount * 37)), start.add({ days: amount * 37 }).toString());
        sums += 3;
      }),
      { numRuns: 20_000, seed: 23 },
    );
    t.diagnostic(`${sums} sums`);
  });

  it('completes a number of months on the first day on which Temporal counts so many', (t) => {
    let pairs = 0;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1300 }), (from, months) => {
        const completed = temporalOf(monthsCompletedOn(from, months));
        const until = temporalOf(from).until(completed, { largestUnit: 'month' });
        assert.equal(until.months, months);
        if (months > 0) {
          const eve = temporalOf(from).until(completed.subtract({ days: 1 }), { largestUnit: 'month' });
          assert.equal(eve.months, months - 1);
        }
        pairs++;
      }),
      { numRuns: 20_000, seed: 24 },
    );
    t.diagnostic(`${pairs} pairs`);
  });
});

describe('a birthday', () => {
  for (const { born, on, age, why } of [
    { born: '2008-06-15', on: '2026-06-14', age: 17, why: 'on the eve' },
    { born: '2008-06-15', on: '2026-06-15', age: 18, why: 'from its morning' },
    { born: '2007-12-31', on: '2026-01-01', age: 18, why: 'the day after' },
    { born: '2008-01-01', on: '2025-12-31', age: 17, why: 'on new year’s eve' },
    { born: '2008-02-29', on: '2026-02-28', age: 17, why: 'of a leap day, on 28 February of a common year' },
    { born: '2008-02-29', on: '2026-03-01', age: 18, why: 'of a leap day, on 1 March of a common year' },
    { born: '2008-02-29', on: '2032-02-28', age: 23, why: 'of a leap day, on its eve in a leap year' },
    { born: '2008-02-29', on: '2032-02-29', age: 24, why: 'of a leap day, on the day itself' },
    { born: '2008-02-28', on: '2026-02-28', age: 18, why: 'on 28 February of a common year' },
    { born: '2026-06-15', on: '2026-06-15', age: 0, why: 'on the day of birth' },
    { born: '2026-06-15', on: '2026-06-14', age: -1, why: 'on the day before birth' },
  ]) {
    it(`born ${born} is ${age} on ${on}: ${why}`, () => {
      assert.equal(ageOn(day(born), day(on)), age);
    });
  }

  for (const { born, age, birthday } of [
    { born: '2008-06-15', age: 18, birthday: '2026-06-15' },
    { born: '2008-02-29', age: 18, birthday: '2026-03-01' },
    { born: '2008-02-29', age: 24, birthday: '2032-02-29' },
    { born: '2008-06-15', age: 0, birthday: '2008-06-15' },
  ]) {
    it(`${age} of somebody born on ${born} is on ${birthday}`, () => {
      assert.equal(toIsoDate(birthdayOn(day(born), age)), birthday);
    });
  }
});

describe('months', () => {
  for (const { from, months, constrained, completed } of [
    { from: '2026-01-31', months: 1, constrained: '2026-02-28', completed: '2026-03-01' },
    { from: '2028-01-31', months: 1, constrained: '2028-02-29', completed: '2028-03-01' },
    { from: '2026-01-28', months: 1, constrained: '2026-02-28', completed: '2026-02-28' },
    { from: '2025-12-31', months: 12, constrained: '2026-12-31', completed: '2026-12-31' },
    { from: '2028-02-29', months: 12, constrained: '2029-02-28', completed: '2029-03-01' },
    { from: '2028-02-29', months: 48, constrained: '2032-02-29', completed: '2032-02-29' },
    { from: '2026-07-09', months: 24, constrained: '2028-07-09', completed: '2028-07-09' },
    { from: '2026-03-31', months: -1, constrained: '2026-02-28', completed: '2026-03-01' },
    { from: '2026-07-09', months: 0, constrained: '2026-07-09', completed: '2026-07-09' },
  ]) {
    it(`${from} and ${months} months are ${constrained}, completed on ${completed}`, () => {
      assert.equal(toIsoDate(addMonths(day(from), months)), constrained);
      assert.equal(toIsoDate(monthsCompletedOn(day(from), months)), completed);
    });
  }

  it('stops at the ends of the calendar', () => {
    assert.equal(toIsoDate(addYears(day('2026-06-15'), 1e9)), '9999-12-31');
    assert.equal(toIsoDate(addYears(day('2026-06-15'), -1e9)), '0001-01-01');
    assert.equal(toIsoDate(addDays(day('9999-12-31'), 1)), '9999-12-31');
    assert.equal(toIsoDate(addDays(day('9999-12-30'), 1)), '9999-12-31');
    assert.equal(toIsoDate(addDays(day('0001-01-01'), -1)), '0001-01-01');
    fc.assert(
      fc.property(anyDay, fc.maxSafeInteger(), (from, amount) => {
        for (const date of [
          addDays(from, amount),
          addMonths(from, amount),
          monthsCompletedOn(from, amount),
        ]) {
          assert.ok(isRealDay(date), toIsoDate(date));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('picks the earlier of two days', () => {
    assert.equal(toIsoDate(earlierOf(day('2026-12-31'), day('2027-01-01'))), '2026-12-31');
    assert.equal(toIsoDate(earlierOf(day('2027-01-01'), day('2026-12-31'))), '2026-12-31');
  });
});
