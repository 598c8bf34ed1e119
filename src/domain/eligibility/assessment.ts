import { fromIsoDate, type PlainDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import { type Citizen, judgeCitizen } from './citizen';
import type { EligibilityCriteria } from './criteria';
import type { AgeCriterion, CoveredAudience, Criteria, Criterion, OtherKind } from './criterion';
import { type Enterprise, judgeEnterprise } from './enterprise';
import { type FeePlan, planFees, type ProductTerms } from './fees';
import { type Household, judgeHousehold } from './household';
import { findLastDays, type LastDays } from './last-days';
import { judgeNotCovered } from './not-covered';
import type { EndedOffer, OfferState, StandingOffer, UnconfirmedOffer } from '../programme/offers';
import { isStanding, lastDayOfOffer, type OfferOn } from './offer';

/** Who asks, with all that the rules need to know of them. */
export type Subject =
  | { readonly audience: 'citizen'; readonly citizen: Citizen }
  | { readonly audience: 'enterprise'; readonly enterprise: Enterprise }
  | { readonly audience: 'household'; readonly household: Household }
  | { readonly audience: 'other'; readonly kind: OtherKind };

/** What the programme's content says, as the rules need it. */
export interface Terms {
  readonly criteria: EligibilityCriteria;
  /** The product that each audience gets. */
  readonly products: Readonly<Record<CoveredAudience, ProductTerms>>;
  readonly offerOn: OfferOn;
}

interface Judged {
  /** The day of registration that is judged. */
  readonly day: IsoDate;
  readonly criteria: Criteria;
}

interface Covered extends Judged {
  readonly audience: CoveredAudience;
  /** Id of the product. */
  readonly product: string;
}

interface WithinReach extends Covered {
  readonly lastDays: LastDays;
  /** What the name costs if it is granted under the offer on `day`, or for `not-yet` on `startsOn`. */
  readonly fees: FeePlan;
}

/** All criteria are met and the offer stands. A `reported` offer is for the registrar to confirm. */
export interface Eligible extends WithinReach {
  readonly outcome: 'eligible';
  readonly offer: StandingOffer;
}

/** All criteria are met; whether the offer stands on that day, nobody could confirm. */
export interface EligibleOfferUnconfirmed extends WithinReach {
  readonly outcome: 'eligible-offer-unconfirmed';
  readonly offer: UnconfirmedOffer;
}

/** No criterion fails, at least one is not settled. */
export interface AskRegistrar extends WithinReach {
  readonly outcome: 'ask-registrar';
  readonly offer: StandingOffer | UnconfirmedOffer;
}

/** No criterion fails, but the offer is known to have ended: what is left is the normal price. */
export interface OfferEnded extends Covered {
  readonly outcome: 'offer-ended';
  readonly offer: EndedOffer;
}

/** Too young, and nothing else fails. */
export interface NotYet extends WithinReach {
  readonly outcome: 'not-yet';
  /** The morning of the birthday that brings the minimum age. */
  readonly startsOn: IsoDate;
  /** Whether the offer is known to stand on that day. */
  readonly offerThen: OfferState;
}

/** At least one criterion fails for good; all of them are listed. */
export type NotEligible = Judged & { readonly outcome: 'not-eligible' } & (
    { readonly audience: CoveredAudience; readonly product: string } | { readonly audience: 'other' }
  );

export type Assessment =
  Eligible | EligibleOfferUnconfirmed | AskRegistrar | OfferEnded | NotYet | NotEligible;

export type Outcome = Assessment['outcome'];

/**
 * Judges somebody on the day of registration: every criterion at once, then whether the offer stands.
 * @param day Vietnam's calendar day.
 * @throws RangeError for a birth or a certificate after that day, which is a mistake in the input.
 */
export function assessSubject(subject: Subject, terms: Terms, day: PlainDate): Assessment {
  const judged = { day: toIsoDate(day), criteria: judge(subject, terms.criteria, day) };
  if (subject.audience === 'other') return { ...judged, outcome: 'not-eligible', audience: 'other' };

  const product = terms.products[subject.audience];
  const covered: Covered = { ...judged, audience: subject.audience, product: product.id };
  const failed = covered.criteria.filter(({ status }) => status === 'not-met');
  const tooYoung = failed.length === 1 ? failed.find(isTooYoung) : undefined;
  if (tooYoung) return assessTooYoung(covered, tooYoung.startsOn, terms, product);
  if (failed.length > 0) return { ...covered, outcome: 'not-eligible' };

  const offer = terms.offerOn(product.id, covered.day);
  if (offer.kind === 'ended') return { ...covered, outcome: 'offer-ended', offer };
  const within = { ...covered, ...outlook(covered.criteria, day, terms, product) };
  if (covered.criteria.some(({ status }) => status === 'ask')) {
    return { ...within, outcome: 'ask-registrar', offer };
  }
  return isStanding(offer)
    ? { ...within, outcome: 'eligible', offer }
    : { ...within, outcome: 'eligible-offer-unconfirmed', offer };
}

function judge(subject: Subject, criteria: EligibilityCriteria, day: PlainDate): Criteria {
  switch (subject.audience) {
    case 'citizen':
      return judgeCitizen(subject.citizen, criteria, day);
    case 'enterprise':
      return judgeEnterprise(subject.enterprise, criteria, day);
    case 'household':
      return judgeHousehold(subject.household, criteria);
    case 'other':
      return judgeNotCovered(subject.kind, criteria);
  }
}

function assessTooYoung(covered: Covered, startsOn: IsoDate, terms: Terms, product: ProductTerms): NotYet {
  return {
    ...covered,
    ...outlook(covered.criteria, fromIsoDate(startsOn), terms, product),
    outcome: 'not-yet',
    startsOn,
    offerThen: terms.offerOn(product.id, startsOn),
  };
}

function outlook(
  criteria: Criteria,
  from: PlainDate,
  { offerOn, criteria: thresholds }: Terms,
  product: ProductTerms,
): Pick<WithinReach, 'lastDays' | 'fees'> {
  const day = toIsoDate(from);
  return {
    lastDays: findLastDays(criteria, day, lastDayOfOffer(offerOn, product.id, day)),
    fees: planFees(from, thresholds, product),
  };
}

function isTooYoung(criterion: Criterion): criterion is AgeCriterion {
  return criterion.id === 'age' && criterion.reason === 'below-minimum-age';
}
