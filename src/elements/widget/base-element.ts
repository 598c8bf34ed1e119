import { html, LitElement, nothing } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { ContentController } from '../../controllers/content';
import { createElement } from '../../controllers/page';
import { PatienceController } from '../../controllers/patience';
import { warnOnce } from '../../controllers/warn-once';
import type { Notice } from '../../domain/programme/programme.schema';
import { doorOf } from '../../domain/embed/door';
import { dayInVietnam, type IsoDate } from '../../domain/shared/vietnam-day';
import { loadingIn } from '../../i18n/loading';
import { VERSION } from '../../version';
import { RegistrationOpenedEvent } from './registration.events';

const THEMES = ['auto', 'light', 'dark'] as const;
const COLOURS = ['text', 'background', 'accent'];
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * What all elements share: a section in the widget's language and colours, that keeps the page's hotkeys out, and the
 * settings that every tag knows.
 *
 * @fires {RegistrationOpenedEvent} hiendien-registration-opened - A visitor followed a link to where names are registered: `widget`, `door` (`programme` or `registrar`) and `host`, nothing of the visitor.
 * @attr {string} lang - Language: `vi`, `en` or that of a language pack; by default that of the page, else Vietnamese.
 */
export abstract class BaseElement extends LitElement {
  static readonly version = VERSION;
  static override properties: Record<string, object> = {
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    noticeAbove: { attribute: false },
  };

  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Level of the title in the page's outline, 1 to 6. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links (`utm_source`). */
  declare noAttribution: boolean;
  /** @internal The notice that stands above, where the element is part of another one. */
  declare noticeAbove: Notice | undefined;

  protected readonly content = new ContentController(this);
  /** For files that a visitor's act asks for. */
  protected readonly patience = new PatienceController(this);
  /** The section as a server has drawn it. */
  protected served: Element | null | undefined;

  /** Name of the section's `::part`. */
  protected abstract readonly partName: string;

  /** What stands in the section. */
  protected abstract renderInside(notice: Notice | undefined): unknown;

  /** The day that is spoken of. */
  protected get day(): IsoDate {
    return dayInVietnam(Date.now());
  }

  protected get level(): number {
    return Number(readAllowed('heading-level', this.headingLevel, LEVELS));
  }

  /** Level of the headings inside. */
  protected get levelBelow(): number {
    return Math.min(this.level + 1, 6);
  }

  /** The colours that were asked for. */
  protected get colours(): (typeof THEMES)[number] {
    return readAllowed('theme', this.theme, THEMES);
  }

  /** What outgoing links say of where a visitor comes from. */
  protected get site(): string {
    return this.noAttribution ? '' : location.hostname;
  }

  /** Class of the section besides its colours: its form, where it has several. */
  protected get form(): string | undefined {
    return undefined;
  }

  /** Id of what names the section, where it is a landmark. */
  protected get labelledBy(): string | undefined {
    return undefined;
  }

  /** In the colours that a page gives all can still be read. */
  protected override firstUpdated(): void {
    requestAnimationFrame(() => {
      const section = this.renderRoot.querySelector('section');
      const shown = getComputedStyle(this);
      if (section && COLOURS.some((name) => shown.getPropertyValue(`--hiendien-${name}`)))
        import('./brand')
          .then(({ keepReadable }) => {
            keepReadable(section);
          })
          .catch(warnOnce);
    });
  }

  /** What a server has drawn gives its place to this. Its style sheet stays, as a part that is kept needs it. */
  protected override createRenderRoot() {
    const { shadowRoot } = this;
    this.served = shadowRoot?.querySelector('section');
    for (let last; (last = shadowRoot?.lastElementChild) && last.localName !== 'link';) last.remove();
    return super.createRenderRoot();
  }

  /** Where it can't be drawn, what the page has put into the tag shows again. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      warnOnce(error);
      this.renderRoot.append(createElement('slot'));
    }
  }

  override render(): unknown {
    return html`<section
        class=${[this.form, this.colours].filter(Boolean).join(' ')}
        part=${this.partName}
        lang=${this.content.language}
        dir=${this.content.direction}
        aria-labelledby=${this.labelledBy ?? nothing}
        aria-busy=${this.patience.isBusy || nothing}
        @keydown=${this.onKey}
        @keypress=${this.onKey}
        @keyup=${this.onKey}
        @click=${this.onClick}
      >
        ${this.renderInside(this.content.noticeOn(this.day))}
      </section>
      ${this.renderPatience()}`;
  }

  /** Outside of what is busy, where nothing would be read out before that is done. */
  private renderPatience(): unknown {
    const { language } = this.content;
    const words = this.patience.isLate ? loadingIn(language) : '';
    return html`<p class="late" role="status" lang=${language} .textContent=${words}></p>`;
  }

  /** Tells the page that a visitor goes to where names are registered. */
  private onClick({ target }: Event): void {
    const host = (target as Element).closest('a')?.hostname ?? '';
    const door = doorOf(host);
    if (door)
      this.dispatchEvent(new RegistrationOpenedEvent(this.localName.slice('hiendien-'.length), door, host));
  }

  /** Enter on a link or a button of ours is not for the page: ASP.NET would press its default button instead. */
  protected onKey(event: KeyboardEvent): void {
    if (event.type === 'keypress') event.stopPropagation();
  }
}
