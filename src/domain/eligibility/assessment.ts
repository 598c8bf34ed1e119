import { fromIsoDate, type PlainDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import { type Citizen, judgeCitizen } from './citizen';
import type { EligibilityCriteria, SourceId } from './criteria';
import type { AgeCriterion, CoveredAudience, Criteria, Criterion, OtherKind } from './criterion';
import { type Enterprise, judgeEnterprise } from './enterprise';
import { type FeePlan, planFees, type ProductTerms } from './fees';
import { type Household, judgeHousehold } from './household';
import { findLastDays, type LastDays } from './last-days';
import { judgeNotCovered, NEAREST } from './not-covered';
import {
  isStanding,
  type EndedOffer,
  type OfferState,
  type StandingOffer,
  type UnconfirmedOffer,
} from '../programme/offers';
import { lastDayOfOffer, type OfferOn } from './offer';

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
  /** The legal text to cite on a day in place of one that another has replaced. */
  readonly lawOn: (source: SourceId, day: IsoDate) => SourceId;
  /** Last day that the content speaks of. */
  readonly freshUntil: IsoDate;
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

/** What follows from an offer that stands, and from no other. */
export interface Prospect {
  readonly lastDays: LastDays;
  /** What the name costs if it is granted under the offer on `day`, or for `not-yet` on `startsOn`. */
  readonly fees: FeePlan;
}

/** All criteria are met and the offer stands. A `reported` offer is for the registrar to confirm. */
export interface Eligible extends Covered, Prospect {
  readonly outcome: 'eligible';
  readonly offer: StandingOffer;
}

/** All criteria are met; whether the offer stands on that day, nobody could confirm. */
export interface EligibleOfferUnconfirmed extends Covered {
  readonly outcome: 'eligible-offer-unconfirmed';
  readonly offer: UnconfirmedOffer;
}

/** No criterion fails, at least one is not settled. */
export type AskRegistrar = Covered & { readonly outcome: 'ask-registrar' } & (
    ({ readonly offer: StandingOffer } & Prospect) | { readonly offer: UnconfirmedOffer }
  );

/** No criterion fails, but the offer is known to have ended: what is left is the normal price. */
export interface OfferEnded extends Covered {
  readonly outcome: 'offer-ended';
  readonly offer: EndedOffer;
}

/** Too young, and nothing fails for good. */
export type NotYetOfAge = Covered & {
  readonly outcome: 'not-yet';
  readonly cure: 'birthday';
  /** The morning of the birthday that brings the minimum age. */
  readonly startsOn: IsoDate;
} & (
    | ({ readonly offerThen: StandingOffer } & Prospect)
    /** Whether the offer stands on that day is not known, or it is known not to. */
    | { readonly offerThen: Exclude<OfferState, StandingOffer> }
  );

/** A household business that has not been registered: once it is, the offer can reach it. */
export interface NotYetRegistered extends Covered {
  readonly outcome: 'not-yet';
  readonly cure: 'certificate';
  /** Whether the offer stands today. */
  readonly offer: OfferState;
}

/** What fails today can be mended, by time or by the visitor. A name bought now might cost the free one. */
export type NotYet = NotYetOfAge | NotYetRegistered;

/** Whose verdict it is, where those whom the text does not name can have it too. */
type Anyone =
  { readonly audience: CoveredAudience; readonly product: string } | { readonly audience: 'other' };

/** At least one criterion fails for good; all of them are listed. */
export type NotEligible = Judged & Anyone & { readonly outcome: 'not-eligible' };

/** The content was checked too long ago to say anything of that day, good or bad. */
export type ContentStale = Judged & Anyone & { readonly outcome: 'content-stale' };

export type Assessment =
  Eligible | EligibleOfferUnconfirmed | AskRegistrar | OfferEnded | NotYet | NotEligible | ContentStale;

export type Outcome = Assessment['outcome'];

const SETTLED: readonly Outcome[] = ['not-yet', 'not-eligible', 'offer-ended', 'content-stale'];

/**
 * Whether no answer about an earlier name would change what the visitor is to do, so that it is not asked. Of an offer that
 * nobody could confirm a registrar is to be asked in any case, and looks the earlier name up at the same time.
 */
export function isSettled(assessment: Assessment): boolean {
  return SETTLED.includes(assessment.outcome) || isOfferInDoubt(assessment);
}

/** Whether it is for a registrar to say that the offer stands today. */
export function isOfferInDoubt(
  assessment: Assessment,
): assessment is Extract<Assessment, { readonly offer: UnconfirmedOffer }> {
  const { outcome } = assessment;
  if (outcome === 'eligible-offer-unconfirmed') return true;
  return outcome === 'ask-registrar' && assessment.offer.kind === 'unconfirmed';
}

const UNREGISTERED: Subject = { audience: 'household', household: { hasCertificate: false } };

/**
 * Judges somebody on the day of registration: every criterion at once, then whether the offer stands.
 * @param day Vietnam's calendar day.
 * @throws RangeError for a birth or a certificate after that day, which is a mistake in the input.
 */
export function assessSubject(subject: Subject, terms: Terms, day: PlainDate): Assessment {
  // Somebody who trades without being registered lacks what an unregistered household lacks.
  if (subject.audience === 'other' && subject.kind === 'unregistered-trader') {
    return assessSubject(UNREGISTERED, terms, day);
  }
  const today = toIsoDate(day);
  const isStale = today > terms.freshUntil;
  const nearest = subject.audience === 'other' ? NEAREST[subject.kind] : subject.audience;
  const product = terms.products[nearest];
  const offer = terms.offerOn(product.id, today);
  const judged = { day: today, criteria: cite(judge(subject, terms.criteria, day), offer, terms, today) };
  if (subject.audience === 'other') {
    return { ...judged, outcome: isStale ? 'content-stale' : 'not-eligible', audience: 'other' };
  }

  const covered: Covered = { ...judged, audience: subject.audience, product: product.id };
  if (isStale || offer.kind === 'stale') return { ...covered, outcome: 'content-stale' };
  if (has(covered, 'not-met')) return { ...covered, outcome: 'not-eligible' };
  const tooYoung = covered.criteria.find(isTooYoung);
  if (tooYoung) return assessTooYoung(covered, tooYoung.startsOn, terms, product);
  if (has(covered, 'not-yet')) return { ...covered, outcome: 'not-yet', cure: 'certificate', offer };

  if (offer.kind === 'ended') return { ...covered, outcome: 'offer-ended', offer };
  // Whether somebody had a name before was left open, and matters after all: nobody is promised anything untold.
  const unsure = asUnsure(subject);
  if (unsure) return assessSubject(unsure, terms, day);
  const isDoubtful = has(covered, 'ask');
  if (isStanding(offer)) {
    const within = { ...covered, ...foresee(covered.criteria, day, terms, product), offer };
    return isDoubtful ? { ...within, outcome: 'ask-registrar' } : { ...within, outcome: 'eligible' };
  }
  return isDoubtful
    ? { ...covered, outcome: 'ask-registrar', offer }
    : { ...covered, outcome: 'eligible-offer-unconfirmed', offer };
}

/** Somebody who was not asked about an earlier name, as one who is not sure; nothing where all was asked. */
function asUnsure(subject: Subject): Subject | undefined {
  const earlierName = 'unsure';
  switch (subject.audience) {
    case 'citizen': {
      const { citizen } = subject;
      if (citizen.citizenship === 'other' || citizen.earlierName) return undefined;
      return { ...subject, citizen: { ...citizen, earlierName } };
    }
    case 'enterprise':
      if (subject.enterprise.earlierName) return undefined;
      return { ...subject, enterprise: { ...subject.enterprise, earlierName } };
    case 'household':
      if (!subject.household.hasCertificate || subject.household.earlierName) return undefined;
      return { ...subject, household: { ...subject.household, earlierName } };
    case 'other':
      return undefined;
  }
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

/** Law is cited by its state on the day: the text that sets the offer then, else what took the place of the rule's own. */
function cite(criteria: Criteria, offer: OfferState, { lawOn }: Terms, day: IsoDate): Criteria {
  const setBy = offer.kind === 'ended' ? undefined : offer.period?.source;
  const [first, ...others] = criteria.map((criterion) => ({
    ...criterion,
    source: setBy ?? lawOn(criterion.source, day),
  }));
  return first ? [first, ...others] : criteria;
}

function has({ criteria }: Covered, wanted: Criterion['status']): boolean {
  return criteria.some(({ status }) => status === wanted);
}

function assessTooYoung(covered: Covered, startsOn: IsoDate, terms: Terms, product: ProductTerms): NotYet {
  const offerThen = terms.offerOn(product.id, startsOn);
  const base = { ...covered, outcome: 'not-yet', cure: 'birthday', startsOn } as const;
  if (!isStanding(offerThen)) return { ...base, offerThen };
  return { ...base, ...foresee(covered.criteria, fromIsoDate(startsOn), terms, product), offerThen };
}

function foresee(
  criteria: Criteria,
  from: PlainDate,
  { offerOn, lawOn, criteria: thresholds }: Terms,
  product: ProductTerms,
): Prospect {
  const day = toIsoDate(from);
  const fees = planFees(from, thresholds, product);
  return {
    lastDays: findLastDays(criteria, day, lastDayOfOffer(offerOn, product.id, day)),
    fees: {
      ...fees,
      paidFromSource: lawOn(fees.paidFromSource, day),
      yearlyFeeSource: lawOn(fees.yearlyFeeSource, day),
    },
  };
}

function isTooYoung(criterion: Criterion): criterion is AgeCriterion {
  return criterion.id === 'age' && criterion.reason === 'below-minimum-age';
}
