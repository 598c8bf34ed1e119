/** Id of a legal source in the programme content, such as `tt-20-2023`. */
export type SourceId = string;

/** Thresholds of the rules, as the programme content gives them. No figure of a rule stands in the code. */
export interface EligibilityCriteria {
  readonly citizen: {
    /** Completed years of age from which the offer stands. */
    readonly minimumAge: number;
    /** Below this age it stands however the text is read. */
    readonly certainBelowAge: number;
    /** From `certainBelowAge` to the day before this age, readings of the text differ. */
    readonly possibleBelowAge: number;
    readonly source: SourceId;
  };
  readonly enterprise: {
    /** Months since the registration certificate was issued. */
    readonly certificateMonths: number;
    readonly source: SourceId;
  };
  readonly household: { readonly source: SourceId };
  /** Months without a fee, counted from the day on which the name is granted. */
  readonly freeMonths: number;
  /** How many names the offer covers. */
  readonly names: number;
  /** Source of "the first newly registered name" and of the day on which fees begin. */
  readonly firstNameSource: SourceId;
}
