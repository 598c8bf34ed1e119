import { addMonths } from '../shared/date-arithmetic';
import { type PlainDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import type { EligibilityCriteria, SourceId } from './criteria';

/** What the rules need of a product; the content's products fit. */
export interface ProductTerms {
  readonly id: string;
  /** Money the state asks for in VND, once and a year; the registrar's own price comes on top. */
  readonly registrationFee?: number | undefined;
  readonly yearlyFee: number;
  readonly source: SourceId;
}

/** What a name costs that is granted under the offer on a given day. */
export interface FeePlan {
  readonly grantedOn: IsoDate;
  /** First day of the first year that is paid for. */
  readonly paidFrom: IsoDate;
  /** VND a year from then on, without the registrar's own price. */
  readonly yearlyFee: number;
  readonly paidFromSource: SourceId;
  readonly yearlyFeeSource: SourceId;
}

/**
 * Fees begin on the first day of the year after the free months, counted from the day the name was granted
 * (`firstNameSource`): granted on 9 July 2026 with 24 free months, on 9 July 2028. Granted on 29 February, they
 * begin on 28 February where there is no such day: the earlier day, so that nobody is late.
 */
export function planFees(
  grantedOn: PlainDate,
  { freeMonths, firstNameSource }: Pick<EligibilityCriteria, 'freeMonths' | 'firstNameSource'>,
  product: ProductTerms,
): FeePlan {
  return {
    grantedOn: toIsoDate(grantedOn),
    paidFrom: toIsoDate(addMonths(grantedOn, freeMonths)),
    yearlyFee: product.yearlyFee,
    paidFromSource: firstNameSource,
    yearlyFeeSource: product.source,
  };
}
