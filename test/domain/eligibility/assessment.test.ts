import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { assessSubject, type Subject } from '../../../src/domain/eligibility/assessment';
import type { OfferOn } from '../../../src/domain/eligibility/offer';
import type { OfferState } from '../../../src/domain/programme/offers';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import {
  citizen,
  ENDED,
  enterprise,
  household,
  REPORTED,
  STALE,
  STANDING,
  UNCONFIRMED,
  UNREGISTERED,
} from './sample-subjects';
import { always, OPEN, termsWith, within } from './sample-terms';

const DAY = fromIsoDate('2026-11-23');

describe('an earlier name that nobody was asked about', () => {
  for (const [who, subject, outcome] of [
    [
      'a citizen',
      {
        audience: 'citizen',
        citizen: { citizenship: 'vietnamese', bornOn: { year: 2005, month: 6, day: 15 } },
      },
      'ask-registrar',
    ],
    [
      'an enterprise',
      { audience: 'enterprise', enterprise: { certificateIssuedOn: { year: 2026, month: 6, day: 15 } } },
      'ask-registrar',
    ],
    ['a household', { audience: 'household', household: { hasCertificate: true } }, 'ask-registrar'],
    [
      'somebody too old',
      {
        audience: 'citizen',
        citizen: { citizenship: 'vietnamese', bornOn: { year: 1990, month: 6, day: 15 } },
      },
      'not-eligible',
    ],
  ] as const) {
    it(`promises nothing to ${who}: ${outcome}`, () => {
      const open = termsWith(always({ kind: 'open', period: OPEN }));
      assert.equal(assessSubject(subject, open, { year: 2026, month: 11, day: 23 }).outcome, outcome);
    });
  }
});

