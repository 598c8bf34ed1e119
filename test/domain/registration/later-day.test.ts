import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planFees } from '../../../src/domain/eligibility/fees';
import { monthsLater } from '../../../src/domain/registration/later-day';
import { dateOfDayNumber, toIsoDate } from '../../../src/domain/shared/plain-date';

describe('monthsLater', () => {
  for (const [day, months, later] of [
    ['2026-11-24', 24, '2028-11-24'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
  ] as const) {
    it(`${day} and ${months} months: ${later}`, () => {
      assert.equal(monthsLater(day, months), later);
    });
  }

  it('is the day on which a verdict says that fees begin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 60 }),
        (number, freeMonths) => {
          const grantedOn = dateOfDayNumber(number);
          const { paidFrom } = planFees(
            grantedOn,
            { freeMonths, firstNameSource: 'tt' },
            { id: 'id.vn', yearlyFee: 0, source: 'tt' },
          );
          assert.equal(monthsLater(toIsoDate(grantedOn), freeMonths), paidFrom);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
