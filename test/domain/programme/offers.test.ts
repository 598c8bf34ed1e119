import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerOn, type OfferPeriod } from '../../../src/domain/programme/offers';

const PERIODS: readonly OfferPeriod[] = [
  { from: '2023-06-01', until: '2025-12-31', status: 'open', source: 'tt-20-2023' },
  { from: '2026-01-01', until: '2026-06-30', status: 'reported', source: 'tt-64-2025' },
  { from: '2026-08-01', until: '2026-12-31', status: 'unconfirmed', source: 'tt-64-2025' },
];

const FRESH = '2028-12-31';

describe('offerOn', () => {
  for (const { day, kind, why } of [
    { day: '2023-05-31', kind: 'unconfirmed', why: 'the day before the first period' },
    { day: '2023-06-01', kind: 'open', why: 'the first day' },
    { day: '2025-12-31', kind: 'open', why: 'the last day of a confirmed period' },
    { day: '2026-01-01', kind: 'reported', why: 'the first day of a reported period' },
    { day: '2026-06-30', kind: 'reported', why: 'the last day of a reported period' },
    { day: '2026-07-01', kind: 'unconfirmed', why: 'the first day of a gap' },
    { day: '2026-07-31', kind: 'unconfirmed', why: 'the last day of a gap' },
    { day: '2026-08-01', kind: 'unconfirmed', why: 'a period that nobody could confirm' },
    { day: '2026-12-31', kind: 'unconfirmed', why: 'the last day of all' },
    { day: '2027-01-01', kind: 'unconfirmed', why: 'the day after one that nobody could confirm' },
    { day: '2028-12-31', kind: 'unconfirmed', why: 'the last day that the content speaks of' },
    { day: '2029-01-01', kind: 'stale', why: 'a day that it does not speak of any more' },
  ]) {
    it(`is ${kind} on ${why}`, () => {
      assert.equal(offerOn(PERIODS, day, FRESH).kind, kind);
    });
  }

  it('names the period it speaks of', () => {
    assert.equal(offerOn(PERIODS, '2026-03-01', FRESH).period?.source, 'tt-64-2025');
    assert.equal(offerOn(PERIODS.slice(0, 2), '2028-01-01', FRESH).period?.until, '2026-06-30');
    assert.equal(offerOn(PERIODS, '2020-01-01', FRESH).period, undefined);
  });

  it('has ended only where the last period was known to stand', () => {
    assert.equal(offerOn(PERIODS.slice(0, 2), '2026-07-01', FRESH).kind, 'ended');
    assert.equal(offerOn(PERIODS, '2027-01-01', FRESH).kind, 'unconfirmed');
  });

  it('is not confirmed where nothing is known', () => {
    assert.deepEqual(offerOn([], '2026-03-01', FRESH), { kind: 'unconfirmed' });
  });
});
