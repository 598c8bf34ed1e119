import { freshUntil } from './freshness';
import { isStanding, offerOn, type OfferPeriod, type OfferState } from './offers';
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
  /** Where a name is registered under the programme, by its product. */
  readonly doors: Readonly<Record<string, string>>;
  /** The list of all registrars. */
  readonly registrarList: string;
  /** The programme's own page. */
  readonly programme: string;
  readonly offers: readonly (OfferPeriod & { readonly product: string })[];
  /** Last day that the content speaks of. */
  readonly freshUntil: IsoDate;
  /** Short titles of the offers' sources, by id. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The slice of the content that the name search shows. */
export function searchContentOf(programme: Programme): SearchContent {
  const { language, criteria, portals, offers, sources, link } = programme;
  const lookup = portals.find(({ id }) => id === 'lookup');
  return {
    language,
    years: criteria.freeMonths / 12,
    ages: { from: criteria.citizen.minimumAge, to: criteria.citizen.certainBelowAge },
    lookup: lookup && { name: lookup.name, href: lookup.href },
    doors: Object.fromEntries(
      portals.flatMap(({ product, href }) => (product === undefined ? [] : [[product, href]])),
    ),
    registrarList: portals.find(({ id }) => id === 'registrars')?.href ?? link.href,
    programme: link.href,
    offers: offers
      .map(({ product, from, until, status, source }) => ({ product, from, until, status, source }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    freshUntil: freshUntil(programme),
    sources: Object.fromEntries(
      sources
        .filter(({ id }) => offers.some(({ source }) => source === id))
        .map(({ id, shortTitle }) => [id, shortTitle]),
    ),
  };
}

/** What is known of the offer for names under a suffix on a day; nothing where the programme has none. */
export function offerStateOn(
  { offers, freshUntil: lastDay }: SearchContent,
  suffix: string,
  day: IsoDate,
): OfferState<SearchContent['offers'][number]>['kind'] | undefined {
  const own = offers.filter(({ product }) => product === suffix);
  return own.length > 0 ? offerOn(own, day, lastDay).kind : undefined;
}

/** Whether names under a suffix are free on a day for those entitled; nothing where nobody could confirm it. */
export function freeOfferOn(
  { offers, sources, freshUntil: lastDay }: SearchContent,
  suffix: string,
  day: IsoDate,
): { readonly kind: 'open' | 'reported'; readonly source: string } | undefined {
  const own = offers.filter(({ product }) => product === suffix);
  const offer = offerOn(own, day, lastDay);
  if (!isStanding(offer)) return undefined;
  return { kind: offer.kind, source: sources[offer.period.source] ?? offer.period.source };
}

/**
 * Where to go with a name, where no step of the page leads on: to the programme's door as long as the offer stands, to look
 * where nobody has checked it for too long, and else to a registrar, who can be asked and sells at the normal price.
 */
export function findDoor(
  content: SearchContent,
  suffix: string | undefined,
  day: IsoDate,
): { readonly to: 'portal' | 'registrars' | 'programme'; readonly href: string } {
  const { doors, registrarList, programme } = content;
  const state = suffix === undefined ? undefined : offerStateOn(content, suffix, day);
  if (state === 'stale') return { to: 'programme', href: programme };
  const portal = suffix === undefined ? undefined : doors[suffix];
  const isOffered = state === 'open' || state === 'reported';
  return isOffered && portal !== undefined
    ? { to: 'portal', href: portal }
    : { to: 'registrars', href: registrarList };
}
