import { html, LitElement, nothing } from 'lit';
import { readAllowed } from '../../controllers/allowed-value';
import { ContentController } from '../../controllers/content';
import { dayInVietnam } from '../../domain/shared/vietnam-day';
import { VERSION } from '../../version';
import { styles } from '../banner/banner.styles';
import { renderNotice } from '../notice';
import { journeyStyles } from './journey.styles';

const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/**
 * The whole path with one tag: the eligibility checker, the name search and the way to registration, one after the
 * other. They hear each other and nobody else, unless `group` joins them to other widgets of the page. Settings are
 * passed on to the step that has them; for texts of one's own, put the three tags on the page instead.
 *
 * @summary Checker, search and registration in one element.
 * @tag hiendien-journey
 *
 * @fires {EligibilityVerdictEvent} hiendien-eligibility-verdict - From the checker inside.
 * @fires {AnswersErasedEvent} hiendien-answers-erased - From the checker inside.
 * @fires {DomainChosenEvent} hiendien-domain-chosen - From the search inside.
 *
 * @attr {'vi' | 'en'} lang - Language; by default that of the page, else Vietnamese.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart journey - The whole path.
 * @csspart title - The title above the steps.
 * @csspart notice - What the content has to say before all else, on days that it names.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#f3f7fb] - Background; white in the checker and the search unless set.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class JourneyElement extends LitElement {
  static override styles = [styles, journeyStyles];
  static readonly version = VERSION;
  static override properties = {
    audience: {},
    layout: {},
    asOf: { attribute: 'as-of' },
    idleReset: { attribute: 'idle-reset' },
    lookup: {},
    endpoint: {},
    resolvers: {},
    suffixes: {},
    live: {},
    order: {},
    campaign: {},
    theme: {},
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    group: {},
  };

  /** For whom the page is: `citizen`, `enterprise` or `household`. Passed on to every step. */
  declare audience: string | undefined;
  /** The checker's `layout`: `steps` or `page`. */
  declare layout: string | undefined;
  /** Another day to judge by and to speak of, `YYYY-MM-DD`, for reviewers; the checker marks it. */
  declare asOf: string | undefined;
  /** The checker's `idle-reset`: minutes without a touch after which everything is erased. */
  declare idleReset: string | undefined;
  /** The search's `lookup`: `dns`, `endpoint` or `none`. */
  declare lookup: string | undefined;
  /** The search's `endpoint`. */
  declare endpoint: string | undefined;
  /** The search's `resolvers`. */
  declare resolvers: string | undefined;
  /** The search's `suffixes`. */
  declare suffixes: string | undefined;
  /** The search's `live`: `on` or `off`. */
  declare live: string | undefined;
  /** The registrars' `order`: `daily` or `alphabetical`. */
  declare order: string | undefined;
  /** Name for the programme's counts, in `utm_campaign` of the links to registration. */
  declare campaign: string | undefined;
  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Level of the title in the page's outline, 1 to 6; the steps are one below. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links. */
  declare noAttribution: boolean;
  /** Joins the steps to other widgets of the page with the same group; by default they are a group of their own. */
  declare group: string | undefined;

  /** The name of this journey's own group: no other element has it, not even of another copy of the script. */
  private readonly ownGroup = `journey-${Math.random().toString(36).slice(2)}`;
  private readonly content = new ContentController(this);

  override render() {
    const { audience = nothing, asOf, noAttribution } = this;
    const language = this.content.language;
    const { title, href } = this.content.banner;
    const notice = this.content.noticeOn(readDay(asOf) ?? dayInVietnam(Date.now()));
    const theme = readAllowed('theme', this.theme, THEMES);
    const level = readAllowed('heading-level', this.headingLevel, LEVELS);
    const below = Math.min(Number(level) + 1, 6);
    const group = this.group ?? this.ownGroup;
    // Stands in each step until it is loaded, and where it can't be.
    const door = html`<a href=${href} rel="noopener external">${title}</a>`;
    return html`<section class=${theme} part="journey" lang=${language} dir="ltr">
      <div class="title" part="title" role="heading" aria-level=${level}>
        <span .textContent=${title}></span>
      </div>
      ${notice && html`<p class="notice" part="notice">${renderNotice(notice)}</p>`}
      ${
        notice?.instead
          ? nothing
          : html` <hiendien-eligibility-checker
                group=${group}
                .noticeAbove=${notice}
                theme=${theme}
                heading-level=${below}
                audience=${audience}
                layout=${this.layout ?? nothing}
                as-of=${asOf ?? nothing}
                idle-reset=${this.idleReset ?? nothing}
                ?no-attribution=${noAttribution}
                >${door}</hiendien-eligibility-checker
              >
              <hiendien-domain-search
                group=${group}
                .noticeAbove=${notice}
                theme=${theme}
                heading-level=${below}
                audience=${audience}
                lookup=${this.lookup ?? nothing}
                endpoint=${this.endpoint ?? nothing}
                resolvers=${this.resolvers ?? nothing}
                suffixes=${this.suffixes ?? nothing}
                live=${this.live ?? nothing}
                ?no-attribution=${noAttribution}
                >${door}</hiendien-domain-search
              >
              <hiendien-register
                variant="panel"
                group=${group}
                .noticeAbove=${notice}
                theme=${theme}
                heading-level=${below}
                audience=${audience}
                order=${this.order ?? nothing}
                campaign=${this.campaign ?? nothing}
                .today=${readDay(asOf)}
                ?no-attribution=${noAttribution}
                >${door}</hiendien-register
              >`
      }
    </section>`;
  }
}

/** A day that a reviewer set; what is none counts for nothing, as in the checker. */
function readDay(day = ''): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
