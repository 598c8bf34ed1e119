import { formatDay } from '../shared/format-day';
import type { BannerPanel, ClosedBanner, OfferLines, PanelItem } from './banner-content';
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

function offerLinesOf({ id, offerLines }: Programme['products'][number], programme: Programme): OfferLines {
  const periods = currentOffersOf(id, programme).map(({ from, until, status, source }) => ({
    from,
    until,
    line: offerLines[status].replace('{source}', shortTitleOf(source, programme)),
  }));
  const last = periods[periods.length - 1]?.until ?? '';
  return {
    periods,
    unconfirmed: offerLines.unconfirmed,
    ended: offerLines.ended.replace('{until}', formatDay(last, programme.language)),
  };
}

/**
 * The periods of a product's offer that can still matter, one after the other: what ended before the content was
 * verified can't come again; the last one says since when.
 */
export function currentOffersOf(id: string, { offers, verifiedOn }: Programme): Programme['offers'] {
  const own = offers.filter(({ product }) => product === id).sort((a, b) => (a.from < b.from ? -1 : 1));
  return own.filter(({ until }, index) => until >= verifiedOn || index === own.length - 1);
}

function shortTitleOf(id: string, { sources }: Programme): string {
  return sources.find((source) => source.id === id)?.shortTitle ?? id;
}

/** The slice that the open banner shows: who, what, for how long, where, by which law, checked when. */
export function bannerPanelOf(programme: Programme): BannerPanel {
  const { language, labels, audiences, others, free, thirdYear, portals, localities, verifiedOn } = programme;
  const { products, offers } = programme;
  const used = new Set(
    [programme, ...products, ...offers, ...audiences, ...portals].map(({ source }) => source),
  );
  const sources = programme.sources.filter(({ id }) => used.has(id));
  return {
    language,
    sections: [
      { heading: labels.who, items: [...audiences.map(({ who }) => who), others].map(asItem) },
      { heading: labels.free, items: free.map(asItem) },
      { heading: labels.thirdYear, items: thirdYear.map(asItem) },
      { heading: labels.portals, items: portals.map(({ name, href }) => ({ text: name, href })) },
      { heading: labels.sources, items: sources.map((source) => sourceItem(source, labels.reported)) },
    ],
    localities: Object.fromEntries(
      localities.map(({ id, name, lines, contact, source }) => [
        id,
        {
          heading: labels.locality.replace('{name}', name),
          items: [
            ...lines.map(asItem),
            ...(contact ? [{ text: contact.label, href: contact.href }] : []),
            asItem(programme.sources.find((known) => known.id === source)?.title ?? source),
          ],
        },
      ]),
    ),
    verified: labels.verified.replace('{day}', formatDay(verifiedOn, language)),
  };
}

function sourceItem({ title, status, href }: Programme['sources'][number], reported: string): PanelItem {
  return {
    text: status === 'reported' ? `${title} (${reported})` : title,
    ...(href !== undefined && { href }),
  };
}

function asItem(text: string): PanelItem {
  return { text };
}
