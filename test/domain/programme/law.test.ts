import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshUntil } from '../../../src/domain/programme/freshness';
import { lawOn, type Law } from '../../../src/domain/programme/law';

const LAWS: readonly Law[] = [
  { id: 'first', effectiveUntil: '2025-05-02', replacedBy: 'second' },
  { id: 'second', effectiveUntil: '2026-12-31', replacedBy: 'third' },
  { id: 'third' },
  { id: 'ended', effectiveUntil: '2025-12-31' },
  { id: 'left', effectiveUntil: '2025-12-31', replacedBy: 'right' },
  { id: 'right', effectiveUntil: '2025-12-31', replacedBy: 'left' },
];

describe('the law of a day', () => {
  for (const { id, day, cited, why } of [
    { id: 'first', day: '2025-05-02', cited: 'first', why: 'on its last day' },
    { id: 'first', day: '2025-05-03', cited: 'second', why: 'on the day after' },
    { id: 'first', day: '2026-12-31', cited: 'second', why: 'on the last day of what replaced it' },
    { id: 'first', day: '2027-01-01', cited: 'third', why: 'once that was replaced too' },
    { id: 'ended', day: '2027-01-01', cited: 'ended', why: 'that ended without another' },
    { id: 'unknown', day: '2027-01-01', cited: 'unknown', why: 'that nobody knows' },
  ]) {
    it(`is ${cited} for ${id}, ${why}`, () => {
      assert.equal(lawOn(LAWS, id, day), cited);
    });
  }

  it('comes to an end where two texts name each other', () => {
    assert.match(lawOn(LAWS, 'left', '2027-01-01'), /^(left|right)$/);
  });
});

describe('content', () => {
  for (const { verifiedOn, freshDays, until } of [
    { verifiedOn: '2026-11-23', freshDays: undefined, until: '2027-02-21' },
    { verifiedOn: '2026-11-23', freshDays: 90, until: '2027-02-21' },
    { verifiedOn: '2026-11-23', freshDays: 0, until: '2026-11-23' },
    { verifiedOn: '2028-02-28', freshDays: 1, until: '2028-02-29' },
  ]) {
    it(`checked on ${verifiedOn} promises something until ${until} with ${freshDays} days`, () => {
      assert.equal(freshUntil({ verifiedOn, freshDays }), until);
    });
  }
});