describe('an outcome', () => {
  for (const { subject, offer, outcome, why } of [
    { subject: citizen('2005-06-15'), offer: STANDING, outcome: 'eligible', why: 'all met, offer open' },
    { subject: citizen('2005-06-15'), offer: REPORTED, outcome: 'eligible', why: 'all met, offer reported' },
    {
      subject: citizen('2005-06-15'),
      offer: UNCONFIRMED,
      outcome: 'eligible-offer-unconfirmed',
      why: 'all met, offer unconfirmed',
    },
    { subject: citizen('2005-06-15'), offer: ENDED, outcome: 'offer-ended', why: 'all met, offer ended' },
    {
      subject: citizen('2003-06-15'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'the age is unsettled',
    },
    {
      subject: citizen('2003-06-15'),
      offer: UNCONFIRMED,
      outcome: 'ask-registrar',
      why: 'age and offer are unsettled',
    },
    {
      subject: citizen('2003-06-15'),
      offer: ENDED,
      outcome: 'offer-ended',
      why: 'the age is unsettled but the offer has ended',
    },
    {
      subject: citizen('2005-06-15', 'unsure'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'an earlier name is unsure',
    },
    {
      subject: citizen('2005-06-15', 'used'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'an earlier name may use the offer up',
    },
    {
      subject: citizen('2003-06-15', 'used'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'an earlier name and the age are unsettled',
    },
    { subject: citizen('2000-06-15'), offer: STANDING, outcome: 'not-eligible', why: 'too old' },
    {
      subject: citizen('2000-06-15'),
      offer: ENDED,
      outcome: 'not-eligible',
      why: 'too old, and the offer has ended',
    },
    { subject: citizen('2009-06-15'), offer: STANDING, outcome: 'not-yet', why: 'too young' },
    {
      subject: citizen('2009-06-15'),
      offer: ENDED,
      outcome: 'not-yet',
      why: 'too young, and the offer has ended',
    },
    {
      subject: citizen('2009-06-15', 'unsure'),
      offer: STANDING,
      outcome: 'not-yet',
      why: 'too young, earlier name unsure',
    },
    {
      subject: citizen('2009-06-15', 'used'),
      offer: STANDING,
      outcome: 'not-yet',
      why: 'too young, with an earlier name',
    },
    {
      subject: { audience: 'citizen', citizen: { citizenship: 'other' } },
      offer: STANDING,
      outcome: 'not-eligible',
      why: 'of another citizenship',
    },
    { subject: enterprise('2026-07-09'), offer: STANDING, outcome: 'eligible', why: 'certificate recent' },
    {
      subject: enterprise('2025-11-23'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'anniversary of the certificate',
    },
    {
      subject: enterprise('2025-11-19'),
      offer: STANDING,
      outcome: 'not-eligible',
      why: 'certificate too old',
    },
    { subject: household(), offer: STANDING, outcome: 'eligible', why: 'household registered' },
    {
      subject: household(),
      offer: UNCONFIRMED,
      outcome: 'eligible-offer-unconfirmed',
      why: 'household registered, offer unconfirmed',
    },
    {
      subject: household('unsure'),
      offer: STANDING,
      outcome: 'ask-registrar',
      why: 'household unsure of an earlier name',
    },
    {
      subject: UNREGISTERED,
      offer: STANDING,
      outcome: 'not-yet',
      why: 'household not registered',
    },
    {
      subject: UNREGISTERED,
      offer: ENDED,
      outcome: 'not-yet',
      why: 'household not registered, and the offer has ended',
    },
    { subject: UNREGISTERED, offer: STALE, outcome: 'content-stale', why: 'nobody has checked for too long' },
    {
      subject: citizen('2000-06-15'),
      offer: STALE,
      outcome: 'content-stale',
      why: 'too old by rules that nobody has checked for too long',
    },
    {
      subject: { audience: 'other', kind: 'cooperative' },
      offer: STANDING,
      outcome: 'not-eligible',
      why: 'a cooperative',
    },
  ] satisfies readonly { subject: Subject; offer: OfferState; outcome: string; why: string }[]) {
    it(`is ${outcome}: ${why}`, () => {
      const assessment = assessSubject(subject, termsWith(always(offer)), DAY);
      assert.equal(assessment.outcome, outcome);
      assert.equal(assessment.audience, subject.audience);
      assert.equal(assessment.day, '2026-11-23');
    });
  }

  it('brings the offer, the last days and the fees of somebody who is eligible', () => {
    const assessment = assessSubject(citizen('2005-06-15'), termsWith(always(REPORTED)), DAY);
    const { criteria, ...rest } = assessment;
    assert.equal(criteria.length, 3);
    assert.deepEqual(rest, {
      outcome: 'eligible',
      audience: 'citizen',
      product: 'id-vn',
      day: '2026-11-23',
      offer: REPORTED,
      lastDays: {
        certain: { day: '2028-06-14', limit: 'age' },
        possible: { day: '2029-06-14', limit: 'age' },
      },
      fees: {
        grantedOn: '2026-11-23',
        paidFrom: '2028-11-23',
        yearlyFee: 50_000,
        paidFromSource: 'first-name-source',
        yearlyFeeSource: 'id-fee-source',
      },
    });
  });
});

describe('the product', () => {
  const products = {
    citizen: { id: 'for-citizens', yearlyFee: 1, source: 'a' },
    enterprise: { id: 'for-enterprises', yearlyFee: 2, source: 'b' },
    household: { id: 'for-households', yearlyFee: 3, source: 'c' },
  };
  for (const subject of [citizen('2005-06-15'), enterprise('2026-07-09'), household()]) {
    it(`is that of the audience: ${subject.audience}`, () => {
      assert.notEqual(subject.audience, 'other');
      const own = subject.audience === 'other' ? undefined : products[subject.audience];
      const asked = new Set<string>();
      const offerOn: OfferOn = (product) => {
        asked.add(product);
        return STANDING;
      };
      const assessment = assessSubject(subject, { ...termsWith(offerOn), products }, DAY);
      assert.equal('product' in assessment && assessment.product, own?.id);
      assert.equal('fees' in assessment && assessment.fees.yearlyFee, own?.yearlyFee);
      assert.deepEqual([...asked], [own?.id]);
    });
  }
});

describe('somebody who is not old enough yet', () => {
  for (const { until, then, lastDays } of [
    {
      until: '2027-06-14',
      then: 'ended',
      lastDays: undefined,
    },
    {
      until: '2027-06-15',
      then: 'open',
      lastDays: {
        certain: { day: '2027-06-15', limit: 'offer' },
        possible: { day: '2027-06-15', limit: 'offer' },
      },
    },
    {
      until: '2032-12-31',
      then: 'open',
      lastDays: {
        certain: { day: '2032-06-14', limit: 'age' },
        possible: { day: '2032-12-31', limit: 'offer' },
      },
    },
  ]) {
    it(`learns the first day, and that an offer until ${until} is ${then} on it`, () => {
      const assessment = assessSubject(citizen('2009-06-15'), termsWith(within({ ...OPEN, until })), DAY);
      assert.ok('startsOn' in assessment, assessment.outcome);
      assert.equal(assessment.startsOn, '2027-06-15');
      assert.equal(assessment.offerThen.kind, then);
      assert.deepEqual('lastDays' in assessment ? assessment.lastDays : undefined, lastDays);
      if (!('fees' in assessment)) return;
      assert.equal(assessment.fees.grantedOn, '2027-06-15');
      assert.equal(assessment.fees.paidFrom, '2029-06-15');
    });
  }

  it('born on 29 February begins on 1 March', () => {
    const assessment = assessSubject(
      citizen('2008-02-29'),
      termsWith(always(STANDING)),
      fromIsoDate('2026-02-28'),
    );
    assert.ok('startsOn' in assessment, assessment.outcome);
    assert.equal(assessment.startsOn, '2026-03-01');
  });
});

describe('the last day to apply', () => {
  const age = (day: string) => ({ day, limit: 'age' });
  const certificate = (day: string) => ({ day, limit: 'certificate' });
  const offer = (day: string) => ({ day, limit: 'offer' });
  for (const { subject, offerOn, lastDays, why } of [
    {
      subject: citizen('2005-06-15'),
      offerOn: always(STANDING),
      lastDays: { certain: age('2028-06-14'), possible: age('2029-06-14') },
      why: 'a citizen within a long offer',
    },
    {
      subject: citizen('2005-06-15'),
      offerOn: within({ ...OPEN, until: '2026-12-31' }),
      lastDays: { certain: offer('2026-12-31'), possible: offer('2026-12-31') },
      why: 'a citizen, by the end of the offer',
    },
    {
      subject: citizen('2005-06-15'),
      offerOn: within({ ...OPEN, until: '2028-06-13' }),
      lastDays: { certain: offer('2028-06-13'), possible: offer('2028-06-13') },
      why: 'a citizen whose offer ends a day before the age',
    },
    {
      subject: citizen('2005-06-15'),
      offerOn: within({ ...OPEN, until: '2028-06-14' }),
      lastDays: { certain: age('2028-06-14'), possible: offer('2028-06-14') },
      why: 'a citizen whose offer ends with the age',
    },
    {
      subject: citizen('2003-11-23'),
      offerOn: always(STANDING),
      lastDays: { possible: age('2027-11-22') },
      why: 'a citizen who turns 23 today',
    },
    {
      subject: citizen('2003-11-24'),
      offerOn: always(STANDING),
      lastDays: { certain: age('2026-11-23'), possible: age('2027-11-23') },
      why: 'a citizen on the last certain day',
    },
    {
      subject: citizen('2002-11-24'),
      offerOn: always(STANDING),
      lastDays: { possible: age('2026-11-23') },
      why: 'a citizen on the last possible day',
    },
    {
      subject: enterprise('2026-07-09'),
      offerOn: always(STANDING),
      lastDays: { certain: certificate('2027-07-08'), possible: certificate('2027-07-09') },
      why: 'an enterprise within a long offer',
    },
    {
      subject: enterprise('2026-07-09'),
      offerOn: within({ ...OPEN, until: '2026-12-31' }),
      lastDays: { certain: offer('2026-12-31'), possible: offer('2026-12-31') },
      why: 'an enterprise, by the end of the offer',
    },
    {
      subject: enterprise('2025-11-23'),
      offerOn: always(STANDING),
      lastDays: { possible: certificate('2026-11-23') },
      why: 'an enterprise on the anniversary',
    },
    {
      subject: household(),
      offerOn: always(UNCONFIRMED),
      lastDays: false,
      why: 'nobody without a known offer',
    },
    {
      subject: household(),
      offerOn: within({ ...OPEN, until: '2026-12-31' }),
      lastDays: { certain: offer('2026-12-31'), possible: offer('2026-12-31') },
      why: 'a household, by the end of the offer',
    },
  ]) {
    it(`is found for ${why}`, () => {
      const assessment = assessSubject(subject, termsWith(offerOn), DAY);
      assert.deepEqual('lastDays' in assessment && assessment.lastDays, lastDays);
    });
  }
});
