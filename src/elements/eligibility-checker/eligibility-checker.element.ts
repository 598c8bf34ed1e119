import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { contentReaders } from '../../content/programme-content';
import { readAllowed } from '../../controllers/allowed-value';
import type { IdleResetController } from '../../controllers/idle-reset';
import { keepTyping } from '../../controllers/typing-keys';
import { warnOnce } from '../../controllers/warn-once';
import { LocaleController } from '../../controllers/locale';
import type { CheckResult } from '../../domain/eligibility/assess';
import type { Assessment } from '../../domain/eligibility/assessment';
import {
  checkAnswer,
  findProblems,
  warnOfTaxCode,
  type AnswerProblem,
  type ByQuestion,
} from '../../domain/eligibility/check-answers';
import {
  pathOf,
  progressOf,
  withAnswer,
  type Answer,
  type Answers,
  type Question,
} from '../../domain/eligibility/interview';
import { createInterview, type QuestionId } from '../../domain/eligibility/questions';
import { attributeLink } from '../../domain/embed/outgoing-link';
import type { Notice } from '../../domain/programme/programme.schema';
import { dateInVietnam, parseIsoDate, toIsoDate, type PlainDate } from '../../domain/shared/plain-date';
import { formatDay } from '../../i18n/format';
import type { MessageOverrides } from '../../i18n/translator';
import { VERSION } from '../../version';
import { checkerMessages, type CheckerKey } from './checker-messages';
import type { Verdict } from './eligibility-checker.events';
import { styles } from './eligibility-checker.styles';
import { renderNotice } from '../notice';
import { prose } from '../prose';
import { renderQuestion } from './question-view';
import type { ResultDocument } from './result-document';

