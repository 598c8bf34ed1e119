import { formatDay } from '../shared/format-day';
import type { IsoDate } from '../shared/vietnam-day';
import { offerLine, type OfferLines } from './banner-content';
import { offerLinesOf, offersOf } from './banner-slices';
import type { Language } from './language';
import { lawOn, type Law } from './law';
import { findLocality, type DatedLocality } from './locality';
import { isStanding, offerOn, type Period, type SourcedPeriod } from './offers';
import type { Programme } from './programme.schema';

export interface PanelSection {
  readonly heading: string;
  readonly items: readonly PanelItem[];
}

export interface PanelItem {
  readonly text: string;
  readonly href?: string;
}

interface PanelProduct {
  readonly lines: OfferLines;
  /** Sources of the periods in `lines`, in the same order. */
  readonly setBy: readonly string[];
  readonly who: readonly string[];
  /** What comes with the name: while that is known, and else. */
  readonly services: { readonly open: string; readonly unconfirmed: string } | undefined;
  readonly feeLine: string | undefined;
  readonly feeSource: string;
}

/** What the open banner needs of the programme, for any day. */
export interface BannerPanel {
  readonly language: Language;
  readonly headings: Pick<Programme['labels'], 'who' | 'free' | 'thirdYear' | 'portals' | 'sources'>;
  readonly products: readonly PanelProduct[];
  readonly others: string;
  readonly free: readonly string[];
  readonly services: SourcedPeriod | undefined;
  readonly thirdYear: readonly string[];
  readonly portals: readonly PanelItem[];
  /** Source of the programme as such. */
  readonly source: string;
  readonly laws: readonly (Law & { readonly item: PanelItem })[];
  readonly localities: readonly (DatedLocality & { readonly section: PanelSection })[];
  readonly verified: string;
}

/** The slice that the open banner shows: who, what, for how long, where, by which law, checked when. */
export function bannerPanelOf(programme: Programme): BannerPanel {
  const { language, labels, others, free, services, thirdYear, portals, sources, source, verifiedOn } =
    programme;
  const { who, free: what, thirdYear: later, portals: where, sources: basis } = labels;
  return {
    language,
    headings: { who, free: what, thirdYear: later, portals: where, sources: basis },
    products: programme.products.map((product) => panelProductOf(product, programme)),
    others,
    free,
    services: services && { from: services.from, until: services.until, source: services.source },
    thirdYear,
    portals: portals
      .filter(({ audience }) => audience === undefined)
      .map(({ name, href }) => ({ text: name, href })),
    source,
    laws: sources.map((law) => ({
      id: law.id,
      effectiveUntil: law.effectiveUntil,
      replacedBy: law.replacedBy,
      item: sourceItem(law, labels.reported),
    })),
    localities: programme.localities.map((locality) => panelLocalityOf(locality, programme)),
    verified: labels.verified.replace('{day}', formatDay(verifiedOn, language)),
  };
}

function panelProductOf(product: Programme['products'][number], programme: Programme): PanelProduct {
  const { id, services, feeLine, source } = product;
  const say = (line: string) => line.replace('{product}', id).replace('{services}', services);
  return {
    lines: offerLinesOf(product, programme),
    setBy: offersOf(id, programme).map((offer) => offer.source),
    who: programme.audiences.filter((audience) => audience.product === id).map(({ who }) => who),
    services: programme.services && {
      open: say(programme.services.open),
      unconfirmed: say(programme.services.unconfirmed),
    },
    feeLine,
    feeSource: source,
  };
}

function panelLocalityOf(locality: Programme['localities'][number], { labels, sources }: Programme) {
  const { id, from, until, successor, name, lines, contact, source } = locality;
  const title = sources.find((known) => known.id === source)?.title ?? source;
  return {
    id,
    from,
    until,
    successor,
    section: {
      heading: labels.locality.replace('{name}', name),
      items: [
        ...lines.map(asItem),
        ...(contact ? [{ text: contact.label, href: contact.href }] : []),
        asItem(title),
      ],
    },
  };
}

/**
 * What the open banner says on a day. What follows from an offer is said of products whose offer stands, and of no
 * other; the locality is the one that is there on that day.
 */
export function panelOn(
  panel: BannerPanel,
  day: IsoDate,
  locality: string,
): {
  readonly sections: readonly PanelSection[];
  readonly place: BannerPanel['localities'][number] | undefined;
} {
  const { headings, products, services } = panel;
  const states = products.map((product) => ({
    product,
    offer: offerOn(product.lines.periods, day, product.lines.freshUntil),
  }));
  const standing = states.filter(({ offer }) => isStanding(offer)).map(({ product }) => product);
  const isServed = services !== undefined && isWithin(services, day);
  const free = standing.flatMap(({ services: words }) => words?.[isServed ? 'open' : 'unconfirmed'] ?? []);
  const place = findLocality(panel.localities, locality, day);
  const sections: PanelSection[] = [
    {
      heading: headings.who,
      items: [
        ...states.flatMap(({ product }) =>
          standing.includes(product) ? product.who : [offerLine(product.lines, day)],
        ),
        panel.others,
      ].map(asItem),
    },
    { heading: headings.free, items: standing.length > 0 ? [...panel.free, ...free].map(asItem) : [] },
    {
      heading: headings.thirdYear,
      items:
        standing.length > 0
          ? [...panel.thirdYear, ...standing.flatMap(({ feeLine }) => feeLine ?? [])].map(asItem)
          : [],
    },
    { heading: headings.portals, items: panel.portals },
    { heading: headings.sources, items: citedOn(panel, day) },
  ];
  return {
    sections: [...sections.filter(({ items }) => items.length > 0), ...(place ? [place.section] : [])],
    place,
  };
}

/** The texts that what is said rests on, by their state on the day. */
function citedOn({ laws, products, services, source }: BannerPanel, day: IsoDate): PanelItem[] {
  const ids = new Set([source, ...(services && isWithin(services, day) ? [services.source] : [])]);
  for (const { lines, setBy, feeSource } of products) {
    const period = lines.periods.findIndex((known) => isWithin(known, day));
    ids.add(setBy[period] ?? lawOn(laws, feeSource, day)).add(lawOn(laws, feeSource, day));
  }
  return laws.filter(({ id }) => ids.has(id)).map(({ item }) => item);
}

function isWithin({ from, until }: Period, day: IsoDate): boolean {
  return from <= day && day <= until;
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
