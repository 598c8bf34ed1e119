import { html, LitElement, nothing } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { ContentController } from '../../controllers/content';
import { PathController, type PathNews } from '../../controllers/path';
import { registrationLink } from '../../domain/embed/registration-link';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';
import type { Notice } from '../../domain/programme/programme.schema';
import type { MessageOverrides } from '../../i18n/translator';
import { VERSION } from '../../version';
import { styles } from '../banner/banner.styles';
import { renderNotice } from '../notice';
import { prose } from '../prose';
import {
  describeRegistration,
  type Occasion,
  type RegisterDocument,
  type RegisterItem,
  type Tool,
} from './register-document';
import type { View } from './register-more';
import { textsOf } from './register-texts';
import { registerStyles } from './register.styles';

const PRODUCTS = ['', 'id.vn', 'biz.vn'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;
const VARIANTS = ['card', 'button', 'panel'] as const;
const ORDERS = ['daily', 'alphabetical'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * The way from a yes to the right door: the programme's page for the product first, registrars second, with the
 * papers, the steps, the cost and the warning about retail prices. After the offer has ended it says so and shows
 * the normal price and the same ways. A verdict and a chosen name of the same group on the page settle what it says.
 *
 * @summary Leads to the registration of a free name, or says what else there is.
 * @tag hiendien-register
 *
 * @attr {'vi' | 'en'} lang - Language; by default that of the page, else Vietnamese.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart register - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart chosen - The name that the visitor chose.
 * @csspart ways - The links to go on with.
 * @csspart details - The disclosure of the card.
 * @csspart tools - The code for a phone, sharing, printing.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#f3f7fb] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class RegisterElement extends LitElement {
  static override styles = [styles, registerStyles];
  static readonly version = VERSION;
  static override properties = {
    product: {},
    audience: {},
    variant: {},
    order: {},
    campaign: {},
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    group: {},
    messages: { attribute: false },
    today: { attribute: false },
    noticeAbove: { attribute: false },
    verdict: { state: true },
    chosen: { state: true },
    asked: { state: true },
    details: { state: true },
  };

  /** The product to register, until a verdict or a chosen name says otherwise: `id.vn` or `biz.vn`; by default both. */
  declare product: (typeof PRODUCTS)[number];
  /** Whose papers to list, until a verdict says otherwise: `citizen`, `enterprise` or `household`; by default all. */
  declare audience: (typeof AUDIENCES)[number];
  /** Form: `card` with a disclosure, `button` alone, or `panel` with everything open. */
  declare variant: (typeof VARIANTS)[number];
  /** Order of registrars: `daily`, which moves on by one place a day for everybody, or `alphabetical`. */
  declare order: (typeof ORDERS)[number];
  /** Name for the programme's counts, in `utm_campaign` of outgoing links; by default `hiendien`. */
  declare campaign: string | undefined;
  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Level of the title in the page's outline, 1 to 6. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links (`utm_source`, `utm_campaign`). */
  declare noAttribution: boolean;
  /** Joins it to the other widgets with the same group; by default to all of the page that have none. */
  declare group: string | undefined;
  /** The host's texts by full key, such as `state.ended`, in place of ours. */
  declare messages: MessageOverrides | undefined;
  /** The day to speak of, `YYYY-MM-DD`. Set from script only, for previews; by default today in Vietnam. */
  declare today: IsoDate | undefined;

  /** @internal The notice that stands above, in a journey. */
  declare noticeAbove: Notice | undefined;

  declare private verdict: PathNews['verdict'] | undefined;
  declare private chosen: PathNews['chosen'] | undefined;
  /** What the visitor asked for below the way; without a view where that could not be loaded. */
  declare private asked: { readonly tool: Tool; readonly view: View | undefined } | undefined;
  /** What draws the details, once they are to be seen; `null` where that could not be loaded. */
  declare private details: typeof import('./register-details') | null | undefined;
  private readonly content = new ContentController(this);

  constructor() {
    super();
    new PathController(
      this,
      {
        verdict: (verdict) => {
          this.verdict = verdict;
          this.asked = undefined;
        },
        chosen: (chosen) => {
          this.chosen = chosen;
          this.asked = undefined;
        },
      },
      () => {
        this.verdict = this.asked = undefined;
      },
    );
  }

  override render() {
    const language = this.content.language;
    const texts = textsOf(language, () => {
      this.requestUpdate();
    });
    if (!texts) return html`<slot></slot>`;
    const occasion = this.readOccasion();
    const content = describeRegistration(texts, occasion);
    const variant = readAllowed('variant', this.variant, VARIANTS);
    const isButton = variant === 'button';
    const notice = this.content.noticeOn(occasion.day);
    return html`<section
      class="${isButton ? variant : 'card'} ${readAllowed('theme', this.theme, THEMES)}"
      part="register"
      lang=${language}
      dir="ltr"
      @keypress=${this.onPress}
    >
      <div class="body">
        ${isButton ? nothing : this.renderTitle(content)}
        ${notice && html`<p class="warning" part="notice">${renderNotice(notice)}</p>`}
        ${notice?.instead ? nothing : this.renderWays(variant, content, occasion)}
      </div>
    </section>`;
  }

  private renderWays(variant: string, content: RegisterDocument, occasion: Occasion) {
    return html`${content.lines.map((line) => html`<p>${prose(line)}</p>`)}
      <div class="ways ${content.isOffer ? 'programme' : ''}" part="ways">
        ${content.ways.map(renderItem)}
      </div>
      ${content.warning ? html`<p class="warning">${prose(content.warning)}</p>` : nothing}
      ${variant === 'button' ? nothing : this.renderMore(variant, content, occasion)}`;
  }

  private renderTitle({ title, chosen }: RegisterDocument) {
    const name = chosen
      ? html`${prose(chosen.label)} <strong translate="no" .textContent=${chosen.name}></strong>`
      : nothing;
    return html`<div class="title" part="title" role="heading" aria-level=${this.level}>${prose(title)}</div>
      <p part="chosen" role="status">${name}</p>`;
  }

  private renderMore(variant: string, content: RegisterDocument, occasion: Occasion) {
    const language = this.content.language;
    const { asked } = this;
    const isOpen = variant === 'panel';
    if (isOpen) void this.loadDetails();
    const details =
      this.details === null
        ? html`<p>${prose(content.failed)}</p>`
        : this.details?.renderDetails(
            this.details.describeDetails(content.registration, language, occasion),
            Math.min(this.level + 1, 6),
            renderItem,
          );
    return html`${
        isOpen
          ? details
          : html`<details part="details" @toggle=${this.loadDetails}>
              <summary>${prose(occasion.banner.details)}</summary>
              ${details}
            </details>`
      }
      <div class="tools" part="tools">
        ${(Object.entries(content.tools) as [Tool, string][]).map(
          ([tool, text]) =>
            html`<button
              type="button"
              aria-expanded=${tool === 'print' ? nothing : asked?.tool === tool}
              @click=${() => this.onTool(tool, content, occasion)}
            >
              ${prose(text)}
            </button>`,
        )}
      </div>
      ${asked?.view?.(content, language, this.messages)}
      <p role="status">${asked && !asked.view ? prose(content.failed) : nothing}</p>`;
  }

  /** Enter on a link or a button of ours is not for the page: ASP.NET would press its default button instead. */
  private onPress(event: Event): void {
    event.stopPropagation();
  }

  private get level(): number {
    return Number(readAllowed('heading-level', this.headingLevel, LEVELS));
  }

  private readOccasion(): Occasion {
    const { verdict, chosen, noAttribution, campaign } = this;
    const attribution = { site: noAttribution ? '' : location.hostname, campaign: campaign ?? 'hiendien' };
    return {
      wish: {
        product: readAllowed('product', this.product, PRODUCTS),
        audience: readAllowed('audience', this.audience, AUDIENCES) || undefined,
        verdict,
        chosen,
      },
      day: this.today ?? dayInVietnam(Date.now()),
      order: readAllowed('order', this.order, ORDERS),
      banner: this.content.banner,
      overrides: this.messages,
      link: (href) => registrationLink(href, attribution),
    };
  }

  private async loadDetails(): Promise<void> {
    if (this.details) return;
    this.details = await import('./register-details').catch(() => null);
    this.details?.styleDetails(this.renderRoot as ShadowRoot);
  }

  private async onTool(tool: Tool, content: RegisterDocument, occasion: Occasion): Promise<void> {
    if (this.asked?.tool === tool) {
      this.asked = undefined;
      return;
    }
    const { title, address: url } = content;
    try {
      if (tool === 'share' && 'share' in navigator) {
        await navigator.share({ title, url });
        return;
      }
    } catch (error) {
      // The visitor closed the device's sheet.
      if ((error as Error).name === 'AbortError') return;
    }
    try {
      await this.loadDetails();
      const more = await import('./register-more');
      this.asked = await more.prepare(tool, content, occasion, this.content.language);
    } catch {
      this.asked = { tool, view: undefined };
    }
  }
}

function renderItem({ text, href }: RegisterItem) {
  return href ? html`<a href=${href} rel="noopener external">${prose(text)}</a>` : prose(text);
}
