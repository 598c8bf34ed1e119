/**
 * Every element as HTML before any script: `hiendien-widgets/prerender`, for servers that make pages. It needs Lit, but
 * no DOM. For the banner with its panel, `hiendien-widgets/server` says more and needs less.
 */
import { type CSSResultOrNative, type LitElement } from 'lit';
import { closedBanners } from '../content/closed-banner.inline';
import { inLanguage, type ShippedLanguage } from '../domain/programme/language';
import { BannerElement } from '../elements/banner/banner.element';
import { DomainSearchElement } from '../elements/domain-search/domain-search.element';
import { EligibilityCheckerElement } from '../elements/eligibility-checker/eligibility-checker.element';
import { JourneyElement } from '../elements/journey/journey.element';
import { RegisterElement } from '../elements/register/register.element';
import { EventsElement } from '../elements/events/events.element';
import { MaterialsElement } from '../elements/materials/materials.element';
import { FeedbackElement } from '../elements/feedback/feedback.element';
import { StoriesElement } from '../elements/stories/stories.element';
import { SupportElement } from '../elements/support/support.element';
import { attributes, Html, markup } from '../server/html';
import { drawTemplate, type InnerTag } from './template';

const ELEMENTS = {
  'hiendien-banner': BannerElement,
  'hiendien-domain-search': DomainSearchElement,
  'hiendien-eligibility-checker': EligibilityCheckerElement,
  'hiendien-journey': JourneyElement,
  'hiendien-register': RegisterElement,
  'hiendien-events': EventsElement,
  'hiendien-stories': StoriesElement,
  'hiendien-materials': MaterialsElement,
  'hiendien-feedback': FeedbackElement,
  'hiendien-support': SupportElement,
} as const;

export type PrerenderedTag = keyof typeof ELEMENTS;

export const PRERENDERED_TAGS = Object.keys(ELEMENTS) as PrerenderedTag[];

export interface PrerenderOptions {
  /** Where the files of the script tag lie, with their style sheets: `/hiendien/1/`. */
  readonly files: string;
  readonly language?: ShippedLanguage;
  /** As on the tag. */
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>>;
  /** Address of the page that is made. Without it, links say nothing of where a visitor comes from. */
  readonly page?: string;
}

/** What drawing needs of an element; the rest of it lives in a page. */
interface Drawable {
  readonly content: { language: string };
  /** The messages in English have to be there before anything is drawn; each element holds them by itself. */
  readonly locale?: { load(): Promise<void>; en?: unknown };
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  render(): unknown;
}

/**
 * The tag with its first state in a declarative shadow root, and a plain link that stands until the script is there, and
 * where it never comes. What would do nothing before that is disabled. The element draws itself in its place.
 */
export async function prerender(tag: PrerenderedTag, options: PrerenderOptions): Promise<string> {
  const { language = 'vi', files, page } = options;
  const given = {
    ...options.attributes,
    lang: language,
    ...(page === undefined && { 'no-attribution': true }),
  };
  await loadMessages(language);
  const root = onPage(page, () =>
    drawRoot({ tag, attributes: textsOf(given), properties: {} }, language, files, markup`<slot></slot>`),
  );
  const { href, title } = inLanguage(closedBanners, language);
  const html = markup`<${tagName(tag)}${attributes({ ...options.attributes, lang: language })}>${root}<a href="${href}" rel="noopener external">${title}</a></${tagName(tag)}>`;
  return Html.textOf(html) ?? '';
}

const messages = new Map<PrerenderedTag, unknown>();

async function loadMessages(language: ShippedLanguage): Promise<void> {
  for (const tag of PRERENDERED_TAGS) {
    const { locale } = drawable(tag, {}, language);
    await locale?.load();
    if (locale?.en) messages.set(tag, locale.en);
  }
}

function tagName(tag: PrerenderedTag): Html {
  return markup([tag]);
}

/** @param fallback What lets the children of the tag be seen: of the outermost one, those of the others would repeat it. */
function drawRoot(inner: InnerTag, language: ShippedLanguage, files: string, fallback?: Html): Html {
  const element = drawable(inner.tag as PrerenderedTag, inner.attributes, language);
  Object.assign(element, inner.properties);
  element.willUpdate(new Map());
  const drawn = drawTemplate(element.render(), (next) =>
    next.tag in ELEMENTS ? drawRoot(next, language, files) : undefined,
  );
  const stylesheet = `${files}${inner.tag.replace('hiendien-', '')}.css`;
  return markup`<template shadowrootmode="open"><link rel="stylesheet" href="${stylesheet}">${drawn}${fallback}</template>`;
}

function drawable(
  tag: PrerenderedTag,
  given: Readonly<Record<string, string>>,
  language: ShippedLanguage,
): Drawable {
  const elementClass = ELEMENTS[tag] as unknown as (new () => LitElement) & typeof LitElement;
  // Settles which attributes there are, and the styles.
  const { observedAttributes } = elementClass;
  const element = new elementClass();
  Object.defineProperty(element, 'localName', { value: tag });
  for (const name of observedAttributes)
    if (name in given) element.attributeChangedCallback(name, null, given[name] ?? '');
  const drawn = element as unknown as Drawable;
  drawn.content.language = language;
  if (drawn.locale && language === 'en') drawn.locale.en = messages.get(tag);
  return drawn;
}

function textsOf(given: Readonly<Record<string, string | boolean | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [name, value === true ? '' : String(value)]),
  );
}

/** Elements look at the address of their page. While one is drawn, and no longer, there is one. */
function onPage<Result>(address: string | undefined, draw: () => Result): Result {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'location');
  Object.defineProperty(globalThis, 'location', {
    value: new URL(address ?? 'http://localhost/'),
    configurable: true,
  });
  try {
    return draw();
  } finally {
    if (kept) Object.defineProperty(globalThis, 'location', kept);
    else Reflect.deleteProperty(globalThis, 'location');
  }
}

/** The style sheets that the roots link to, by the names of their files. */
export function prerenderStyles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(ELEMENTS).map(([tag, elementClass]) => {
      const { styles = [] } = elementClass as unknown as { styles?: CSSResultOrNative | CSSResultOrNative[] };
      const texts = [styles].flat(9).map((sheet) => ('cssText' in sheet ? sheet.cssText : '').trim());
      return [`${tag.replace('hiendien-', '')}.css`, `${texts.join('\n')}\n`];
    }),
  );
}
