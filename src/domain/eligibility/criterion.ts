import type { IsoDate } from '../shared/vietnam-day';
import type { SourceId } from './criteria';

/** `ask`: the programme's text, or what the visitor knows, does not settle it; the registrar does. */
export type CriterionStatus = 'met' | 'not-met' | 'ask';

/** Whom the programme's text names. */
export type CoveredAudience = 'citizen' | 'enterprise' | 'household';
export type Audience = CoveredAudience | 'other';

/** Those whom the text does not name. They can register at the normal price. */
export type OtherKind = 'cooperative' | 'unregistered-trader' | 'organisation' | 'foreigner';

/** What the visitor says of an earlier name under the offer. */
export type EarlierName = 'none' | 'used' | 'unsure';

interface Sourced {
  readonly source: SourceId;
}

export type CitizenshipCriterion = Sourced & {
  readonly id: 'citizenship';
} & (
    | { readonly status: 'met'; readonly reason: 'vietnamese-citizen' }
    | { readonly status: 'not-met'; readonly reason: 'not-vietnamese-citizen' }
  );

export type AgeCriterion = Sourced & {
  readonly id: 'age';
  /** Completed years on the day of the assessment. */
  readonly age: number;
  /** First day with the minimum age: the morning of that birthday. */
  readonly startsOn: IsoDate;
  /** Last day on which every reading of the text includes this age. */
  readonly certainUntil: IsoDate;
  /** Last day on which any reading does. */
  readonly possibleUntil: IsoDate;
} & (
    | { readonly status: 'met'; readonly reason: 'within-age' }
    | { readonly status: 'ask'; readonly reason: 'upper-age-bound' }
    | { readonly status: 'not-met'; readonly reason: 'below-minimum-age' | 'above-maximum-age' }
  );

export type CertificateDateCriterion = Sourced & {
  readonly id: 'certificate-date';
  /** Whether an amended certificate counts is not settled, so the date asked for is that of the first issue. */
  readonly countedFrom: 'first-issue';
  readonly certainUntil: IsoDate;
  readonly possibleUntil: IsoDate;
} & (
    | { readonly status: 'met'; readonly reason: 'certificate-recent' }
    | { readonly status: 'ask'; readonly reason: 'certificate-anniversary' }
    | { readonly status: 'not-met'; readonly reason: 'certificate-too-old' }
  );

export type HouseholdCertificateCriterion = Sourced & {
  readonly id: 'household-certificate';
} & (
    | { readonly status: 'met'; readonly reason: 'household-registered' }
    | { readonly status: 'not-met'; readonly reason: 'household-not-registered' }
  );

export type FirstNameCriterion = Sourced & {
  readonly id: 'first-name';
  /** How many names the offer covers. */
  readonly names: number;
} & (
    | { readonly status: 'met'; readonly reason: 'no-earlier-name' }
    | { readonly status: 'ask'; readonly reason: 'earlier-name-unsure' }
    | { readonly status: 'not-met'; readonly reason: 'offer-already-used' }
  );

export type CoverageCriterion = Sourced & {
  readonly id: 'coverage';
  readonly status: 'not-met';
  readonly reason: 'not-covered';
  readonly subject: OtherKind;
};

/** One condition, how it is met, why, and the legal source that sets it. */
export type Criterion =
  | CitizenshipCriterion
  | AgeCriterion
  | CertificateDateCriterion
  | HouseholdCertificateCriterion
  | FirstNameCriterion
  | CoverageCriterion;

export type CriterionId = Criterion['id'];
export type CriterionReason = Criterion['reason'];

/** At least one: no verdict without a reason. */
export type Criteria = readonly [Criterion, ...Criterion[]];
