import { isStanding, type OfferState } from '../programme/offers';
import { addDays } from '../shared/date-arithmetic';
import { parseIsoDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';

/** Answers whether the offer for a product stands on a day. */
export type OfferOn = (product: string, day: IsoDate) => OfferState;

/** More periods in a row than any content holds. */
const MAX_PERIODS = 100;

/**
 * The last day of an offer that stands on `day`, followed through the periods that go on where one ends;
 * `undefined` when it does not stand on that day.
 */
export function lastDayOfOffer(offerOn: OfferOn, product: string, day: IsoDate): IsoDate | undefined {
  let last: IsoDate | undefined;
  let next: IsoDate = day;
  for (let periods = 0; periods < MAX_PERIODS; periods++) {
    const offer = offerOn(product, next);
    if (!isStanding(offer) || offer.period.until < next) return last;
    last = offer.period.until;
    const end = parseIsoDate(last);
    if (!end) return last;
    next = toIsoDate(addDays(end, 1));
  }
  return last;
}
