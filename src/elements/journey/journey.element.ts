import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale';
import {
  JOURNEY_MACHINE,
  JOURNEY_STEPS,
  stepOf,
  type JourneyEffect,
  type JourneyEvent,
  type JourneyState,
  type JourneyStep,
  type SettledStep,
} from '../../domain/journey/journey-machine';
import { registrationLink } from '../../domain/embed/registration-link';
import { goToStep } from '../../controllers/path';
import type { Notice } from '../../domain/programme/programme.schema';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { prose } from '../prose';
import { WidgetElement } from '../widget/widget-element';
import { journeyMessages, type JourneyKey } from './journey-messages';
import { styles } from './journey.styles';

/** The tag of each step. */
const TAGS: Readonly<Record<JourneyStep, string>> = {
  check: 'hiendien-eligibility-checker',
  name: 'hiendien-domain-search',
  register: 'hiendien-register',
};

/** What each event from a step inside means for the path. */
const NEWS: {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => JourneyEvent;
} = {
  'hiendien-eligibility-verdict': ({ outcome, product }) => ({
    kind: 'verdict-told',
    verdict: { outcome, product },
  }),
  'hiendien-domain-chosen': () => ({ kind: 'name-chosen' }),
  'hiendien-answers-erased': () => ({ kind: 'answers-erased' }),
};

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
 * @fires {NamesSearchedEvent} hiendien-names-searched - From the search inside.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart journey - The whole path.
 * @csspart title - The title above the steps.
 * @csspart progress - The list of the steps.
 * @csspart done - A step that is settled and left behind, in one line.
 * @csspart notice - What the content has to say before all else, on days that it names.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#f3f7fb] - Background; white in the checker and the search unless set.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class JourneyElement extends WidgetElement<JourneyState, JourneyEvent, JourneyEffect> {
  static override styles = styles;
  static override properties = {
    audience: {},
    layout: {},
    asOf: { attribute: 'as-of' },
    idleReset: { attribute: 'idle-reset' },
    enterprises: {},
    lookup: {},
    endpoint: {},
    resolvers: {},
    suffixes: {},
    live: {},
    order: {},
    campaign: {},
  };

  /** For whom the page is: `citizen`, `enterprise` or `household`. Passed on to every step. */
  declare audience: string | undefined;
  /** The checker's `layout`: `steps` or `page`. */
  declare layout: string | undefined;
  /** Another day to judge by and to speak of, `YYYY-MM-DD`, for reviewers; the checker marks it. */
  declare asOf: string | undefined;
  /** The checker's `idle-reset`: minutes without a touch after which everything is erased. */
  declare idleReset: string | undefined;
  /** The checker's `enterprises`: address of a list of enterprises that a department keeps. */
  declare enterprises: string | undefined;
  /** The search's `lookup`: `dns`, `endpoint`, `endpoint-then-dns` or `none`. */
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

  protected override readonly partName = 'journey';
  protected override readonly locale = new LocaleController<JourneyKey>(this, journeyMessages, this.content);
  /** The name of this journey's own group: no other element has it, not even of another copy of the script. */
  private readonly ownGroup = `journey-${Math.random().toString(36).slice(2)}`;

  /** The step that was touched last; none where the Tab key moves on from it. */
  private touched: JourneyStep | undefined;

  constructor() {
    super(JOURNEY_MACHINE);
    for (const [type, read] of Object.entries(NEWS)) {
      this.addEventListener(type, (event) => {
        this.send((read as (event: Event) => JourneyEvent)(event));
      });
    }
    for (const touch of ['pointerdown', 'keydown', 'input']) this.addEventListener(touch, this.onTouch, true);
  }

  protected override get day(): IsoDate {
    return readDay(this.asOf) ?? super.day;
  }

  protected override get heading(): string {
    return this.content.banner.title;
  }

  protected override run(effect: JourneyEffect): void {
    switch (effect.kind) {
      case 'erase-steps':
        for (const step of ['name', 'register'] as const) this.find(step)?.erase?.();
        break;
      case 'show-step':
        void this.showStep(effect.step);
    }
  }

  /** In one frame with the folding, so that nothing is seen to move. */
  private async showStep(step: JourneyStep): Promise<void> {
    await this.updateComplete;
    const shown = this.find(step);
    // Whoever was led there has the focus where it belongs already.
    if (shown && this.focused === shown) shown.scrollIntoView();
    else if (shown) goToStep(shown);
    // There is one thing to do there: to type.
    if (step === 'name')
      shown?.shadowRoot?.querySelector<HTMLElement>('#name')?.focus({ preventScroll: true });
  }

  private find(step: JourneyStep) {
    return this.renderRoot.querySelector<HTMLElement & { erase?(): void; touch?(): void }>(TAGS[step]);
  }

  private get focused(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }

  /** Whoever searches is there as much as who answers: the checker, which may erase all, is told. */
  private readonly onTouch = (event: Event): void => {
    const path = event.composedPath();
    const isTab = (event as Partial<KeyboardEvent>).key === 'Tab';
    this.touched = isTab
      ? undefined
      : JOURNEY_STEPS.find((step) => path.some((at) => at === this.find(step)));
    this.find('check')?.touch?.();
  };

  /** A press in one step that puts the focus into another leads the visitor there. */
  private readonly onFocus = (step: JourneyStep) => (): void => {
    const { touched } = this;
    this.touched = undefined;
    if (touched && touched !== step) this.send({ kind: 'led-to', step });
  };

  protected override renderBody(notice: Notice | undefined): TemplateResult {
    return html`${this.renderProgress()} ${this.renderDone('check')} ${this.renderChecker(notice)}
    ${this.renderDone('name')} ${this.renderSearch(notice)} ${this.renderRegister(notice)}`;
  }

  /** A checker that erases after a while stays to be seen: it warns of it. */
  private isFolded(step: SettledStep): boolean {
    return this.state.folded.includes(step) && !(step === 'check' && this.idleReset);
  }

  private renderDone(step: SettledStep): unknown {
    if (!this.isFolded(step)) return nothing;
    const { t } = this.locale;
    const { verdict } = this.state;
    const came = verdict && t(`outcome.${verdict.outcome}`, { product: verdict.product ?? '“.vn”' });
    const onReturn = () => {
      this.send({ kind: 'led-to', step });
    };
    const isMet = step === 'name' || this.state.verdict?.outcome.startsWith('eligible');
    return html`<div class=${isMet ? 'done met' : 'done'} part="done">
      <p>${prose(step === 'check' ? (came ?? '') : t('chosen'))}</p>
      <button type="button" class="plain" @click=${onReturn}>${prose(t(`return.${step}`))}</button>
    </div>`;
  }

  private renderProgress(): TemplateResult {
    const { t } = this.locale;
    const current = stepOf(this.state);
    return html`<ol class="progress" part="progress" aria-label=${t('steps')}>
      ${JOURNEY_STEPS.map(
        (step) =>
          html`<li aria-current=${step === current ? 'step' : nothing}>${prose(t(`step.${step}`))}</li>`,
      )}
    </ol>`;
  }

  private renderChecker(notice: Notice | undefined): TemplateResult {
    return html`<hiendien-eligibility-checker
      ?hidden=${this.isFolded('check')}
      @focusin=${this.onFocus('check')}
      group=${this.stepGroup}
      .noticeAbove=${notice}
      theme=${this.colours}
      heading-level=${this.levelBelow}
      audience=${this.audience ?? nothing}
      layout=${this.layout ?? nothing}
      as-of=${this.asOf ?? nothing}
      idle-reset=${this.idleReset ?? nothing}
      enterprises=${this.enterprises ?? nothing}
      ?no-attribution=${this.noAttribution}
      >${this.renderDoor()}</hiendien-eligibility-checker
    >`;
  }

  private renderSearch(notice: Notice | undefined): TemplateResult {
    return html`<hiendien-domain-search
      ?hidden=${this.isFolded('name')}
      @focusin=${this.onFocus('name')}
      group=${this.stepGroup}
      .noticeAbove=${notice}
      theme=${this.colours}
      heading-level=${this.levelBelow}
      audience=${this.audience ?? nothing}
      lookup=${this.lookup ?? nothing}
      endpoint=${this.endpoint ?? nothing}
      resolvers=${this.resolvers ?? nothing}
      suffixes=${this.suffixes ?? nothing}
      live=${this.live ?? nothing}
      ?no-attribution=${this.noAttribution}
      >${this.renderDoor()}</hiendien-domain-search
    >`;
  }

  private renderRegister(notice: Notice | undefined): TemplateResult {
    return html`<hiendien-register
      @focusin=${this.onFocus('register')}
      variant="panel"
      .waits=${true}
      group=${this.stepGroup}
      .noticeAbove=${notice}
      theme=${this.colours}
      heading-level=${this.levelBelow}
      audience=${this.audience ?? nothing}
      order=${this.order ?? nothing}
      campaign=${this.campaign ?? nothing}
      .today=${readDay(this.asOf)}
      ?no-attribution=${this.noAttribution}
      >${this.renderDoor()}</hiendien-register
    >`;
  }

  private get stepGroup(): string {
    return this.group ?? this.ownGroup;
  }

  /** Stands in each step until it is loaded, and where it can't be. */
  private renderDoor(): TemplateResult {
    const { title, href } = this.content.banner;
    return html`<a
      href=${registrationLink(href, { site: '', campaign: '' }) ?? nothing}
      rel="noopener external"
      ><span .textContent=${title}></span
    ></a>`;
  }
}

/** A day that a reviewer set; what is none counts for nothing, as in the checker. */
function readDay(day = ''): IsoDate | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}
