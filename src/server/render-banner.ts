import * as z from 'zod/mini';
import { closedBanners } from '../content/closed-banner.inline';
import { bannerPanels } from '../content/panel.inline';
import { attributeLink } from '../domain/embed/outgoing-link';
import { noticeOn, offerLine, type ClosedBanner } from '../domain/programme/banner-content';
import { closedBannerOf } from '../domain/programme/banner-slices';
import { isAllowedLink } from '../domain/programme/hosts';
import { inLanguage, type ShippedLanguage } from '../domain/programme/language';
import { imageAddress } from '../domain/programme/programme-shape';
import {
  bannerPanelOf,
  panelOn,
  type BannerPanel,
  type PanelSection,
} from '../domain/programme/panel-content';
import { programmeSchema, type Notice, type Programme } from '../domain/programme/programme.schema';
import { dayInVietnam, type IsoDate } from '../domain/shared/vietnam-day';
import { attributes, Html, markup, readText } from './html';

/** What `renderBannerToString` needs to know; the settings are those of the element's attributes. */
export interface BannerStringOptions {
  /** Address of `banner.css` as the page asks for it, such as `/hiendien/banner.css`. */
  readonly stylesheet: string;
  readonly language?: ShippedLanguage;
  /** The owner's content, in place of what ships unless the schema refuses it. Its language counts. */
  readonly content?: Programme;
  readonly variant?: 'strip' | 'card' | 'logo';
  readonly agency?: string;
  readonly locality?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly noAttribution?: boolean;
  /** Host name of the page, for the links; without it they say nothing of where a visitor comes from. */
  readonly hostname?: string;
  /** The programme's logo from the media kit: relative to the page, or on a host that content may link to. */
  readonly logo?: { readonly src: string; readonly alt: string };
  /** The day to speak of, `YYYY-MM-DD`; by default today in Vietnam. A page that is kept speaks of the day it was made. */
  readonly today?: IsoDate;
}

const LANGUAGES = ['vi', 'en'];
const VARIANTS = ['strip', 'card', 'logo'];
const THEMES = ['auto', 'light', 'dark'];
const LEVELS = ['2', '1', '3', '4', '5', '6'];

/**
 * The banner as HTML, for pages that are made on a server: it shows, styled and with its panel, before any script and
 * without one, where browsers know declarative shadow DOM; elsewhere the link inside the tag shows. The element draws
 * itself in its place once the script is there. Needs no DOM.
 *
 * Options may come from wherever a server has them, a request too: what is not of its type counts as not given.
 */
export function renderBannerToString(options: BannerStringOptions): string {
  const content = readProgramme(options.content);
  const closed = content
    ? closedBannerOf(content)
    : inLanguage(closedBanners, oneOf(LANGUAGES, options.language));
  const panel = content ? bannerPanelOf(content) : inLanguage(bannerPanels, closed.language);
  const settings = attributes({
    lang: closed.language,
    variant: knownOf(VARIANTS, options.variant),
    agency: readText(options.agency) || undefined,
    locality: knownOf(closed.localities, options.locality),
    theme: knownOf(THEMES, options.theme),
    'heading-level': knownOf(LEVELS, options.headingLevel),
    'no-attribution': options.noAttribution === true,
  });
  const banner = markup`<hiendien-banner${settings}><template shadowrootmode="open"><link rel="stylesheet" href="${options.stylesheet}">${renderSection(closed, panel, options)}</template>${
    isLogo(options.logo) ? markup`<img slot="logo" src="${options.logo.src}" alt="${options.logo.alt}">` : ''
  }<a href="${closed.href}" rel="noopener external">${closed.title}</a></hiendien-banner>`;
  return Html.textOf(banner) ?? '';
}

/** Content that keeps to the schema, as a page would take it. */
function readProgramme(content: unknown): Programme | undefined {
  return content === undefined ? undefined : z.safeParse(programmeSchema, content).data;
}

