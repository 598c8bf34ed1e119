import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { Outcome, Subject } from '../src/domain/eligibility/assessment';
import type { Language } from '../src/domain/programme/language';
import { fromIsoDate } from '../src/domain/shared/plain-date';
import { caseOf, showVerdict } from './show-verdict';

/**
 * What the checker answers to the same people on days that matter: while the offer is known, while it is reported, on the
 * last day of that, on the day after, and once nobody has checked the content for too long. A reviewer reads one page a day.
 */
const meta: Meta = { title: 'Elements/hiendien-eligibility-checker/Verdicts by day' };

export default meta;
type Story = StoryObj;

const born = (year: number): Subject => ({
  audience: 'citizen',
  citizen: { citizenship: 'vietnamese', bornOn: { year, month: 11, day: 15 }, earlierName: 'none' },
});

/** Born so many years before the day's own, in November. */
function peopleOn(day: string): readonly Subject[] {
  const { year } = fromIsoDate(day);
  return [
    born(year - 21),
    born(year - 24),
    born(year - 16),
    born(year - 40),
    { audience: 'enterprise', enterprise: { certificateIssuedOn: fromIsoDate(day), earlierName: 'none' } },
    { audience: 'household', household: { hasCertificate: true, earlierName: 'used' } },
    { audience: 'household', household: { hasCertificate: true, earlierName: 'none' } },
    { audience: 'household', household: { hasCertificate: false } },
    { audience: 'other', kind: 'cooperative' },
  ];
}

function onDay(day: string, outcomes: readonly Outcome[]): Story {
  const cases = peopleOn(day).map((subject) => caseOf(subject, day));
  return {
    render: (_args, { globals }) =>
      html`${cases.map((judged) => showVerdict(judged, (globals['language'] ?? 'vi') as Language))}`,
    play: async () => {
      await expect(cases.map(({ assessment }) => assessment.outcome)).toEqual(outcomes);
    },
  };
}

export const OfferKnown = onDay('2025-12-01', [
  'eligible',
  'not-eligible',
  'not-yet',
  'not-eligible',
  'eligible',
  'ask-registrar',
  'eligible',
  'not-yet',
  'not-eligible',
]);

export const OfferReported = onDay('2026-11-14', [
  'eligible',
  'ask-registrar',
  'not-yet',
  'not-eligible',
  'eligible-offer-unconfirmed',
  'ask-registrar',
  'eligible-offer-unconfirmed',
  'not-yet',
  'not-eligible',
]);

export const LastDayReported = onDay('2026-12-31', [
  'eligible',
  'not-eligible',
  'not-yet',
  'not-eligible',
  'eligible-offer-unconfirmed',
  'ask-registrar',
  'eligible-offer-unconfirmed',
  'not-yet',
  'not-eligible',
]);

export const DayAfter = onDay('2027-01-01', [
  'offer-ended',
  'offer-ended',
  'not-yet',
  'not-eligible',
  'eligible-offer-unconfirmed',
  'ask-registrar',
  'eligible-offer-unconfirmed',
  'not-yet',
  'not-eligible',
]);

export const NobodyChecked = onDay(
  '2028-03-01',
  peopleOn('2028-03-01').map(() => 'content-stale' as const),
);
