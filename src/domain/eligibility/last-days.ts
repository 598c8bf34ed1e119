import type { IsoDate } from '../shared/vietnam-day';
import type { Criteria } from './criterion';

/** A last day to apply, and what ends then. */
export interface LastDay {
  readonly day: IsoDate;
  readonly limit: 'age' | 'certificate' | 'offer';
}

/**
 * As far as days decide: other criteria may still be open. Neither is there when no end is known: a household
 * while the period of the offer is not confirmed.
 */
export interface LastDays {
  /** Last day on which age or certificate fit for certain; absent once it has passed. */
  readonly certain?: LastDay;
  /** Last day on which they may fit, as the registrar reads the text. */
  readonly possible?: LastDay;
}

/**
 * The last days to apply, seen from a day on which the criteria are met or to be asked about.
 * @param offerUntil Last day on which the offer is known to stand, if any is.
 */
export function findLastDays(criteria: Criteria, day: IsoDate, offerUntil: IsoDate | undefined): LastDays {
  const certain = bound(findLimit(criteria, 'certainUntil'), offerUntil);
  const possible = bound(findLimit(criteria, 'possibleUntil'), offerUntil);
  return {
    ...(certain && certain.day >= day ? { certain } : {}),
    ...(possible && possible.day >= day ? { possible } : {}),
  };
}

function findLimit(criteria: Criteria, end: 'certainUntil' | 'possibleUntil'): LastDay | undefined {
  for (const criterion of criteria) {
    if (criterion.id === 'age') return { day: criterion[end], limit: 'age' };
    if (criterion.id === 'certificate-date') return { day: criterion[end], limit: 'certificate' };
  }
  return undefined;
}

function bound(limit: LastDay | undefined, offerUntil: IsoDate | undefined): LastDay | undefined {
  if (offerUntil === undefined || (limit && limit.day <= offerUntil)) return limit;
  return { day: offerUntil, limit: 'offer' };
}
