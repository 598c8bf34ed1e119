import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { judgeHousehold } from '../../../src/domain/eligibility/household';
import { judgeNotCovered } from '../../../src/domain/eligibility/not-covered';
import { CRITERIA } from './sample-terms';

describe('the criteria for a household business', () => {
  it('are met with a certificate of whatever age and a first name', () => {
    assert.deepEqual(judgeHousehold({ hasCertificate: true, earlierName: 'none' }, CRITERIA), [
      {
        id: 'household-certificate',
        status: 'met',
        reason: 'household-registered',
        source: 'household-source',
      },
      { id: 'first-name', status: 'met', reason: 'no-earlier-name', names: 1, source: 'first-name-source' },
    ]);
  });

  it('can be mended without a certificate, and ask no more', () => {
    assert.deepEqual(judgeHousehold({ hasCertificate: false }, CRITERIA), [
      {
        id: 'household-certificate',
        status: 'not-yet',
        reason: 'household-not-registered',
        source: 'household-source',
      },
    ]);
  });

  it('are for the registrar to judge after an earlier name', () => {
    const [, firstName] = judgeHousehold({ hasCertificate: true, earlierName: 'used' }, CRITERIA);
    assert.deepEqual([firstName?.status, firstName?.reason], ['ask', 'earlier-name']);
  });
});

describe('somebody whom the text does not name', () => {
  for (const { subject, source } of [
    { subject: 'cooperative', source: 'enterprise-source' },
    { subject: 'unregistered-trader', source: 'household-source' },
    { subject: 'organisation', source: 'enterprise-source' },
    { subject: 'foreigner', source: 'citizen-source' },
  ] as const) {
    it(`is not covered: ${subject}, by the text on the nearest audience`, () => {
      assert.deepEqual(judgeNotCovered(subject, CRITERIA), [
        { id: 'coverage', status: 'not-met', reason: 'not-covered', subject, source },
      ]);
    });
  }
});
