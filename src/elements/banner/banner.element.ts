import { html, nothing } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { warnOnce } from '../../controllers/warn-once';
import { attributeLink } from '../../domain/embed/outgoing-link';
import { offerLine, type ClosedBanner } from '../../domain/programme/banner-content';
import type { Notice } from '../../domain/programme/programme.schema';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { renderNotice } from '../notice';
import { BaseElement } from '../widget/base-element';
import { styles } from './banner.styles';

const VARIANTS = ['strip', 'card', 'logo'] as const;

/**
 * The programme's banner: who may take part, what is free on this day, and the way to the programme.
 *
 * The children of the tag are its first paint: put a plain link inside, it stands until the element is ready and
 * wherever scripts do not run.
 *
 * @summary The programme's banner, for the top of a page, a column, or as a mark with a link.
 * @tag hiendien-banner
 *
 * @slot - Fallback content: shown before the script runs and without it.
 * @slot more - A link of the page's own, by `slot` or as the second one: such as the one to its eligibility check. Not in the `logo` variant.
 * @slot logo - The programme's logo as an image from the media kit, with or without `slot`; without it a plain mark of ours stands there.
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
export class BannerElement extends BaseElement {
  static override styles = styles;
  static override properties = {
    variant: {},
    agency: {},
    locality: {},
    today: { attribute: false },
    panel: { state: true },
    logoFailed: { state: true },
  };

  /** Form: `strip` (thin, full width), `card` (column, from 200 px) or `logo` (mark and link only). */
  declare variant: (typeof VARIANTS)[number];
  /** Name of the body whose site it is. Shown as text. */
  declare agency: string;
  /**
   * Adds what is known of one locality to the panel: `ben-tre` (plan of 2024) or `vinh-long` (since 1 July 2025). Of one
   * that was merged, what took its place.
   */
  declare locality: string;
  /** The day to speak of, `YYYY-MM-DD`. Set from script only, for previews; by default today in Vietnam. */
  declare today: IsoDate | undefined;

  /** What the open banner needs, once it was opened. Until it is there, or where it can't be had, a link stands. */
  declare private panel: typeof import('./banner-panel') | undefined;
  declare private logoFailed: boolean;
  /** The panel as a server has drawn it, if it was opened before this element came. */
  private servedPanel: Element | null | undefined;
  protected override readonly partName = 'banner';

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    this.servedPanel = this.served?.querySelector('[open] .panel');
    return root;
  }

  protected override get day(): IsoDate {
    return this.today ?? super.day;
  }

  protected override get form(): (typeof VARIANTS)[number] {
    return readAllowed('variant', this.variant, VARIANTS);
  }

  protected override get labelledBy(): string | undefined {
    return this.form === 'strip' ? 'title' : undefined;
  }

  protected override renderInside(notice: Notice | undefined): unknown {
    const content = this.content.banner;
    return html`<div class="row">
      ${this.renderTitle(content)} ${this.form === 'logo' ? nothing : this.renderOffer(content, notice)}
      <slot hidden @slotchange=${this.onChildren}></slot>
    </div>`;
  }

  private renderTitle({ title, href, logo }: ClosedBanner) {
    return html`<slot name=${this.logoFailed ? 'failed' : 'logo'} @slotchange=${this.onLogo}>
        ${
          logo && !this.logoFailed
            ? html`<img src=${logo.src} alt=${logo.alt} @error=${this.onLogoError} />`
            : html`<span class="mark" part="mark" aria-hidden="true">.vn</span>`
        }
      </slot>
      <div id="title" part="title" role="heading" aria-level=${this.level}>
        ${this.renderLink(title, href)}
      </div>`;
  }

  private renderOffer(content: ClosedBanner, notice: Notice | undefined) {
    const { day } = this;
    const locality = readAllowed('locality', this.locality, ['', ...content.localities]);
    return html`<ul part="offers">
        ${notice && html`<li class="title" part="notice">${renderNotice(notice)}</li>`}
        ${notice?.instead ? nothing : content.offers.map((offer) => html`<li .textContent=${offerLine(offer, day)}></li>`)}
        ${
          this.agency
            ? html`<li class="quiet">
                <span .textContent=${content.agency}></span> <bdi .textContent=${this.agency}></bdi>
              </li>`
            : nothing
        }
      </ul>
      ${
        notice?.instead
          ? nothing
          : html`<slot name="more"></slot>
              <details part="details" ?open=${this.servedPanel} @toggle=${this.onToggle}>
                <summary .textContent=${content.details}></summary>
                ${
                  this.panel?.renderPanel(content.language, day, locality, (text, href) =>
                    this.renderLink(text, href),
                  ) ??
                  this.servedPanel ??
                  this.renderLink(content.href, content.href)
                }
              </details>`
      }`;
  }

  private renderLink(text: string, href: string) {
    return html`<a href=${attributeLink(href, this.site)} rel="noopener external"
      ><span .textContent=${text}></span
    ></a>`;
  }

  private async onToggle(): Promise<void> {
    this.panel ??= (await this.patience.until(import('./banner-panel')).catch(warnOnce)) as typeof this.panel;
    this.panel?.stylePanel(this.renderRoot as ShadowRoot);
  }

  /** A logo that can't be shown gives way to the mark. */
  private onLogo({ target }: Event): void {
    for (const image of (target as HTMLSlotElement).assignedElements({ flatten: true })) {
      (image as Partial<HTMLImageElement>).decode?.().catch(() => {
        this.onLogoError();
      });
    }
  }

  /** What is meant by children whose `slot` an editor has dropped: an image is the logo, a second link the one to more. */
  private onChildren({ currentTarget }: Event): void {
    for (const child of (currentTarget as HTMLSlotElement).assignedElements({ flatten: true })) {
      if (child.matches('img')) child.slot = 'logo';
      if (child.matches('a:not([slot]) ~ a')) child.slot = 'more';
    }
  }

  private onLogoError(): void {
    this.logoFailed = true;
  }
}
