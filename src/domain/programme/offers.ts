import type { IsoDate } from '../shared/vietnam-day';
import { periodOn, type Period } from './period';

/** A period with the id of the legal source that sets it. */
export interface SourcedPeriod extends Period {
  readonly source: string;
}

/** One period of an offer, as in the programme content. In one that is `unconfirmed` nobody could say whether it stands. */
export interface OfferPeriod extends SourcedPeriod {
  readonly status: 'open' | 'reported' | 'unconfirmed';
}

/** The offer stands. `reported`: only third parties cite the legal text, so the registrar confirms. */
export interface StandingOffer<Offer extends SourcedPeriod = SourcedPeriod> {
  readonly kind: 'open' | 'reported';
  readonly period: Offer;
}

/** The last known period is over. */
export interface EndedOffer<Offer extends SourcedPeriod = SourcedPeriod> {
  readonly kind: 'ended';
  readonly period: Offer;
}

/** Nobody could confirm that the offer stands: before the first known period, between two, or in one of doubt. */
export interface UnconfirmedOffer<Offer extends SourcedPeriod = SourcedPeriod> {
  readonly kind: 'unconfirmed';
  readonly period?: Offer;
}

/** Whether an offer stands on a day. */
export type OfferState<Offer extends SourcedPeriod = SourcedPeriod> =
  StandingOffer<Offer> | EndedOffer<Offer> | UnconfirmedOffer<Offer>;

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
  return { kind: period.status, period };
}
