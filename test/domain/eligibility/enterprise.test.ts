import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { judgeCertificateDate, judgeEnterprise } from '../../../src/domain/eligibility/enterprise';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { CRITERIA } from './sample-terms';

describe('the date of an enterprise’s certificate', () => {
  for (const { issued, on, status, reason, why } of [
    {
      issued: '2026-11-23',
      on: '2026-11-23',
      status: 'met',
      reason: 'certificate-recent',
      why: 'issued today',
    },
    {
      issued: '2025-11-24',
      on: '2026-11-23',
      status: 'met',
      reason: 'certificate-recent',
      why: 'a year old tomorrow',
    },
    {
      issued: '2025-11-23',
      on: '2026-11-23',
      status: 'ask',
      reason: 'certificate-anniversary',
      why: 'a year old today',
    },
    {
      issued: '2025-11-22',
      on: '2026-11-23',
      status: 'ask',
      reason: 'certificate-after-days-off',
      why: 'a year old yesterday, a Sunday',
    },
    {
      issued: '2025-11-22',
      on: '2026-11-24',
      status: 'not-met',
      reason: 'certificate-too-old',
      why: 'a year old on Sunday, on Tuesday',
    },
    {
      issued: '2025-11-24',
      on: '2026-11-25',
      status: 'not-met',
      reason: 'certificate-too-old',
      why: 'a year old yesterday, a Tuesday',
    },
    {
      issued: '2025-02-17',
      on: '2026-02-24',
      status: 'ask',
      reason: 'certificate-after-days-off',
      why: 'a year old on the lunar New Year, in its week',
    },
    {
      issued: '2024-09-02',
      on: '2025-09-04',
      status: 'ask',
      reason: 'certificate-after-days-off',
      why: 'a year old on National Day, on the next working day',
    },
    {
      issued: '1999-01-01',
      on: '2026-11-23',
      status: 'not-met',
      reason: 'certificate-too-old',
      why: 'decades old',
    },
    {
      issued: '2025-12-31',
      on: '2026-12-30',
      status: 'met',
      reason: 'certificate-recent',
      why: 'a year old on new year’s eve, the day before',
    },
    {
      issued: '2025-12-31',
      on: '2026-12-31',
      status: 'ask',
      reason: 'certificate-anniversary',
      why: 'a year old on new year’s eve',
    },
    {
      issued: '2028-02-29',
      on: '2029-02-27',
      status: 'met',
      reason: 'certificate-recent',
      why: 'of a leap day, two days before 1 March',
    },
    {
      issued: '2028-02-29',
      on: '2029-02-28',
      status: 'ask',
      reason: 'certificate-anniversary',
      why: 'of a leap day, on 28 February',
    },
    {
      issued: '2028-02-29',
      on: '2029-03-01',
      status: 'ask',
      reason: 'certificate-anniversary',
      why: 'of a leap day, on 1 March',
    },
    {
      issued: '2028-02-29',
      on: '2029-03-02',
      status: 'not-met',
      reason: 'certificate-too-old',
      why: 'of a leap day, on 2 March',
    },
    {
      issued: '2027-02-28',
      on: '2028-02-28',
      status: 'ask',
      reason: 'certificate-anniversary',
      why: 'of 28 February, before a leap day',
    },
    {
      issued: '2027-02-28',
      on: '2028-02-29',
      status: 'not-met',
      reason: 'certificate-too-old',
      why: 'of 28 February, on a leap day',
    },
    {
      issued: '2027-03-01',
      on: '2028-02-29',
      status: 'met',
      reason: 'certificate-recent',
      why: 'of 1 March, on a leap day',
    },
  ]) {
    it(`is ${status} for one ${why}`, () => {
      const criterion = judgeCertificateDate(fromIsoDate(issued), CRITERIA.enterprise, fromIsoDate(on));
      assert.equal(criterion.status, status);
      assert.equal(criterion.reason, reason);
      assert.equal(criterion.source, 'enterprise-source');
    });
  }

  it('says from what it is counted and until when it holds', () => {
    const on = fromIsoDate('2026-11-23');
    assert.deepEqual(judgeCertificateDate(fromIsoDate('2026-07-09'), CRITERIA.enterprise, on), {
      id: 'certificate-date',
      status: 'met',
      reason: 'certificate-recent',
      countedFrom: 'first-issue',
      anniversary: '2027-07-09',
      certainUntil: '2027-07-08',
      possibleUntil: '2027-07-09',
      source: 'enterprise-source',
    });
  });

  it('follows the number of months it is given', () => {
    const half = { ...CRITERIA.enterprise, certificateMonths: 6 };
    const issued = fromIsoDate('2026-01-15');
    assert.equal(judgeCertificateDate(issued, half, fromIsoDate('2026-07-14')).status, 'met');
    assert.equal(judgeCertificateDate(issued, half, fromIsoDate('2026-07-15')).status, 'ask');
    assert.equal(judgeCertificateDate(issued, half, fromIsoDate('2026-07-16')).status, 'not-met');
  });

  it('is no verdict when it lies in the future', () => {
    const on = fromIsoDate('2026-11-23');
    assert.throws(() => judgeCertificateDate(fromIsoDate('2026-11-24'), CRITERIA.enterprise, on), RangeError);
  });
});

describe('the criteria for an enterprise', () => {
  it('are all there at once', () => {
    const criteria = judgeEnterprise(
      { certificateIssuedOn: fromIsoDate('2020-01-01'), earlierName: 'used' },
      CRITERIA,
      fromIsoDate('2026-11-23'),
    );
    assert.deepEqual(
      criteria.map(({ id, status, source }) => [id, status, source]),
      [
        ['certificate-date', 'not-met', 'enterprise-source'],
        ['first-name', 'ask', 'first-name-source'],
      ],
    );
  });
});
