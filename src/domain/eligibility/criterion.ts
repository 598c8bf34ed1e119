import type { IsoDate } from '../shared/vietnam-day';
import type { SourceId } from './criteria';

/**
 * `ask`: the programme's text, or what the visitor knows, does not settle it; the registrar does. `not-yet`: it fails
 * today, and time or the visitor can mend that.
 */
export type CriterionStatus = 'met' | 'not-met' | 'ask' | 'not-yet';

/** Whom the programme's text names. */
export type CoveredAudience = 'citizen' | 'enterprise' | 'household';
export type Audience = CoveredAudience | 'other';

/** Those whom the text does not name. A trader who registers a household business becomes one whom it names. */
export type OtherKind = 'cooperative' | 'unregistered-trader' | 'organisation' | 'foreigner';

/** What the visitor says of an earlier name under `.vn`. */
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
    | { readonly status: 'not-yet'; readonly reason: 'below-minimum-age' }
    | { readonly status: 'not-met'; readonly reason: 'above-maximum-age' }
  );

export type CertificateDateCriterion = Sourced & {
  readonly id: 'certificate-date';
  /** Whether an amended certificate counts is not settled, so the date asked for is that of the first issue. */
  readonly countedFrom: 'first-issue';
  /** The day on which the months are over. */
  readonly anniversary: IsoDate;
  readonly certainUntil: IsoDate;
  readonly possibleUntil: IsoDate;
} & (
    | { readonly status: 'met'; readonly reason: 'certificate-recent' }
    | { readonly status: 'ask'; readonly reason: 'certificate-anniversary' | 'certificate-after-days-off' }
    | { readonly status: 'not-met'; readonly reason: 'certificate-too-old' }
  );

export type HouseholdCertificateCriterion = Sourced & {
  readonly id: 'household-certificate';
} & (
    | { readonly status: 'met'; readonly reason: 'household-registered' }
    | { readonly status: 'not-yet'; readonly reason: 'household-not-registered' }
  );

export type FirstNameCriterion = Sourced & {
  readonly id: 'first-name';
  /** How many names the offer covers. */
  readonly names: number;
} & (
    | { readonly status: 'met'; readonly reason: 'no-earlier-name' }
    | { readonly status: 'ask'; readonly reason: 'earlier-name-unsure' | 'earlier-name' }
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
