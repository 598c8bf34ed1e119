import type { IsoDate } from '../shared/vietnam-day';

/** A stretch of days; both bounds belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A period with the id of the legal source that sets it. */
export interface SourcedPeriod extends Period {
  readonly source: string;
}

/** One period of an offer. In one that is `unconfirmed` nobody could say whether it stands. */
export interface DatedOffer extends Period {
  readonly status: 'open' | 'reported' | 'unconfirmed';
}

/** One period of an offer, as in the programme content. */
export interface OfferPeriod extends DatedOffer {
  readonly source: string;
}

/** The offer stands. `reported`: only third parties cite the legal text, so a registrar must confirm. */
export interface StandingOffer<Offer extends Period = SourcedPeriod> {
  readonly kind: 'open' | 'reported';
  readonly period: Offer;
}

/** The last known period is over, and it was known to stand. */
export interface EndedOffer<Offer extends Period = SourcedPeriod> {
  readonly kind: 'ended';
  readonly period: Offer;
}

/** Nobody could confirm that the offer stands: before the first known period, between two, in one of doubt, or after it. */
export interface UnconfirmedOffer<Offer extends Period = SourcedPeriod> {
  readonly kind: 'unconfirmed';
  readonly period?: Offer;
}

/** What is known was checked too long ago to say anything of that day. */
export interface StaleOffer {
  readonly kind: 'stale';
  readonly period?: undefined;
}

/** Whether an offer stands on a day. */
export type OfferState<Offer extends Period = SourcedPeriod> =
  StandingOffer<Offer> | EndedOffer<Offer> | UnconfirmedOffer<Offer> | StaleOffer;

export function isStanding<Offer extends Period>(offer: OfferState<Offer>): offer is StandingOffer<Offer> {
  return offer.kind === 'open' || offer.kind === 'reported';
}

/**
 * The state of one product's offer on a day. Every widget asks here, so that none says more than another. What nobody
 * could confirm has no known end either: such a period is followed by more doubt, never by "it has ended".
 * @param periods All periods of that product, one after the other.
 * @param freshUntil Last day that the content speaks of; see `freshness.ts`.
 */
export function offerOn<Offer extends DatedOffer>(
  periods: readonly Offer[],
  day: IsoDate,
  freshUntil: IsoDate,
): OfferState<Offer> {
  if (day > freshUntil) return { kind: 'stale' };
  const period = periods.find(({ from, until }) => from <= day && day <= until);
  if (period) return { kind: period.status, period };
  const last = periods[periods.length - 1];
  const isOver = last && last.until < day && last.status !== 'unconfirmed';
  return isOver ? { kind: 'ended', period: last } : { kind: 'unconfirmed' };
}
