import { formatDay } from '../shared/format-day';
import type { ClosedBanner, OfferLines } from './banner-content';
import { freshUntil } from './freshness';
import type { Programme } from './programme.schema';

/** The slice that the closed banner shows. */
export function closedBannerOf(programme: Programme): ClosedBanner {
  const { language, title, link, notices, logo, labels, localities, products } = programme;
  return {
    language,
    title,
    href: link.href,
    ...(notices && { notices }),
    ...(logo && { logo }),
    details: labels.details,
    agency: labels.agency,
    localities: localities.map(({ id }) => id),
    offers: products.map((product) => offerLinesOf(product, programme)),
  };
}

/** What is said of a product on any day: also on those before the content was checked, as the checker does. */
export function offerLinesOf(
  { id, offerLines }: Programme['products'][number],
  programme: Programme,
): OfferLines {
  const { language, verifiedOn } = programme;
  const periods = offersOf(id, programme).map(({ from, until, status, source }) => ({
    from,
    until,
    status,
    ...(status !== 'unconfirmed' && {
      line: offerLines[status].replace('{source}', shortTitleOf(source, programme)),
    }),
  }));
  const last = periods[periods.length - 1]?.until ?? '';
  return {
    periods,
    freshUntil: freshUntil(programme),
    unconfirmed: offerLines.unconfirmed,
    ended: offerLines.ended.replace('{until}', formatDay(last, language)),
    stale: (offerLines.stale ?? offerLines.unconfirmed).replace('{day}', formatDay(verifiedOn, language)),
  };
}

/** The periods of a product's offer, one after the other. */
export function offersOf(id: string, { offers }: Programme): Programme['offers'] {
  return offers.filter(({ product }) => product === id).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function shortTitleOf(id: string, { sources }: Programme): string {
  return sources.find((source) => source.id === id)?.shortTitle ?? id;
}
