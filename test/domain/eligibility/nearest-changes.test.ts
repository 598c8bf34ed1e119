import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { assessSubject, type Assessment, type Subject } from '../../../src/domain/eligibility/assessment';
import { nearestChanges } from '../../../src/domain/eligibility/nearest-changes';
import { termsContentOf, termsOf } from '../../../src/domain/eligibility/terms';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { citizen, enterprise, household, UNREGISTERED } from './sample-subjects';

const TERMS = termsOf({ ...termsContentOf(vi as Programme), verifiedOn: '2026-11-23', freshDays: 90 });
const changesOf = (subject: Subject, day: string) =>
  nearestChanges(assessSubject(subject, TERMS, fromIsoDate(day)), TERMS).map(({ what, day: on }) =>
    on === undefined ? what : `${on} ${what}`,
  );

describe('what would change an answer', () => {
  for (const { why, subject, day, changes } of [
    {
      why: 'a citizen of 20 under a reported offer',
      subject: citizen('2006-06-15'),
      day: '2026-11-26',
      changes: ['2027-01-01 offer-over'],
    },
    {
      why: 'a citizen of 17',
      subject: citizen('2008-12-20'),
      day: '2026-11-26',
      changes: ['2026-12-20 old-enough', '2027-01-01 offer-over'],
    },
    {
      why: 'a citizen of 17 who will be old enough after the offer',
      subject: citizen('2009-01-01'),
      day: '2026-11-26',
      changes: ['2027-01-01 old-enough', '2027-01-01 offer-over', 'offer-confirmed'],
    },
    {
      why: 'a citizen of 23 with an earlier name',
      subject: citizen('2003-06-15', 'used'),
      day: '2026-11-26',
      changes: ['2027-01-01 offer-over', 'registrar-settles'],
    },
    {
      why: 'an enterprise whose certificate outlives all that is known of the offer',
      subject: enterprise('2026-06-15'),
      day: '2026-11-26',
      changes: ['2027-02-22 content-stale', 'offer-confirmed'],
    },
    {
      why: 'an enterprise whose certificate ends first',
      subject: enterprise('2025-12-10'),
      day: '2026-11-26',
      changes: [
        '2026-12-10 certificate-doubtful',
        '2026-12-11 certificate-too-old',
        '2027-02-22 content-stale',
        'offer-confirmed',
      ],
    },
    {
      why: 'an enterprise under an offer that stands',
      subject: enterprise('2024-03-10'),
      day: '2024-06-01',
      changes: [
        '2025-03-10 certificate-doubtful',
        '2025-03-11 certificate-too-old',
        '2026-01-01 offer-in-doubt',
      ],
    },
    {
      why: 'a household whose offer nobody confirms',
      subject: household(),
      day: '2026-11-26',
      changes: ['2027-02-22 content-stale', 'offer-confirmed'],
    },
    {
      why: 'a household that is not registered',
      subject: UNREGISTERED,
      day: '2024-06-01',
      changes: ['2026-01-01 offer-in-doubt', 'household-registered'],
    },
    {
      why: 'a citizen before the first offer',
      subject: citizen('2003-06-15'),
      day: '2023-05-31',
      changes: [
        '2023-06-01 offer-begins',
        '2026-06-15 age-doubtful',
        '2027-06-15 too-old',
        'offer-confirmed',
      ],
    },
    { why: 'somebody too old', subject: citizen('1990-01-01'), day: '2026-11-26', changes: [] },
    {
      why: 'content that nobody checked',
      subject: household(),
      day: '2028-03-01',
      changes: ['content-checked'],
    },
  ]) {
    it(`of ${why}`, () => {
      assert.deepEqual(changesOf(subject, day), changes);
    });
  }

  it('comes on the day that is named, and on none before', () => {
    const say = ({ outcome, criteria, ...rest }: Assessment) => [
      outcome,
      ...criteria.map(({ reason }) => reason),
      'offer' in rest ? rest.offer.kind : undefined,
    ];
    for (const subject of [
      citizen('2006-06-15'),
      citizen('2008-12-20'),
      enterprise('2026-03-10'),
      household(),
    ]) {
      for (const start of ['2026-11-26', '2026-12-31', '2027-01-15']) {
        const from = fromIsoDate(start);
        const now = assessSubject(subject, TERMS, from);
        const [first] = nearestChanges(now, TERMS);
        assert.ok(first?.day !== undefined, start);
        let day = from;
        while (first.day > now.day) {
          const next = addDays(day, 1);
          const then = assessSubject(subject, TERMS, next);
          if (then.day === first.day) {
            assert.notDeepEqual(say(then), say(now));
            break;
          }
          assert.deepEqual(say(then), say(now), `${start} ${then.day}`);
          day = next;
        }
      }
    }
  });
});
