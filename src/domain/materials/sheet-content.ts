import { offerLine } from '../programme/banner-content';
import { offerOn } from '../programme/offers';
import { panelOn, type BannerPanel } from '../programme/panel-content';
import type { Language } from '../programme/language';
import type { IsoDate } from '../shared/vietnam-day';

/** What the page's owner has to say on a sheet. */
export interface SheetOwner {
  readonly agency: string;
  /** Id of a locality that the content knows. */
  readonly locality: string;
  /** Whom to ask, in a line. */
  readonly contact: string;
  /** Address of the site's own eligibility check; without one the programme's page. */
  readonly checker: string | undefined;
}

/** The words of a sheet that are not the programme's. */
export interface SheetWords {
  readonly confirm: string;
  readonly until: (day: IsoDate) => string;
  readonly scan: string;
  readonly scanProgramme: string;
  readonly advice: string;
  readonly adviceProgramme: string;
  readonly contact: string;
  readonly made: string;
}

export interface SheetOffer {
  /** The name that it is about, such as `id.vn`; where the content's line begins with one. */
  readonly name: string | undefined;
  readonly line: string;
  readonly isStanding: boolean;
  /** What has to be known besides: that it is to be confirmed, until when it holds. */
  readonly notes: readonly string[];
}

export interface SheetSection {
  readonly heading: string;
  readonly items: readonly string[];
}

/** What a sheet says, in the order in which it says it. */
export interface SheetContent {
  readonly language: Language;
  readonly title: string;
  readonly agency: string;
  readonly offers: readonly SheetOffer[];
  /** The most important first: the last ones are left out where there is no room. */
  readonly sections: readonly SheetSection[];
  readonly scan: string;
  readonly advice: string;
  /** What the code says, and the same as it is typed. */
  readonly href: string;
  readonly address: string;
  readonly contact: string | undefined;
  readonly small: readonly string[];
}

/** What the programme's content gives to a sheet. */
export interface SheetSource {
  readonly title: string;
  /** Page of the programme. */
  readonly href: string;
  readonly panel: BannerPanel;
}

/** A name that a line begins with. */
const NAMED = /^([a-z0-9.]+\.[a-z]+)\s*:\s*(.+)$/is;

/**
 * What a sheet says on a day: what the open banner says, no more. Of an offer that nobody has confirmed nothing follows;
 * one that stands for a known time says until when, as paper stays longer than a page.
 */
export function sheetContentOf(
  { title, href, panel }: SheetSource,
  owner: SheetOwner,
  day: IsoDate,
  words: SheetWords,
): SheetContent {
  const offers = panel.products.map(({ lines }) => offerIn(lines, day, words));
  const said = panel.products.map(({ lines }) => offerLine(lines, day));
  const { sections, place } = panelOn(panel, day, owner.locality);
  const { who, free, thirdYear, sources } = panel.headings;
  const sectionOf = (heading: string): SheetSection[] => {
    const found = sections.find((section) => section.heading === heading);
    const items = found?.items.map(({ text }) => text).filter((text) => !said.includes(text)) ?? [];
    return items.length > 0 ? [{ heading, items }] : [];
  };
  const basis = sectionOf(sources).map(({ heading, items }) => `${heading}: ${items.join('; ')}.`);
  const target = owner.checker ?? href;
  return {
    language: panel.language,
    title,
    agency: owner.agency.trim(),
    offers,
    sections: [
      ...[who, free, thirdYear].flatMap(sectionOf),
      ...(place ? sectionOf(place.section.heading) : []),
    ],
    scan: owner.checker ? words.scan : words.scanProgramme,
    advice: owner.checker ? words.advice : words.adviceProgramme,
    href: target,
    address: typedAddress(target),
    contact: owner.contact.trim() ? `${words.contact} ${owner.contact.trim()}` : undefined,
    small: [`${panel.verified} ${words.made}`, ...basis],
  };
}

function offerIn(
  lines: BannerPanel['products'][number]['lines'],
  day: IsoDate,
  words: SheetWords,
): SheetOffer {
  const { kind, period } = offerOn(lines.periods, day, lines.freshUntil);
  const said = offerLine(lines, day);
  const [, name, line = said] = NAMED.exec(said) ?? [];
  const isStanding = kind === 'open' || kind === 'reported';
  return {
    name,
    line: line.charAt(0).toUpperCase() + line.slice(1),
    isStanding,
    notes: [
      ...(isStanding ? [words.until(period.until)] : []),
      // Said by the line itself where it stands by hearsay; said of every other that might stand.
      ...(kind === 'unconfirmed' ? [words.confirm] : []),
    ],
  };
}

/** An address as people type it. */
export function typedAddress(href: string): string {
  const { hostname, port, pathname, search, hash } = new URL(href);
  const path = readablePath(pathname + search + hash).replace(/\/$/, '');
  return hostname + (port && `:${port}`) + path;
}

function readablePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
