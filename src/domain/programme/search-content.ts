import type { OfferPeriod } from './offers';
import { periodOn } from './period';
import type { Language, Programme } from './programme.schema';
import type { IsoDate } from '../shared/vietnam-day';

/** What the name search needs of the programme's content. */
export interface SearchContent {
  readonly language: Language;
  /** How many years are free. */
  readonly years: number;
  /** The ages of citizens that nobody doubts. */
  readonly ages: { readonly from: number; readonly to: number };
  /** Where names are looked up by hand, at the office that runs `.vn`. */
  readonly lookup: { readonly name: string; readonly href: string } | undefined;
  readonly offers: readonly (OfferPeriod & { readonly product: string })[];
  /** Short titles of the offers' sources, by id. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The slice of the content that the name search shows. */
export function searchContentOf({ language, criteria, portals, offers, sources }: Programme): SearchContent {
  const lookup = portals.find(({ id }) => id === 'lookup');
  return {
    language,
    years: criteria.freeMonths / 12,
    ages: { from: criteria.citizen.minimumAge, to: criteria.citizen.certainBelowAge },
    lookup: lookup && { name: lookup.name, href: lookup.href },
    offers: offers
      .map(({ product, from, until, status, source }) => ({ product, from, until, status, source }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    sources: Object.fromEntries(
      sources
        .filter(({ id }) => offers.some(({ source }) => source === id))
        .map(({ id, shortTitle }) => [id, shortTitle]),
    ),
  };
}

/** Whether names under a suffix are free on a day for those entitled; nothing where nobody could confirm it. */
export function freeOfferOn(
  { offers, sources }: SearchContent,
  suffix: string,
  day: IsoDate,
): { readonly kind: 'open' | 'reported'; readonly source: string } | undefined {
  const own = offers.filter(({ product }) => product === suffix);
  const period = periodOn(own, day);
  if (!period || period === 'ended' || period.status === 'unconfirmed') return undefined;
  return { kind: period.status, source: sources[period.source] ?? period.source };
}
