import type { IsoDate } from '../shared/vietnam-day';
import { periodOn, type Period } from './period';

/** One period of an offer, as in the programme content. In one of status `unknown` nobody could confirm the offer. */
export interface OfferPeriod extends Period {
  readonly status: 'confirmed' | 'reported' | 'unknown';
  /** Id of the legal source. */
  readonly source: string;
}

/**
 * Whether an offer stands on a day. `reported` says that only third parties cite the legal text.
 * Past the last known period an offer has ended; before the first, or in a period that nobody could confirm,
 * it is not confirmed.
 */
export type OfferState<Offer extends OfferPeriod = OfferPeriod> =
  | { readonly kind: 'open' | 'reported' | 'ended'; readonly period: Offer }
  | { readonly kind: 'unconfirmed'; readonly period?: Offer };

/**
 * The state of one product's offer on a day.
 * @param periods All periods of that product, one after the other.
 */
export function offerOn<Offer extends OfferPeriod>(
  periods: readonly Offer[],
  day: IsoDate,
): OfferState<Offer> {
  const period = periodOn(periods, day);
  const last = periods[periods.length - 1];
  if (period === 'ended') return last ? { kind: 'ended', period: last } : { kind: 'unconfirmed' };
  if (!period) return { kind: 'unconfirmed' };
  return { kind: KIND_OF[period.status], period };
}

export const KIND_OF = { confirmed: 'open', reported: 'reported', unknown: 'unconfirmed' } as const;
