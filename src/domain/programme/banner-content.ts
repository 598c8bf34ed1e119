import type { IsoDate } from '../shared/vietnam-day';
import { offerOn, type DatedOffer } from './offers';
import type { Language } from './language';
import type { Notice } from './programme.schema';

/** What the closed banner needs of the programme: part of the first request. The panel's slice follows when opened. */
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
}

/** The sentences for one product's offer: one for each period that stands, and one for each other state. */
export interface OfferLines {
  /** A period that nobody could confirm has no line of its own. */
  readonly periods: readonly (DatedOffer & { readonly line?: string })[];
  readonly freshUntil: IsoDate;
  readonly unconfirmed: string;
  readonly ended: string;
  readonly stale: string;
}

/** The notice that stands on a widget on a day: the first that is meant for both. */
export function noticeOn({ notices }: ClosedBanner, widget: string, day: IsoDate): Notice | undefined {
  return notices?.find(
    ({ widgets = [widget], from, until }) => widgets.includes(widget) && from <= day && day <= until,
  );
}

/** What is said of one product's offer on a day. */
export function offerLine(lines: OfferLines, day: IsoDate): string {
  const { kind, period } = offerOn(lines.periods, day, lines.freshUntil);
  if (kind === 'ended' || kind === 'stale') return lines[kind];
  return period?.line ?? lines.unconfirmed;
}
