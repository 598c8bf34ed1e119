import { html, LitElement, nothing } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { ContentController } from '../../controllers/content';
import { warnOnce } from '../../controllers/warn-once';
import { attributeLink } from '../../domain/embed/outgoing-link';
import { offerLine, type ClosedBanner } from '../../domain/programme/banner-content';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';
import { VERSION } from '../../version';
import { renderNotice } from '../notice';
import { styles } from './banner.styles';

const VARIANTS = ['strip', 'card', 'logo'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * The programme's banner: who may take part, what is free on this day, and the way to the programme.
 *
 * The children of the tag are its first paint: put a plain link inside, it stands until the element is ready and
 * wherever scripts do not run.
 *
 * @summary The programme's banner, for the top of a page, a column, or as a mark with a link.
 * @tag hiendien-banner
 *
 * @attr {'vi' | 'en'} lang - Language; by default that of the page, else Vietnamese.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 * @slot more - A link of the page's own, such as the one to its eligibility check. Not in the `logo` variant.
 * @slot logo - The programme's logo as an image from the media kit; without it a plain mark of ours stands there.
 *
 * @csspart banner - The whole banner.
 * @csspart mark - Our mark, where no logo is given.
 * @csspart title - The title with its link.
 * @csspart offers - The lines that say what is free on this day.
 * @csspart notice - What the content has to say before all else, on days that it names. Not in the `logo` variant.
 * @csspart details - The disclosure.
 * @csspart panel - What the disclosure shows.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, mark and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#f3f7fb] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 * @cssprop [--hiendien-content-width=1170px] - Widest line of the strip's content, to align it with the page.
 */
export class BannerElement extends LitElement {
  static override styles = styles;
  static readonly version = VERSION;
  static override properties = {
    variant: {},
    agency: {},
    locality: {},
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    today: { attribute: false },
    panel: { state: true },
    logoFailed: { state: true },
  };

  /** Form: `strip` (thin, full width), `card` (column, from 200 px) or `logo` (mark and link only). */
  declare variant: (typeof VARIANTS)[number];
  /** Name of the body whose site it is. Shown as text. */
  declare agency: string;
  /** Adds what is known of one locality to the panel: `ben-tre` (plan of 2024) or `vinh-long` (since 1 July 2025). */
  declare locality: string;
  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Level of the title in the page's outline, 1 to 6. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links (`utm_source`). */
  declare noAttribution: boolean;
  /** The day to speak of, `YYYY-MM-DD`. Set from script only, for previews; by default today in Vietnam. */
  declare today: IsoDate | undefined;

  /** What the open banner needs, once it was opened. Until it is there, or where it can't be had, a link stands. */
  declare private panel: typeof import('./banner-panel') | undefined;
  declare private logoFailed: boolean;
  /** The panel as a server has drawn it, if it was opened before this element came. */
  private served: Element | null | undefined;
  private readonly content = new ContentController(this);

  /** Takes the place of what a server has drawn. Its style sheet stays, as an open panel still needs it. */
  protected override createRenderRoot() {
    const served = this.shadowRoot?.querySelector('section');
    this.served = served?.querySelector('[open] .panel');
    served?.remove();
    return super.createRenderRoot();
  }

  override render() {
    const content = this.content.banner;
    const variant = readAllowed('variant', this.variant, VARIANTS);
    return html`<section
      class="${variant} ${readAllowed('theme', this.theme, THEMES)}"
      part="banner"
      lang=${content.language}
      dir="ltr"
      aria-labelledby=${variant === 'strip' ? 'title' : nothing}
      @keypress=${this.onPress}
    >
      <div class="row">
        ${this.renderTitle(content)} ${variant === 'logo' ? nothing : this.renderOffer(content)}
      </div>
    </section>`;
  }

  private renderTitle({ title, href, logo }: ClosedBanner) {
    return html`<slot name=${this.logoFailed ? 'failed' : 'logo'} @slotchange=${this.onLogo}>
        ${
          logo && !this.logoFailed
            ? html`<img src=${logo.src} alt=${logo.alt} @error=${this.onLogoError} />`
            : html`<span class="mark" part="mark" aria-hidden="true">.vn</span>`
        }
      </slot>
      <div
        id="title"
        part="title"
        role="heading"
        aria-level=${readAllowed('heading-level', this.headingLevel, LEVELS)}
      >
        ${this.renderLink(title, href)}
      </div>`;
  }

  private renderOffer(content: ClosedBanner) {
    const day = this.today ?? dayInVietnam(Date.now());
    const locality = readAllowed('locality', this.locality, ['', ...content.localities]);
    const notice = this.content.noticeOn(day);
    return html`<ul part="offers">
        ${notice && html`<li class="title" part="notice">${renderNotice(notice)}</li>`}
        ${notice?.instead ? nothing : content.offers.map((offer) => html`<li>${offerLine(offer, day)}</li>`)}
        ${this.agency ? html`<li class="quiet">${content.agency} <bdi>${this.agency}</bdi></li>` : nothing}
      </ul>
      ${
        notice?.instead
          ? nothing
          : html`<slot name="more"></slot>
              <details part="details" ?open=${this.served} @toggle=${this.onToggle}>
                <summary>${content.details}</summary>
                ${
                  this.panel?.renderPanel(content.language, locality, (text, href) =>
                    this.renderLink(text, href),
                  ) ??
                  this.served ??
                  this.renderLink(content.href, content.href)
                }
              </details>`
      }`;
  }

  private renderLink(text: string, href: string) {
    return html`<a
      href=${attributeLink(href, this.noAttribution ? '' : location.hostname)}
      rel="noopener external"
      >${text}</a
    >`;
  }

  private async onToggle(): Promise<void> {
    this.panel ??= (await import('./banner-panel').catch(warnOnce)) as typeof this.panel;
    this.panel?.stylePanel(this.renderRoot as ShadowRoot);
  }

  /** Enter on a link or a button of ours is not for the page: ASP.NET would press its default button instead. */
  private onPress(event: Event): void {
    event.stopPropagation();
  }

  /** A logo that can't be shown gives way to the mark. */
  private onLogo({ target }: Event): void {
    for (const image of (target as HTMLSlotElement).assignedElements({ flatten: true })) {
      (image as Partial<HTMLImageElement>).decode?.().catch(() => {
        this.onLogoError();
      });
    }
  }

  private onLogoError(): void {
    this.logoFailed = true;
  }
}
