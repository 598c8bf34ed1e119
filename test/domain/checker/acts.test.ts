import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { actsAfter, type Surroundings } from '../../../src/domain/checker/acts';
import { assessSubject, isSettled, type Subject } from '../../../src/domain/eligibility/assessment';
import { termsContentOf, termsOf } from '../../../src/domain/eligibility/terms';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { citizen, enterprise, household, UNREGISTERED } from '../eligibility/sample-subjects';

const TERMS = termsOf({ ...termsContentOf(vi as Programme), verifiedOn: '2026-11-23', freshDays: 90 });
const ALONE: Surroundings = { step: undefined, audience: undefined };
const WITH_SEARCH: Surroundings = { step: 'search', audience: undefined };

function actsOf(subject: Subject, day: string, around: Surroundings): string[] {
  return actsAfter(assessSubject(subject, TERMS, fromIsoDate(day)), around).map((act) =>
    Object.values(act).join(' '),
  );
}

describe('what to do next', () => {
  for (const { who, subject, day = '2026-11-26', alone, onPath } of [
    {
      who: 'is entitled',
      subject: citizen('2005-06-15'),
      alone: ['open portal'],
      onPath: ['go search free'],
    },
    {
      who: 'has to ask about the offer',
      subject: household(),
      alone: ['copy-question', 'open registrars'],
      onPath: ['go search free', 'copy-question', 'open registrars'],
    },
    {
      who: 'has to ask about their age',
      subject: citizen('2003-06-15'),
      alone: ['copy-question', 'open registrars'],
      onPath: ['go search free', 'copy-question', 'open registrars'],
    },
    { who: 'is too young', subject: citizen('2010-06-15'), alone: ['remember'], onPath: ['remember'] },
    {
      who: 'has no certificate yet',
      subject: UNREGISTERED,
      alone: ['check-again household'],
      onPath: ['check-again household'],
    },
    {
      who: 'is too old',
      subject: citizen('1990-06-15'),
      alone: ['try household', 'open normal-price'],
      onPath: ['try household', 'go search normal'],
    },
    {
      who: 'has an old enterprise',
      subject: enterprise('2020-06-15'),
      alone: ['open normal-price', 'try citizen'],
      onPath: ['go search normal', 'try citizen'],
    },
    {
      who: 'is not named by the text',
      subject: { audience: 'other', kind: 'cooperative' } as const,
      alone: ['open normal-price'],
      onPath: ['go search normal'],
    },
    {
      who: 'comes after the offer',
      subject: citizen('2005-06-15'),
      day: '2027-01-01',
      alone: ['open normal-price', 'copy-question', 'open registrars'],
      onPath: ['go search normal', 'copy-question', 'open registrars'],
    },
    {
      who: 'reads what nobody checked',
      subject: citizen('2005-06-15'),
      day: '2028-03-01',
      alone: ['open programme'],
      onPath: ['open programme'],
    },
  ]) {
    it(`of somebody who ${who}`, () => {
      assert.deepEqual(actsOf(subject, day, ALONE), alone);
      assert.deepEqual(actsOf(subject, day, WITH_SEARCH), onPath);
    });
  }

  it('leads nobody out of the audience that a page is for', () => {
    const school = { step: undefined, audience: 'citizen' };
    assert.deepEqual(actsOf(citizen('1990-06-15'), '2026-11-26', school), ['open normal-price']);
    const business = { step: undefined, audience: 'enterprise' };
    assert.deepEqual(actsOf(enterprise('2020-06-15'), '2026-11-26', business), ['open normal-price']);
    const others = { step: undefined, audience: 'other' };
    assert.deepEqual(actsOf(UNREGISTERED, '2026-11-26', others), ['open programme']);
    const households = { step: undefined, audience: 'household' };
    assert.deepEqual(actsOf(UNREGISTERED, '2026-11-26', households), ['check-again household']);
  });
});

describe('an earlier name', () => {
  it('decides nothing that is to be done where it is not asked about', () => {
    let left = 0;
    for (const day of ['2023-05-31', '2025-07-01', '2026-11-26', '2027-01-15'])
      for (const ask of [citizen.bind(undefined, '2005-06-15'), enterprise.bind(undefined, day), household]) {
        const [acts, ...others] = (['none', 'used', 'unsure'] as const).map((name) =>
          JSON.stringify(actsOf(ask(name), day, WITH_SEARCH)),
        );
        const settled = (['none', 'used', 'unsure'] as const).filter((name) =>
          isSettled(assessSubject(ask(name), TERMS, fromIsoDate(day))),
        );
        // Settled for one answer is settled for all of them.
        assert.ok([0, 3].includes(settled.length), `${day}: ${settled.join()}`);
        if (settled.length === 0) continue;
        left++;
        assert.deepEqual(others, [acts, acts]);
      }
    assert.ok(left >= 4, `${left} cases were settled without it`);
  });
});
