import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatDay } from '../../../src/domain/shared/format-day';
import { dayInVietnam } from '../../../src/domain/shared/vietnam-day';

describe('dayInVietnam', () => {
  for (const [moment, day] of [
    ['2026-12-31T16:59:59.999Z', '2026-12-31'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2028-02-28T17:00:00Z', '2028-02-29'],
    ['2028-02-29T17:00:00Z', '2028-03-01'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
  ] as const) {
    it(`is ${day} at ${moment}`, () => {
      assert.equal(dayInVietnam(Date.parse(moment)), day);
    });
  }

  it('agrees with Temporal at 20,000 moments since 1980', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) }), (now) => {
        const oracle = Temporal.Instant.fromEpochMilliseconds(now)
          .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
          .toPlainDate();
        assert.equal(dayInVietnam(now), oracle.toString());
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('formatDay', () => {
  it('writes day, month, year in Vietnamese, and what nobody misreads in English', () => {
    assert.equal(formatDay('2026-01-31', 'vi'), '31/01/2026');
    assert.equal(formatDay('2026-01-31', 'en'), '2026-01-31');
  });
});
