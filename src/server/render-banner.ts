import { shippedBanners } from '../content/closed-banners.inline';
import { bannerPanels } from '../content/panels.inline';
import { attributeLink } from '../domain/embed/outgoing-link';
import {
  noticeOn,
  offerLine,
  type BannerPanel,
  type ClosedBanner,
  type PanelSection,
} from '../domain/programme/banner-content';
import { bannerPanelOf, closedBannerOf } from '../domain/programme/banner-slices';
import { isAllowedLink } from '../domain/programme/hosts';
import type { Language, Notice, Programme } from '../domain/programme/programme.schema';
import { dayInVietnam, type IsoDate } from '../domain/shared/vietnam-day';
import { attributes, markup, type Html } from './html';

/** What `renderBannerToString` needs to know; the settings are those of the element's attributes. */
export interface BannerStringOptions {
  /** Address of `banner.css` as the page asks for it, such as `/hiendien/banner.css`. */
  readonly stylesheet: string;
  readonly language?: Language;
  /** Checked content of the owner's, in place of what ships. Its language counts. */
  readonly content?: Programme;
  readonly variant?: 'strip' | 'card' | 'logo';
  readonly agency?: string;
  readonly locality?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly noAttribution?: boolean;
  /** Host name of the page, for the links; without it they say nothing of where a visitor comes from. */
  readonly hostname?: string;
  /** The programme's logo from the media kit. */
  readonly logo?: { readonly src: string; readonly alt: string };
  /** The day to speak of, `YYYY-MM-DD`; by default today in Vietnam. A page that is kept speaks of the day it was made. */
  readonly today?: IsoDate;
}

const VARIANTS = ['strip', 'card', 'logo'];
const THEMES = ['auto', 'light', 'dark'];
const LEVELS = ['2', '1', '3', '4', '5', '6'];

/**
 * The banner as HTML, for pages that are made on a server: it shows, styled and with its panel, before any script and
 * without one, where browsers know declarative shadow DOM; elsewhere the link inside the tag shows. The element draws
 * itself in its place once the script is there. Needs no DOM.
 */
export function renderBannerToString(options: BannerStringOptions): string {
  const { content, language = content?.language ?? 'vi', agency, locality, logo, stylesheet } = options;
  const closed = content ? closedBannerOf(content) : shippedBanners[language];
  const settings = attributes({
    lang: closed.language,
    variant: options.variant,
    agency,
    locality,
    theme: options.theme,
    'heading-level': options.headingLevel?.toString(),
    'no-attribution': options.noAttribution,
  });
  const panel = content ? bannerPanelOf(content) : bannerPanels[language];
  return markup`<hiendien-banner${settings}><template shadowrootmode="open"><link rel="stylesheet" href="${stylesheet}">${renderSection(closed, panel, options)}</template>${
    logo ? markup`<img slot="logo" src="${logo.src}" alt="${logo.alt}">` : ''
  }${renderLink(closed.title, closed.href, '')}</hiendien-banner>`.html;
}

/** What the element draws into its shadow root; a test holds the two together. */
function renderSection(closed: ClosedBanner, panel: BannerPanel, options: BannerStringOptions): Html {
  const variant = oneOf(VARIANTS, options.variant);
  const site = options.noAttribution ? '' : (options.hostname ?? '');
  const section = attributes({
    class: `${variant} ${oneOf(THEMES, options.theme)}`,
    part: 'banner',
    lang: closed.language,
    dir: 'ltr',
    'aria-labelledby': variant === 'strip' ? 'title' : undefined,
  });
  return markup`<section${section}><div class="row">${renderTitle(closed, options, site)}${
    variant === 'logo' ? '' : renderOffer(closed, panel, options, site)
  }</div></section>`;
}

function renderTitle({ title, href, logo }: ClosedBanner, options: BannerStringOptions, site: string): Html {
  return markup`<slot name="logo">${
    logo
      ? markup`<img src="${logo.src}" alt="${logo.alt}">`
      : markup`<span class="mark" part="mark" aria-hidden="true">.vn</span>`
  }</slot><div id="title" part="title" role="heading" aria-level="${oneOf(LEVELS, options.headingLevel?.toString())}">${renderLink(title, href, site)}</div>`;
}

function renderOffer(
  closed: ClosedBanner,
  panel: BannerPanel,
  { agency, locality, today }: BannerStringOptions,
  site: string,
): Html {
  const day = today ?? dayInVietnam(Date.now());
  const notice = noticeOn(closed, 'banner', day);
  const offers = notice?.instead ? [] : closed.offers;
  const lines = markup`<ul part="offers">${notice ? renderNotice(notice) : ''}${offers.map(
    (offer) => markup`<li>${offerLine(offer, day)}</li>`,
  )}${agency ? markup`<li class="quiet">${closed.agency} <bdi>${agency}</bdi></li>` : ''}</ul>`;
  if (notice?.instead) return lines;
  return markup`${lines}<slot name="more"></slot><details part="details"><summary>${closed.details}</summary>${renderPanel(
    panel,
    oneOf(['', ...closed.localities], locality),
    site,
  )}</details>`;
}

function renderNotice({ text, link }: Notice): Html {
  const more = link && isAllowedLink(link.href);
  return markup`<li class="title" part="notice"><span>${text}</span> ${
    more ? markup`<a href="${link.href}" rel="noopener external">${link.label}</a>` : ''
  }</li>`;
}

function renderPanel({ sections, localities, verified }: BannerPanel, locality: string, site: string): Html {
  const own = Object.hasOwn(localities, locality) ? localities[locality] : undefined;
  return markup`<div class="panel" part="panel">${[...sections, ...(own ? [own] : [])].map(
    ({ heading, items }: PanelSection) =>
      markup`<div><p class="title">${heading}</p><ul class="panel-list">${items.map(
        ({ text, href }) => markup`<li>${href === undefined ? text : renderLink(text, href, site)}</li>`,
      )}</ul></div>`,
  )}<p class="verified quiet">${verified}</p></div>`;
}

/** A link to where the programme's content may lead; anywhere else it is text. */
function renderLink(text: string, href: string, site: string): Html {
  if (!isAllowedLink(href)) return markup`${text}`;
  return markup`<a href="${attributeLink(href, site)}" rel="noopener external">${text}</a>`;
}

/** As the element reads a setting: the first value where another is given than those it knows. */
function oneOf([fallback = '', ...others]: readonly string[], value = ''): string {
  const wanted = value.trim().toLowerCase();
  return others.find((other) => other === wanted) ?? fallback;
}
