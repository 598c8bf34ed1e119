import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { judgeAge, judgeCitizen } from '../../../src/domain/eligibility/citizen';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { CRITERIA } from './sample-terms';

describe('the age of a citizen', () => {
  for (const { born, on, status, reason, why } of [
    {
      born: '2008-11-24',
      on: '2026-11-23',
      status: 'not-yet',
      reason: 'below-minimum-age',
      why: 'is 17 until tomorrow',
    },
    { born: '2008-11-23', on: '2026-11-23', status: 'met', reason: 'within-age', why: 'turns 18 today' },
    { born: '2008-11-22', on: '2026-11-23', status: 'met', reason: 'within-age', why: 'turned 18 yesterday' },
    {
      born: '2003-11-24',
      on: '2026-11-23',
      status: 'met',
      reason: 'within-age',
      why: 'is 22 until tomorrow',
    },
    { born: '2003-11-23', on: '2026-11-23', status: 'ask', reason: 'upper-age-bound', why: 'turns 23 today' },
    {
      born: '2002-11-24',
      on: '2026-11-23',
      status: 'ask',
      reason: 'upper-age-bound',
      why: 'is 23 until tomorrow',
    },
    {
      born: '2002-11-23',
      on: '2026-11-23',
      status: 'not-met',
      reason: 'above-maximum-age',
      why: 'turns 24 today',
    },
    { born: '1926-11-24', on: '2026-11-23', status: 'not-met', reason: 'above-maximum-age', why: 'is 99' },
    {
      born: '2026-11-23',
      on: '2026-11-23',
      status: 'not-yet',
      reason: 'below-minimum-age',
      why: 'is born today',
    },
    {
      born: '2008-02-29',
      on: '2026-02-28',
      status: 'not-yet',
      reason: 'below-minimum-age',
      why: 'has a leap birthday tomorrow',
    },
    {
      born: '2008-02-29',
      on: '2026-03-01',
      status: 'met',
      reason: 'within-age',
      why: 'has a leap birthday today',
    },
    {
      born: '2004-02-29',
      on: '2027-02-28',
      status: 'met',
      reason: 'within-age',
      why: 'is 22 on the eve of a leap birthday',
    },
    {
      born: '2004-02-29',
      on: '2027-03-01',
      status: 'ask',
      reason: 'upper-age-bound',
      why: 'turns 23 on a leap birthday',
    },
    {
      born: '2004-02-29',
      on: '2028-02-28',
      status: 'ask',
      reason: 'upper-age-bound',
      why: 'turns 24 tomorrow, 29 February',
    },
    {
      born: '2004-02-29',
      on: '2028-02-29',
      status: 'not-met',
      reason: 'above-maximum-age',
      why: 'turns 24 on 29 February',
    },
  ]) {
    it(`is ${status} for somebody who ${why}`, () => {
      const criterion = judgeAge(fromIsoDate(born), CRITERIA.citizen, fromIsoDate(on));
      assert.equal(criterion.status, status);
      assert.equal(criterion.reason, reason);
      assert.equal(criterion.source, 'citizen-source');
    });
  }

  it('comes with the days on which readings begin and end', () => {
    assert.deepEqual(judgeAge(fromIsoDate('2005-06-15'), CRITERIA.citizen, fromIsoDate('2026-11-23')), {
      id: 'age',
      status: 'met',
      reason: 'within-age',
      age: 21,
      startsOn: '2023-06-15',
      certainUntil: '2028-06-14',
      possibleUntil: '2029-06-14',
      source: 'citizen-source',
    });
  });

  it('follows the thresholds it is given', () => {
    const settled = { ...CRITERIA.citizen, minimumAge: 16, certainBelowAge: 24 };
    const on = fromIsoDate('2026-11-23');
    assert.equal(judgeAge(fromIsoDate('2010-11-23'), settled, on).status, 'met');
    assert.equal(judgeAge(fromIsoDate('2010-11-24'), settled, on).status, 'not-yet');
    assert.equal(judgeAge(fromIsoDate('2002-11-24'), settled, on).status, 'met');
    assert.equal(judgeAge(fromIsoDate('2002-11-23'), settled, on).status, 'not-met');
  });

  it('is no verdict for somebody who is not born yet', () => {
    const on = fromIsoDate('2026-11-23');
    assert.throws(() => judgeAge(fromIsoDate('2026-11-24'), CRITERIA.citizen, on), RangeError);
  });
});

describe('the criteria for a citizen', () => {
  const on = fromIsoDate('2026-11-23');

  for (const { earlierName, status, reason } of [
    { earlierName: 'none', status: 'met', reason: 'no-earlier-name' },
    { earlierName: 'used', status: 'ask', reason: 'earlier-name' },
    { earlierName: 'unsure', status: 'ask', reason: 'earlier-name-unsure' },
  ] as const) {
    it(`say ${reason} when an earlier name is ${earlierName}`, () => {
      const citizen = { citizenship: 'vietnamese', bornOn: fromIsoDate('2005-06-15'), earlierName } as const;
      const [, , firstName] = judgeCitizen(citizen, CRITERIA, on);
      assert.deepEqual(firstName, {
        id: 'first-name',
        status,
        reason,
        names: 1,
        source: 'first-name-source',
      });
    });
  }

  it('are all there at once, however many fail', () => {
    const criteria = judgeCitizen(
      { citizenship: 'vietnamese', bornOn: fromIsoDate('1990-01-01'), earlierName: 'used' },
      CRITERIA,
      on,
    );
    assert.deepEqual(
      criteria.map(({ id, status, reason }) => [id, status, reason]),
      [
        ['citizenship', 'met', 'vietnamese-citizen'],
        ['age', 'not-met', 'above-maximum-age'],
        ['first-name', 'ask', 'earlier-name'],
      ],
    );
  });

  it('end with the citizenship of somebody who has another', () => {
    assert.deepEqual(judgeCitizen({ citizenship: 'other' }, CRITERIA, on), [
      { id: 'citizenship', status: 'not-met', reason: 'not-vietnamese-citizen', source: 'citizen-source' },
    ]);
  });
});
