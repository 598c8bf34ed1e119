import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Assessment, assessSubject, type Subject } from '../../../src/domain/eligibility/assessment';
import type { EarlierName, OtherKind } from '../../../src/domain/eligibility/criterion';
import type { OfferOn } from '../../../src/domain/eligibility/offer';
import type { OfferState } from '../../../src/domain/programme/offers';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import {
  dateOfDayNumber,
  dayNumberOf,
  fromIsoDate,
  type PlainDate,
} from '../../../src/domain/shared/plain-date';
import { always, OPEN, SOURCES, termsWith, within } from './sample-terms';

const DAY = fromIsoDate('2026-11-23');
const STANDING: OfferState = { kind: 'open', period: OPEN };
const REPORTED: OfferState = { kind: 'reported', period: OPEN };
const UNCONFIRMED: OfferState = { kind: 'unconfirmed' };
const ENDED: OfferState = { kind: 'ended', period: { ...OPEN, until: '2025-12-31' } };

function bornOn(birth: PlainDate, earlierName: EarlierName = 'none'): Subject {
  return { audience: 'citizen', citizen: { citizenship: 'vietnamese', bornOn: birth, earlierName } };
}

function issuedOn(issue: PlainDate, earlierName: EarlierName = 'none'): Subject {
  return { audience: 'enterprise', enterprise: { certificateIssuedOn: issue, earlierName } };
}

function citizen(birth: string, earlierName?: EarlierName): Subject {
  return bornOn(fromIsoDate(birth), earlierName);
}

function enterprise(issue: string, earlierName?: EarlierName): Subject {
  return issuedOn(fromIsoDate(issue), earlierName);
}

