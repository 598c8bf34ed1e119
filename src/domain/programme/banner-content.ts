import type { IsoDate } from '../shared/vietnam-day';
import { periodOn, type Period } from './period';
import type { Language, Notice, Programme } from './programme.schema';

/**
 * What the banner needs of the programme, in two slices: the closed banner's is part of the first request, the
 * panel's follows when the banner is opened.
 */
export interface ClosedBanner {
  readonly language: Language;
  readonly title: string;
  readonly href: string;
  readonly logo?: { readonly src: string; readonly alt: string } | undefined;
  readonly details: string;
  readonly agency: string;
  /** Ids of the localities that the panel has lines for. */
  readonly localities: readonly string[];
  /** What is said of each product, in order. */
  readonly offers: readonly OfferLines[];
  /** Also for the other widgets, which all know this slice. */
  readonly notices?: readonly Notice[] | undefined;
  /** The file that an owner put in place of the content that ships, and its panel. */
  readonly own?: { readonly programme: Programme; readonly panel: BannerPanel };
}

/** The sentences for one product's offer: one for each period, one for other days, one for the time after. */
export interface OfferLines {
  readonly periods: readonly (Period & { readonly line: string })[];
  readonly unconfirmed: string;
  readonly ended: string;
}

export interface BannerPanel {
  readonly language: Language;
  readonly sections: readonly PanelSection[];
  /** A section for each locality, by its id. */
  readonly localities: Readonly<Record<string, PanelSection>>;
  readonly verified: string;
}

export interface PanelSection {
  readonly heading: string;
  readonly items: readonly PanelItem[];
}

export interface PanelItem {
  readonly text: string;
  readonly href?: string;
}

/** The notice that stands on a widget on a day: the first that is meant for both. */
export function noticeOn({ notices }: ClosedBanner, widget: string, day: IsoDate): Notice | undefined {
  return notices?.find(
    ({ widgets = [widget], from, until }) => widgets.includes(widget) && from <= day && day <= until,
  );
}

/** What is said of one product's offer on a day. */
export function offerLine({ periods, unconfirmed, ended }: OfferLines, day: IsoDate): string {
  const period = periodOn(periods, day);
  return period === 'ended' ? ended : (period?.line ?? unconfirmed);
}
