import type { EligibilityCriteria } from '../../../src/domain/eligibility/criteria';
import type { OfferOn } from '../../../src/domain/eligibility/offer';
import type { OfferState, SourcedPeriod } from '../../../src/domain/programme/offers';
import type { Terms } from '../../../src/domain/eligibility/assessment';

/** One source id for each place that needs one, so that a test sees which of them a rule names. */
export const CRITERIA: EligibilityCriteria = {
  citizen: { minimumAge: 18, certainBelowAge: 23, possibleBelowAge: 24, source: 'citizen-source' },
  enterprise: { certificateMonths: 12, source: 'enterprise-source' },
  household: { source: 'household-source' },
  freeMonths: 24,
  names: 1,
  firstNameSource: 'first-name-source',
};

export const SOURCES: readonly string[] = [
  'offer-source',
  'citizen-source',
  'enterprise-source',
  'household-source',
  'first-name-source',
];

export const OPEN: SourcedPeriod = { from: '2023-06-01', until: '2030-12-31', source: 'offer-source' };

/** An offer that stands for every product on every day of one period. */
export function always(offer: OfferState): OfferOn {
  return () => offer;
}

/** Standing inside the period, ended after it, unconfirmed before it. */
export function within(period: SourcedPeriod, kind: 'open' | 'reported' = 'open'): OfferOn {
  return (_product, day) => {
    if (day > period.until) return { kind: 'ended', period };
    return day < period.from ? { kind: 'unconfirmed' } : { kind, period };
  };
}

export function termsWith(offerOn: OfferOn, criteria: EligibilityCriteria = CRITERIA): Terms {
  return {
    criteria,
    products: {
      citizen: { id: 'id-vn', yearlyFee: 50_000, source: 'id-fee-source' },
      enterprise: { id: 'biz-vn', yearlyFee: 250_000, source: 'biz-fee-source' },
      household: { id: 'biz-vn', yearlyFee: 250_000, source: 'biz-fee-source' },
    },
    offerOn,
    lawOn: (source) => source,
    freshUntil: '9999-12-31',
  };
}
