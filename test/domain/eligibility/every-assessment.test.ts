import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Assessment, assessSubject, type Subject } from '../../../src/domain/eligibility/assessment';
import type { EarlierName, OtherKind } from '../../../src/domain/eligibility/criterion';
import type { OfferOn } from '../../../src/domain/eligibility/offer';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import {
  dateOfDayNumber,
  dayNumberOf,
  fromIsoDate,
  type PlainDate,
} from '../../../src/domain/shared/plain-date';
import {
  bornOn,
  citizen,
  ENDED,
  household,
  issuedOn,
  REPORTED,
  STALE,
  STANDING,
  UNCONFIRMED,
} from './sample-subjects';
import { always, OPEN, SOURCES, termsWith, within } from './sample-terms';

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
  always(STALE),
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
      assert.equal(failed.length, 0);
      assert.equal(statuses.includes('not-yet'), true);
      if ('startsOn' in assessment) assert.ok(assessment.startsOn > assessment.day, assessment.startsOn);
      break;
    case 'not-eligible':
      assert.notEqual(failed.length, 0, 'nothing fails for good');
      break;
    case 'content-stale':
      assert.equal('offer' in assessment, false);
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
        const first = 'startsOn' in assessment ? assessment.startsOn : assessment.day;
        assert.ok(!certain || certain.day >= first, certain?.day);
        assert.ok(!possible || possible.day >= first, possible?.day);
        assert.ok(!certain || !possible || certain.day <= possible.day, 'certain after possible');
        assert.ok(assessment.fees.paidFrom > first, assessment.fees.paidFrom);
      }),
      { numRuns: 20_000, seed: 826 },
    );
    t.diagnostic(`20000 assessments: ${JSON.stringify(Object.fromEntries(seen))}`);
    assert.equal(seen.size, 7);
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
        const { outcome } = assessSubject(subject, terms, then);
        assert.ok(outcome === 'not-eligible' || outcome === 'content-stale', outcome);
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
