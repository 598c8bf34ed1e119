import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../../src/content/programme.vi.json';
import { orderRegistrars } from '../../../src/domain/registration/registrar-order';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import { dateOfDayNumber, toIsoDate } from '../../../src/domain/shared/plain-date';

const { registrars } = vi;
const namesOn = (day: string, order: 'daily' | 'alphabetical' = 'daily') =>
  orderRegistrars(registrars, order, day).map(({ name }) => name);

describe('the order of registrars', () => {
  it('moves on by one place a day', () => {
    const today = namesOn('2026-11-24');
    assert.deepEqual(namesOn('2026-11-25'), [...today.slice(1), today[0]]);
  });

  it('favours nobody: in as many days as there are registrars, each stands once at each place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (start) => {
        const days = registrars.map((_, later) => toIsoDate(addDays(dateOfDayNumber(start), later)));
        for (let place = 0; place < registrars.length; place++) {
          assert.equal(new Set(days.map((day) => namesOn(day)[place])).size, registrars.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same whatever order the content has, with everybody in it once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(registrars, { minLength: registrars.length }), (shuffled) => {
        assert.deepEqual(
          orderRegistrars(shuffled, 'daily', '2026-11-24'),
          orderRegistrars(registrars, 'daily', '2026-11-24'),
        );
      }),
    );
    assert.deepEqual(new Set(namesOn('2026-11-24')), new Set(registrars.map(({ name }) => name)));
  });

  it('by the alphabet, is the same every day', () => {
    assert.deepEqual(namesOn('2026-11-24', 'alphabetical'), namesOn('2027-01-01', 'alphabetical'));
    assert.equal(namesOn('2026-11-24', 'alphabetical')[0], 'BKNS');
  });

  it('of none is none', () => {
    assert.deepEqual(orderRegistrars([], 'daily', '2026-11-24'), []);
  });
});