function household(earlierName: EarlierName = 'none'): Subject {
  return { audience: 'household', household: { hasCertificate: true, earlierName } };
}

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
      outcome: 'not-eligible',
      why: 'the offer is used',
    },
    {
      subject: citizen('2003-06-15', 'used'),
      offer: STANDING,
      outcome: 'not-eligible',
      why: 'the offer is used, the age unsettled',
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
      outcome: 'not-eligible',
      why: 'too young and the offer is used',
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
      subject: enterprise('2025-11-22'),
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
      subject: { audience: 'household', household: { hasCertificate: false } },
      offer: STANDING,
      outcome: 'not-eligible',
      why: 'household not registered',
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

describe('somebody who is not old enough yet', () => {
  for (const { until, then, lastDays } of [
    {
      until: '2027-06-14',
      then: 'ended',
      lastDays: {
        certain: { day: '2032-06-14', limit: 'age' },
        possible: { day: '2033-06-14', limit: 'age' },
      },
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
      assert.ok(assessment.outcome === 'not-yet', assessment.outcome);
      assert.equal(assessment.startsOn, '2027-06-15');
      assert.equal(assessment.offerThen.kind, then);
      assert.deepEqual(assessment.lastDays, lastDays);
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
    assert.ok(assessment.outcome === 'not-yet', assessment.outcome);
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
      offerOn: always(UNCONFIRMED),
      lastDays: { certain: age('2028-06-14'), possible: age('2029-06-14') },
      why: 'a citizen without a known offer',
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
      offerOn: always(UNCONFIRMED),
      lastDays: { certain: certificate('2027-07-08'), possible: certificate('2027-07-09') },
      why: 'an enterprise without a known offer',
    },
    {
      subject: enterprise('2026-07-09'),
      offerOn: within({ ...OPEN, until: '2026-12-31' }),
      lastDays: { certain: offer('2026-12-31'), possible: offer('2026-12-31') },
      why: 'an enterprise, by the end of the offer',
    },
    {
      subject: enterprise('2025-11-23'),
      offerOn: always(UNCONFIRMED),
      lastDays: { possible: certificate('2026-11-23') },
      why: 'an enterprise on the anniversary',
    },
    {
      subject: household(),
      offerOn: always(UNCONFIRMED),
      lastDays: {},
      why: 'a household without a known offer',
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

const KINDS: readonly OtherKind[] = ['cooperative', 'unregistered-trader', 'organisation', 'foreigner'];
const earlierNames = fc.constantFrom<EarlierName>('none', 'used', 'unsure');
const days = fc
  .integer({ min: dayNumberOf(fromIsoDate('2024-01-01')), max: dayNumberOf(fromIsoDate('2034-12-31')) })
  .map(dateOfDayNumber);
/** Days before that, near the thresholds of 12 months, 18, 23 and 24 years or anywhere. */
const ages = fc.oneof(
  fc.nat(40_000),
  fc.nat(366),
  fc.integer({ min: 6_500, max: 8_800 }),
  fc
    .tuple(fc.constantFrom(365, 6574, 8400, 8766), fc.integer({ min: -3, max: 3 }))
    .map(([span, off]) => span + off),
);
const offers = fc.constantFrom<OfferOn>(
  always(STANDING),
  always(REPORTED),
  always(UNCONFIRMED),
  always(ENDED),
  within({ ...OPEN, until: '2026-12-31' }, 'reported'),
  within({ ...OPEN, from: '2030-01-01' }),
);

function subjectAt(past: PlainDate) {
  return fc.oneof(
    earlierNames.map((earlierName) => bornOn(past, earlierName)),
    earlierNames.map((earlierName) => issuedOn(past, earlierName)),
    earlierNames.map((earlierName) => household(earlierName)),
    fc.constant<Subject>({ audience: 'citizen', citizen: { citizenship: 'other' } }),
    fc.constant<Subject>({ audience: 'household', household: { hasCertificate: false } }),
    fc.constantFrom(...KINDS).map((kind): Subject => ({ audience: 'other', kind })),
  );
}

const cases = fc
  .record({ day: days, age: ages, offerOn: offers })
  .chain(({ day, age, offerOn }) =>
    subjectAt(addDays(day, -age)).map((subject) => ({ subject, day, terms: termsWith(offerOn) })),
  );

/** What an outcome says of its criteria, stated apart from the code that decides it. */
function expectConsistent(assessment: Assessment): void {
  const statuses = assessment.criteria.map(({ status }) => status);
  const failed = assessment.criteria.filter(({ status }) => status === 'not-met');
  switch (assessment.outcome) {
    case 'eligible':
      assert.deepEqual(new Set(statuses), new Set(['met']));
      assert.match(assessment.offer.kind, /^(open|reported)$/);
      break;
    case 'eligible-offer-unconfirmed':
      assert.deepEqual(new Set(statuses), new Set(['met']));
      assert.equal(assessment.offer.kind, 'unconfirmed');
      break;
    case 'ask-registrar':
      assert.equal(statuses.includes('ask'), true);
      assert.equal(failed.length, 0);
      assert.notEqual(assessment.offer.kind, 'ended');
      break;
    case 'offer-ended':
      assert.equal(failed.length, 0);
      assert.equal(assessment.offer.kind, 'ended');
      break;
    case 'not-yet':
      assert.deepEqual(
        failed.map(({ reason }) => reason),
        ['below-minimum-age'],
      );
      assert.ok(assessment.startsOn > assessment.day, assessment.startsOn);
      break;
    case 'not-eligible':
      assert.ok(
        failed.some(({ reason }) => reason !== 'below-minimum-age'),
        'nothing fails for good',
      );
  }
}

describe('every assessment', () => {
  it('has criteria, a legal source for each, and an outcome that agrees with them', (t) => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ subject, day, terms }) => {
        const assessment = assessSubject(subject, terms, day);
        seen.set(assessment.outcome, (seen.get(assessment.outcome) ?? 0) + 1);
        assert.notEqual(assessment.criteria.length, 0);
        for (const { source } of assessment.criteria) assert.ok(SOURCES.includes(source), source);
        assert.equal(new Set(assessment.criteria.map(({ id }) => id)).size, assessment.criteria.length);
        expectConsistent(assessment);
        if (!('lastDays' in assessment)) return;
        const { certain, possible } = assessment.lastDays;
        const first = assessment.outcome === 'not-yet' ? assessment.startsOn : assessment.day;
        assert.ok(!certain || certain.day >= first, certain?.day);
        assert.ok(!possible || possible.day >= first, possible?.day);
        assert.ok(!certain || !possible || certain.day <= possible.day, 'certain after possible');
        assert.ok(assessment.fees.paidFrom > first, assessment.fees.paidFrom);
      }),
      { numRuns: 20_000, seed: 826 },
    );
    t.diagnostic(`20000 assessments: ${JSON.stringify(Object.fromEntries(seen))}`);
    assert.equal(seen.size, 6);
  });

  it('changes on the day after each last day, and not before', (t) => {
    const terms = termsWith(always({ kind: 'open', period: { ...OPEN, until: '2099-12-31' } }));
    const eligible = fc.oneof(
      fc.tuple(days, fc.integer({ min: 6_576, max: 8_399 })).map(([day, age]) => ({
        day,
        subject: bornOn(addDays(day, -age)),
      })),
      fc.tuple(days, fc.nat(364)).map(([day, age]) => ({ day, subject: issuedOn(addDays(day, -age)) })),
    );
    let changes = 0;
    fc.assert(
      fc.property(eligible, ({ subject, day }) => {
        const assessment = assessSubject(subject, terms, day);
        assert.equal(assessment.outcome, 'eligible');
        const { certain, possible } = assessment.lastDays;
        assert.notEqual(certain?.limit, 'offer');
        const outcomeOn = (iso = '', later = 0) =>
          assessSubject(subject, terms, addDays(fromIsoDate(iso), later)).outcome;
        assert.equal(outcomeOn(certain?.day), 'eligible');
        assert.equal(outcomeOn(certain?.day, 1), 'ask-registrar');
        assert.equal(outcomeOn(possible?.day), 'ask-registrar');
        assert.equal(outcomeOn(possible?.day, 1), 'not-eligible');
        changes++;
      }),
      { numRuns: 5_000, seed: 827 },
    );
    t.diagnostic(`${changes} pairs of last days`);
  });

  it('never turns back: too old once is too old on every later day', (t) => {
    let later = 0;
    fc.assert(
      fc.property(cases, fc.nat(4000), ({ subject, day, terms }, wait) => {
        const tooOld = (on: PlainDate) =>
          assessSubject(subject, terms, on).criteria.some(
            ({ reason }) => reason === 'above-maximum-age' || reason === 'certificate-too-old',
          );
        if (!tooOld(day)) return;
        const then = addDays(day, wait);
        assert.equal(tooOld(then), true);
        assert.equal(assessSubject(subject, terms, then).outcome, 'not-eligible');
        later++;
      }),
      { numRuns: 10_000, seed: 828 },
    );
    t.diagnostic(`${later} later days`);
    assert.ok(later > 1_000, 'too few later days');
  });

  it('goes one way through a life: not yet, eligible, ask, not eligible', (t) => {
    const order = ['not-yet', 'eligible', 'ask-registrar', 'not-eligible'];
    const terms = termsWith(always(STANDING));
    let walked = 0;
    for (const born of ['2005-06-15', '2004-02-29', '2005-12-31', '2006-01-01', '2005-02-28', '2005-03-01']) {
      const subject = citizen(born);
      const firstDays = new Map<string, number>();
      let stage = 0;
      for (let age = 0; age < 26 * 366; age++) {
        const { outcome } = assessSubject(subject, terms, addDays(fromIsoDate(born), age));
        const now = order.indexOf(outcome);
        assert.ok(now >= stage && now <= stage + 1, `${born} + ${age} days: ${outcome}`);
        stage = now;
        if (!firstDays.has(outcome)) firstDays.set(outcome, age);
        walked++;
      }
      assert.deepEqual([...firstDays.keys()], order);
    }
    t.diagnostic(`${walked} days lived`);
  });

  it('refuses a birth or a certificate after its day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4000 }), (day, ahead) => {
        const later = addDays(day, ahead);
        for (const subject of [bornOn(later), issuedOn(later)]) {
          assert.throws(() => assessSubject(subject, termsWith(always(STANDING)), day), RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
