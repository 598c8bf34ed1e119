import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerOn, type OfferPeriod } from '../../../src/domain/programme/offers';

const PERIODS: readonly OfferPeriod[] = [
  { from: '2023-06-01', until: '2025-12-31', status: 'open', source: 'tt-20-2023' },
  { from: '2026-01-01', until: '2026-06-30', status: 'reported', source: 'tt-64-2025' },
  { from: '2026-08-01', until: '2026-12-31', status: 'unconfirmed', source: 'tt-64-2025' },
];

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
    { day: '2027-01-01', kind: 'ended', why: 'the day after the last of all' },
  ]) {
    it(`is ${kind} on ${why}`, () => {
      assert.equal(offerOn(PERIODS, day).kind, kind);
    });
  }

  it('names the period it speaks of', () => {
    assert.equal(offerOn(PERIODS, '2026-03-01').period?.source, 'tt-64-2025');
    assert.equal(offerOn(PERIODS, '2030-01-01').period?.until, '2026-12-31');
    assert.equal(offerOn(PERIODS, '2020-01-01').period, undefined);
  });

  it('is not confirmed where nothing is known', () => {
    assert.deepEqual(offerOn([], '2026-03-01'), { kind: 'unconfirmed' });
  });
});
