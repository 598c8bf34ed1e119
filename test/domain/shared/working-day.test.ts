import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromIsoDate, toIsoDate } from '../../../src/domain/shared/plain-date';
import { firstWorkingDay } from '../../../src/domain/shared/working-day';

describe('the first working day', () => {
  for (const { from, first, why } of [
    { from: '2026-11-26', first: '2026-11-26', why: 'a Thursday' },
    { from: '2026-11-28', first: '2026-11-30', why: 'a Saturday' },
    { from: '2026-11-29', first: '2026-11-30', why: 'a Sunday' },
    { from: '2026-01-01', first: '2026-01-02', why: 'New Year on a Thursday' },
    { from: '2028-01-01', first: '2028-01-04', why: 'New Year on a Saturday, made up for on Monday' },
    { from: '2028-01-03', first: '2028-01-04', why: 'the Monday that makes up for it' },
    { from: '2026-02-14', first: '2026-02-24', why: 'the weekend before the lunar New Year' },
    { from: '2026-02-13', first: '2026-02-13', why: 'the Friday before it' },
    { from: '2026-04-26', first: '2026-04-28', why: 'the Hùng Kings’ day on a Sunday' },
    { from: '2026-04-30', first: '2026-05-04', why: '30 April and 1 May before a weekend' },
    { from: '2026-09-01', first: '2026-09-04', why: 'National Day, with either neighbour' },
    {
      from: '2040-02-13',
      first: '2040-02-28',
      why: 'the months of the lunar New Year in a year that is not listed',
    },
  ]) {
    it(`from ${from} is ${first}: ${why}`, () => {
      assert.equal(toIsoDate(firstWorkingDay(fromIsoDate(from))), first);
    });
  }
});