function isLogo(logo: BannerStringOptions['logo']): logo is { readonly src: string; readonly alt: string } {
  return z.safeParse(imageAddress, logo?.src).success;
}

/** What the element draws into its shadow root; a test holds the two together. */
function renderSection(closed: ClosedBanner, panel: BannerPanel, options: BannerStringOptions): Html {
  const variant = oneOf(VARIANTS, options.variant);
  const site = options.noAttribution ? '' : readText(options.hostname);
  const section = attributes({
    class: `${variant} ${oneOf(THEMES, options.theme)}`,
    part: 'banner',
    lang: closed.language,
    dir: 'ltr',
    'aria-labelledby': variant === 'strip' ? 'title' : undefined,
  });
  return markup`<section${section}><div class="row">${renderTitle(closed, options, site)}${
    variant === 'logo' ? '' : renderOffer(closed, panel, options, site)
  }<slot hidden></slot></div></section>`;
}

function renderTitle({ title, href, logo }: ClosedBanner, options: BannerStringOptions, site: string): Html {
  return markup`<slot name="logo">${
    logo
      ? markup`<img src="${logo.src}" alt="${logo.alt}">`
      : markup`<span class="mark" part="mark" aria-hidden="true">.vn</span>`
  }</slot><div id="title" part="title" role="heading" aria-level="${oneOf(LEVELS, options.headingLevel)}">${renderLink(title, href, site)}</div>`;
}

function renderOffer(
  closed: ClosedBanner,
  panel: BannerPanel,
  options: BannerStringOptions,
  site: string,
): Html {
  const day = isDay(options.today) ? options.today : dayInVietnam(Date.now());
  const agency = readText(options.agency);
  const notice = noticeOn(closed, 'banner', day);
  const offers = notice?.instead ? [] : closed.offers;
  const lines = markup`<ul part="offers">${notice ? renderNotice(notice) : ''}${offers.map(
    (offer) => markup`<li>${offerLine(offer, day)}</li>`,
  )}${agency ? markup`<li class="quiet"><span>${closed.agency}</span> <bdi>${agency}</bdi></li>` : ''}</ul>`;
  if (notice?.instead) return lines;
  return markup`${lines}<slot name="more"></slot><details part="details"><summary>${closed.details}</summary>${renderPanel(
    panel,
    day,
    oneOf(['', ...closed.localities], options.locality),
    site,
  )}</details>`;
}

function renderNotice({ text, link }: Notice): Html {
  const more = link && isAllowedLink(link.href);
  return markup`<li class="title" part="notice"><span>${text}</span> ${
    more ? markup`<a href="${link.href}" rel="noopener external"><span>${link.label}</span></a>` : ''
  }</li>`;
}

function renderPanel(panel: BannerPanel, day: IsoDate, locality: string, site: string): Html {
  return markup`<div class="panel" part="panel">${panelOn(panel, day, locality).sections.map(
    ({ heading, items }: PanelSection) =>
      markup`<div><p class="title">${heading}</p><ul class="panel-list">${items.map(
        ({ text, href }) => markup`<li>${href === undefined ? text : renderLink(text, href, site)}</li>`,
      )}</ul></div>`,
  )}<p class="verified quiet">${panel.verified}</p></div>`;
}

/** A link to where the programme's content may lead; anywhere else it is text. */
function renderLink(text: string, href: string, site: string): Html {
  if (!isAllowedLink(href)) return markup`${text}`;
  return markup`<a href="${attributeLink(href, site)}" rel="noopener external"><span>${text}</span></a>`;
}

/** As the element reads a setting: the first value where another is given than those it knows. */
function oneOf(values: readonly string[], value: unknown): string {
  return knownOf(values, value) ?? values[0] ?? '';
}

function knownOf(values: readonly string[], value: unknown): string | undefined {
  const wanted = readText(value).trim().toLowerCase();
  return values.find((known) => known === wanted);
}

function isDay(day: unknown): day is IsoDate {
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
}
