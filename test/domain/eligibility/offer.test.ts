import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { planFees } from '../../../src/domain/eligibility/fees';
import { lastDayOfOffer, type OfferOn } from '../../../src/domain/eligibility/offer';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { always, CRITERIA, within } from './sample-terms';

const FIRST = { from: '2023-06-01', until: '2025-12-31', source: 'first' };
const SECOND = { from: '2026-01-01', until: '2026-12-31', source: 'second' };
const LATER = { from: '2027-01-02', until: '2027-12-31', source: 'later' };

function inRow(...periods: readonly (typeof FIRST)[]): OfferOn {
  return (_product, day) => {
    const period = periods.find(({ from, until }) => from <= day && day <= until);
    return period ? { kind: 'open', period } : { kind: 'unconfirmed' };
  };
}

describe('the last day of an offer', () => {
  for (const { offerOn, day, last, why } of [
    { offerOn: inRow(FIRST), day: '2025-12-30', last: '2025-12-31', why: 'the day before it ends' },
    { offerOn: inRow(FIRST), day: '2025-12-31', last: '2025-12-31', why: 'on its last day' },
    { offerOn: inRow(FIRST), day: '2026-01-01', last: undefined, why: 'the day after' },
    { offerOn: inRow(FIRST), day: '2023-05-31', last: undefined, why: 'before it begins' },
    { offerOn: inRow(FIRST, SECOND), day: '2025-12-31', last: '2026-12-31', why: 'when another goes on' },
    {
      offerOn: inRow(FIRST, SECOND, LATER),
      day: '2025-12-31',
      last: '2026-12-31',
      why: 'up to a gap of one day',
    },
    {
      offerOn: within(SECOND, 'reported'),
      day: '2026-07-09',
      last: '2026-12-31',
      why: 'when it is only reported',
    },
    {
      offerOn: always({ kind: 'ended', period: FIRST }),
      day: '2026-07-09',
      last: undefined,
      why: 'when it has ended',
    },
    {
      offerOn: always({ kind: 'unconfirmed', period: SECOND }),
      day: '2026-07-09',
      last: undefined,
      why: 'when nobody confirms it',
    },
    {
      offerOn: always({ kind: 'open', period: FIRST }),
      day: '2025-07-09',
      last: '2025-12-31',
      why: 'of an offer that never moves on',
    },
    {
      offerOn: always({ kind: 'open', period: { ...FIRST, until: 'some day' } }),
      day: '2025-07-09',
      last: 'some day',
      why: 'that is no day',
    },
    {
      offerOn: always({ kind: 'open', period: { ...FIRST, until: '9999-12-31' } }),
      day: '2025-07-09',
      last: '9999-12-31',
      why: 'at the end of the calendar',
    },
  ]) {
    it(`is ${last ?? 'not known'}, asked ${why}`, () => {
      assert.equal(lastDayOfOffer(offerOn, 'id-vn', day), last);
    });
  }

  it('is asked for the product in question', () => {
    const asked: string[] = [];
    lastDayOfOffer(
      (product, day) => {
        asked.push(`${product} ${day}`);
        return inRow(FIRST)(product, day);
      },
      'biz-vn',
      '2025-12-01',
    );
    assert.deepEqual(asked, ['biz-vn 2025-12-01', 'biz-vn 2026-01-01']);
  });
});

describe('fees', () => {
  const product = { id: 'id-vn', yearlyFee: 50_000, source: 'fee-source' };
  for (const { grantedOn, freeMonths, paidFrom } of [
    { grantedOn: '2026-07-09', freeMonths: 24, paidFrom: '2028-07-09' },
    { grantedOn: '2026-12-31', freeMonths: 24, paidFrom: '2028-12-31' },
    { grantedOn: '2026-03-01', freeMonths: 24, paidFrom: '2028-03-01' },
    { grantedOn: '2028-02-28', freeMonths: 24, paidFrom: '2030-02-28' },
    { grantedOn: '2028-02-29', freeMonths: 24, paidFrom: '2030-02-28' },
    { grantedOn: '2028-02-29', freeMonths: 48, paidFrom: '2032-02-29' },
    { grantedOn: '2026-07-09', freeMonths: 12, paidFrom: '2027-07-09' },
  ]) {
    it(`begin on ${paidFrom} for a name granted on ${grantedOn} with ${freeMonths} free months`, () => {
      assert.deepEqual(planFees(fromIsoDate(grantedOn), { ...CRITERIA, freeMonths }, product), {
        grantedOn,
        paidFrom,
        yearlyFee: 50_000,
        paidFromSource: 'first-name-source',
        yearlyFeeSource: 'fee-source',
      });
    });
  }
});