const LAYOUTS = ['steps', 'page'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = ['2', '1', '3', '4', '5', '6'] as const;

/** Where the visitor is: at a question of the path, or at the result. */
type Place = QuestionId | 'result';

/**
 * Asks a few questions and says whether the visitor is entitled to a free id.vn or biz.vn name: why, by which
 * rule, and what to do next. Nothing that is entered leaves the element.
 *
 * @summary Tells a visitor whether they are entitled to a free name, why, and what to do next.
 * @tag hiendien-eligibility-checker
 *
 * @fires {EligibilityVerdictEvent} hiendien-eligibility-verdict - A visitor asked for the result and got it. Carries
 * `audience`, `outcome` and `product`, never an answer.
 * @fires {AnswersErasedEvent} hiendien-answers-erased - After a verdict, the answers were erased: what was told no
 * longer counts.
 *
 * @attr {'vi' | 'en'} lang - Language; by default that of the page, else Vietnamese.
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart checker - The whole checker.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart question - One question with its fields.
 * @csspart legend - The words of a question.
 * @csspart problem - What is wrong with an answer, beside its fields.
 * @csspart result - The verdict.
 * @csspart headline - The verdict in one sentence.
 * @csspart criteria - The list of criteria.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring.
 * @cssprop [--hiendien-background=#fff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class EligibilityCheckerElement extends LitElement {
  static override styles = styles;
  static readonly version = VERSION;
  static override properties = {
    audience: {},
    layout: {},
    theme: {},
    asOf: { attribute: 'as-of' },
    idleReset: { type: Number, attribute: 'idle-reset' },
    headingLevel: { attribute: 'heading-level' },
    noAttribution: { type: Boolean, attribute: 'no-attribution' },
    group: {},
    messages: { attribute: false },
    noticeAbove: { attribute: false },
    answers: { state: true },
    place: { state: true },
    problems: { state: true },
    said: { state: true },
  };

  /** Settles the first question, for a school or a business department: `citizen`, `enterprise` or `household`. */
  declare audience: (typeof AUDIENCES)[number];
  /** `steps`, one question at a time, or `page`, all at once. */
  declare layout: (typeof LAYOUTS)[number];
  /** Colours: `light`, `dark`, or `auto`, which follows the colour scheme that the page declares. */
  declare theme: (typeof THEMES)[number];
  /** Another day to judge by, `YYYY-MM-DD`, for reviewers; visibly marked. */
  declare asOf: string | undefined;
  /** Minutes without a touch after which all answers are erased, for shared computers. 0 is never. */
  declare idleReset: number;
  /** Level of the title in the page's outline, 1 to 6. */
  declare headingLevel: (typeof LEVELS)[number];
  /** Leaves the embedding host out of outgoing links (`utm_source`). */
  declare noAttribution: boolean;
  /** Joins it to the other widgets with the same group; by default to all of the page that have none. */
  declare group: string | undefined;
  /** The host's texts by full key, such as `outcome.eligible`, in place of ours. */
  declare messages: MessageOverrides | undefined;

  /** @internal The notice that stands above, in a journey. */
  declare noticeAbove: Notice | undefined;

  declare private answers: Answers<QuestionId>;
  declare private place: Place | undefined;
  declare private problems: ByQuestion<AnswerProblem>;
  /** What has just been done at the visitor's wish, said once. */
  declare private said: CheckerKey | undefined;
  /** What words and draws a verdict, once there is one. */
  private result: typeof import('./result') | undefined;
  /** What the page was told, as long as it counts. */
  private told: Verdict | undefined;

  private readonly locale = new LocaleController<CheckerKey>(this, 'checker', checkerMessages);
  /** Loaded where it is asked for. */
  private idle: IdleResetController | undefined;
  /** What to put the focus on after the next drawing, as a selector. */
  private focusNext: string | undefined;

  constructor() {
    super();
    this.idleReset = 0;
    this.answers = {};
    this.problems = {};
  }

  /** The latest verdict, as its event told it; none before, and none once the answers were erased. */
  get verdict(): Verdict | undefined {
    return this.told;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    contentReaders.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    contentReaders.delete(this);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('idleReset')) this.watchIdleness().catch(warnOnce);
    if (!this.focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    // Firefox gives the focus to no legend that it has not laid out yet.
    target?.getBoundingClientRect();
    target?.focus();
    this.focusNext = undefined;
  }

  // ---- what follows from the answers --------------------------------------------------------------------------

  private get interview() {
    const audience = readAllowed('audience', this.audience, AUDIENCES);
    return createInterview(audience || undefined);
  }

  /** The day that is judged by: today in Vietnam, or a reviewer's. */
  private get day(): PlainDate {
    return parseIsoDate(this.asOf ?? '') ?? dateInVietnam(Date.now());
  }

  private get path(): readonly Question<QuestionId>[] {
    return pathOf(this.interview, this.answers);
  }

  /** The question at which the visitor is, in steps. */
  private get current(): Question<QuestionId> | undefined {
    const { path } = this;
    return path.find(({ id }) => id === this.place) ?? path[0];
  }

  /** What the answers lead to, once there is what judges them. */
  private judge(): CheckResult | undefined {
    return this.result?.judge(this.interview, this.answers, this.locale.language, this.day);
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  override render() {
    const { t, language, isReady } = this.locale;
    if (!isReady) return html`<slot></slot>`;
    const level = readAllowed('heading-level', this.headingLevel, LEVELS);
    const notice = this.locale.content.noticeOn(toIsoDate(this.day));
    const judged = this.place === 'result' ? this.judge() : undefined;
    return html`<section
      class=${readAllowed('theme', this.theme, THEMES)}
      part="checker"
      lang=${language}
      dir="ltr"
      @keydown=${keepTyping}
      @keypress=${keepTyping}
      @keyup=${keepTyping}
    >
      <div class="head" role="heading" aria-level=${level} tabindex="-1">${prose(t('title'))}</div>
      ${notice && html`<p class="notice" part="notice">${renderNotice(notice)}</p>`} ${this.renderAsOf()}
      ${
        notice?.instead
          ? nothing
          : judged?.kind === 'assessed'
            ? this.renderVerdict(judged.assessment, Number(level))
            : this.renderInterview()
      }
      ${this.renderIdle()}
      <p class="said" role="status">${this.said ? prose(t(this.said)) : nothing}</p>
    </section>`;
  }

  private renderAsOf() {
    if (!this.asOf) return nothing;
    const { t } = this.locale;
    const day = parseIsoDate(this.asOf);
    return html`<p class="notice">
      ${prose(day ? t('as-of', { day: formatDay(toIsoDate(day), this.locale.language) }) : t('as-of-wrong'))}
    </p>`;
  }

  private renderInterview() {
    const { t } = this.locale;
    const inSteps = readAllowed('layout', this.layout, LAYOUTS) === 'steps';
    const { path, current } = this;
    const shown = inSteps ? (current ? [current] : []) : path;
    const isLast = !inSteps || (current !== undefined && current === path.at(-1) && this.isAtEnd(current));
    return html`<p class="quiet">${prose(t('privacy'))}</p>
      ${inSteps ? html`<p class="quiet progress">${prose(this.progressText())}</p>` : nothing}
      <div class="questions" @keydown=${this.onKey}>
        ${shown.map((question) => this.renderQuestion(question))}
      </div>
      <div class="actions">
        <button type="button" class="primary" @click=${this.onNext}>
          ${prose(t(isLast ? 'show' : 'next'))}
        </button>
        ${
          inSteps && current !== path[0]
            ? html`<button type="button" @click=${this.onBack}>${prose(t('back'))}</button>`
            : nothing
        }
        ${this.renderErase()}
      </div>`;
  }

  private renderQuestion(question: Question<QuestionId>) {
    return renderQuestion({
      question,
      answer: this.answers[question.id],
      problem: this.problems[question.id],
      warning: question.id === 'tax-code' ? warnOfTaxCode(this.answers['tax-code']) : undefined,
      t: this.locale.t,
      onAnswer: this.onAnswer,
    });
  }

  private renderVerdict(assessment: Assessment, level: number) {
    const { t, language } = this.locale;
    const { result } = this;
    if (!result) return nothing;
    const document = result.composeResult(assessment, language, this.messages);
    const site = this.noAttribution ? '' : location.hostname;
    return html`${result.renderResult(document, Math.min(level + 1, 6), (href) => attributeLink(href, site))}
      <div class="actions">
        ${result.renderNext(this, assessment, document.next)}
        <button type="button" @click=${() => this.print(document)}>${prose(t('print'))}</button>
        <button type="button" @click=${() => this.copy(result.toPlainText(document))}>
          ${prose(t('copy'))}
        </button>
      </div>
      ${result.renderAnswers({
        path: this.path,
        answers: this.answers,
        level: Math.min(level + 1, 6),
        t,
        onChange: (id) => {
          this.goTo(id);
        },
      })}
      <div class="actions">${this.renderErase()}</div>`;
  }

  private renderErase() {
    if (Object.keys(this.answers).length === 0) return nothing;
    return html`<button type="button" class="plain" @click=${this.onErase}>
      ${prose(this.locale.t('erase'))}
    </button>`;
  }

  private renderIdle() {
    const { idle } = this;
    const secondsLeft = idle?.secondsLeft;
    if (secondsLeft === undefined) return nothing;
    const { t } = this.locale;
    // Said once: the number counts down for the eye only.
    return html`<div class="notice" role="alert">
      <span aria-hidden="true">${prose(t('idle.warning', { count: secondsLeft }))}</span>
      <span class="unseen">${prose(t('idle.warning', { count: 30 }))}</span>
      <button type="button" @click=${idle?.stay}>${prose(t('idle.stay'))}</button>
    </div>`;
  }

  private progressText(): string {
    const { t } = this.locale;
    const { path, current } = this;
    const number =
      Math.max(
        0,
        path.findIndex(({ id }) => id === current?.id),
      ) + 1;
    const { answered, atMost } = progressOf(this.interview, this.answers);
    const count = answered + atMost - number;
    return count > 0 ? t('progress-left', { number, count }) : t('progress', { number });
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  private readonly onAnswer = (id: QuestionId, answer: Answer): void => {
    this.answers = withAnswer(this.answers, id, answer);
    this.problems = { ...this.problems, [id]: undefined };
    this.said = undefined;
  };

  /** Enter goes on, as in a form; the element is none, since the page may be one. */
  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.onNext();
  }

  private onNext(): void {
    const inSteps = readAllowed('layout', this.layout, LAYOUTS) === 'steps';
    const { current } = this;
    if (inSteps && current) {
      // A question that may be passed over counts as answered once the visitor goes on.
      if (this.answers[current.id] === undefined && current.kind === 'text') this.onAnswer(current.id, '');
      const problem = checkAnswer(current, this.answers[current.id], this.day);
      if (problem) {
        this.refuse({ [current.id]: problem });
        return;
      }
      const { path } = this;
      const next = path[path.findIndex(({ id }) => id === current.id) + 1];
      if (next) this.goTo(next.id);
      else void this.showResult();
    } else {
      void this.showResult();
    }
  }

  private onBack(): void {
    const { path, current } = this;
    const before = path[path.findIndex(({ id }) => id === current?.id) - 1];
    if (before) this.goTo(before.id);
  }

  private async showResult(): Promise<void> {
    const problems = findProblems(this.interview, this.answers, this.day);
    if (problems) {
      this.refuse(problems);
      return;
    }
    this.result ??= await import('./result').catch(() => undefined);
    if (!this.result) {
      this.said = 'failed';
      return;
    }
    this.result.styleResult(this.renderRoot as ShadowRoot);
    const judged = this.judge();
    if (judged?.kind !== 'assessed') {
      this.refuse(judged?.problems ?? {});
      return;
    }
    this.place = 'result';
    this.problems = {};
    this.said = undefined;
    this.focusNext = '.headline';
    this.told = this.result.tellVerdict(this, judged.assessment, this.group);
  }

  /** Shows what is wrong and goes to the first field that is. */
  private refuse(problems: ByQuestion<AnswerProblem>): void {
    const first = this.path.find(({ id }) => problems[id]);
    this.problems = problems;
    if (!first) return;
    this.place = first.id;
    this.focusNext = `[data-question="${first.id}"] [aria-invalid="true"]`;
  }

  private goTo(id: QuestionId): void {
    this.place = id;
    this.said = undefined;
    this.focusNext = `[data-question="${id}"] legend`;
  }

  private onErase(): void {
    this.erase();
    this.focusNext = '.head';
  }

  private erase(): void {
    this.answers = {};
    this.problems = {};
    this.place = undefined;
    this.said = 'erased';
    if (!this.told) return;
    this.told = undefined;
    this.result?.tellErased(this, this.group);
  }

  private async watchIdleness(): Promise<void> {
    if (this.idle || !(this.idleReset > 0)) {
      this.idle?.stay();
      return;
    }
    const { IdleResetController: Controller } = await import('../../controllers/idle-reset');
    this.idle ??= new Controller(
      this,
      () => this.idleReset,
      () => Object.keys(this.answers).length > 0,
      () => {
        this.erase();
      },
    );
  }

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.said = 'copied';
    } catch {
      this.said = 'copy-failed';
    }
  }

  private async print(document: ResultDocument): Promise<void> {
    const sheet = await import('../print-sheet/print-sheet').catch(() => undefined);
    if (sheet) sheet.printSheet(document, this.locale.language);
    else this.said = 'failed';
  }

  /** Whether the interview ends with this question, as far as the answers tell. */
  private isAtEnd({ id }: Question<QuestionId>): boolean {
    const { answered, atMost } = progressOf(this.interview, this.answers);
    const { path } = this;
    return atMost === 0 || path.findIndex((question) => question.id === id) + 1 === answered + atMost;
  }
}
