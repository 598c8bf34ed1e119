import { html, nothing } from 'lit';
import { LocaleController } from '../../controllers/locale';
import { PresenceController } from '../../controllers/presence';
import { warnOnce } from '../../controllers/warn-once';
import type {
  CheckerEffect,
  CheckerEvent,
  CheckerState,
  Keepsake,
  Verdict,
} from '../../domain/checker/checker-state';
import { asksForCertificate, shownCase } from '../../domain/checker/shown';
import { transition } from '../../domain/checker/transition';
import type { Case } from '../../domain/eligibility/assess';
import { toIsoDate } from '../../domain/shared/plain-date';
import { saveFile } from '../save-file';
import { WidgetElement } from '../widget/widget-element';
import { checkerMessages, type CheckerKey } from './checker-messages';
import { readSettings, startToday, type CheckerAudience, type CheckerLayout } from './checker-settings';
import { AnswersErasedEvent, EligibilityVerdictEvent } from './eligibility-checker.events';
import { styles } from './eligibility-checker.styles';
import {
  renderAsOf,
  renderIdleWarning,
  renderInterview,
  renderSaid,
  selectorOf,
} from './eligibility-checker.view';

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
 * @csspart checker - The whole checker.
 * @csspart question - One question with its fields.
 * @csspart legend - The words of a question.
 * @csspart problem - What is wrong with an answer, beside its fields.
 * @csspart enterprise-list - The search for an enterprise in a department’s list.
 * @csspart result - The verdict.
 * @csspart outcome - The outcome: its word, the sentence and the last day.
 * @csspart question-to-registrar - What to ask a registrar.
 * @csspart headline - The verdict in one sentence.
 * @csspart criteria - The list of criteria.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring.
 * @cssprop [--hiendien-background=#fff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class EligibilityCheckerElement extends WidgetElement<CheckerState, CheckerEvent, CheckerEffect> {
  static override styles = styles;
  static override properties = {
    audience: {},
    layout: {},
    asOf: { attribute: 'as-of' },
    idleReset: { type: Number, attribute: 'idle-reset' },
    receipt: {},
    enterprises: {},
  };

  /** Settles the first question, for a school or a business department: `citizen`, `enterprise` or `household`. */
  declare audience: CheckerAudience;
  /** `steps`, one question at a time, or `page`, all at once. */
  declare layout: CheckerLayout;
  /** Another day to judge by, `YYYY-MM-DD`, for reviewers; visibly marked. */
  declare asOf: string | undefined;
  /** Minutes without a touch after which all answers are erased, for shared computers. 0 is never. */
  declare idleReset: number;
  /** The code of a result that was kept: shows that result in place of the questions. */
  declare receipt: string | undefined;
  /** Address of a list of enterprises that a department keeps, on this page's server or an allowed one; enterprises can then look up the day of their certificate. */
  declare enterprises: string | undefined;

  protected readonly partName = 'checker';
  protected readonly locale = new LocaleController<CheckerKey>(this, checkerMessages, this.content);
  private readonly presence = new PresenceController(this, this.send);
  /** What judges, words and draws a verdict, once there is one. */
  private result: typeof import('./result') | undefined;
  /** What searches a list of enterprises, where the page has one. */
  private list: typeof import('./enterprise-list/enterprise-list') | undefined;

  constructor() {
    super({ start: startToday(), transition });
    this.idleReset = 0;
  }

  /** The latest verdict, as its event told it; none before, and none once the answers were erased. */
  get verdict(): Verdict | undefined {
    return this.state.told;
  }

  /** @internal Somebody is there, at another step of the path. */
  touch(): void {
    this.send({ kind: 'touched' });
  }

  protected get heading(): string {
    return this.locale.t('title');
  }

  protected override get day() {
    return toIsoDate(this.state.settings.day);
  }

  /** What the page's author and the programme's content say now; the machine sees whether it is new. */
  override willUpdate(): void {
    const { result } = this;
    this.send({ kind: 'set', settings: readSettings(this) });
    if (this.receipt && !result) void this.loadJudge();
    if (result) this.send({ kind: 'judge-known', judge: result.judgeIn(this.locale.language) });
  }

  /** What a visitor does counts on the day on which it is done: a page can stay open over midnight. */
  private readonly act = (event: CheckerEvent): void => {
    this.send({ kind: 'set', settings: readSettings(this) });
    this.send(event);
  };

  /** Whatever stands below, also a notice in place of all, is of the day that a reviewer chose. */
  protected override renderTitle() {
    return html`${super.renderTitle()} ${renderAsOf(this.asOf, this.locale)}`;
  }

  protected override renderBody() {
    const { state, locale, act } = this;
    return html`${this.renderReceipt() ?? this.renderVerdict() ?? renderInterview(state, locale, act, this.renderList())}
    ${renderIdleWarning(state, locale, act)} ${renderSaid(state, locale)}`;
  }

  private renderVerdict() {
    const { state, locale, act, result, language } = this;
    const judged = shownCase(state);
    if (!judged || !result) return undefined;
    const next = result.findNext(this);
    const t = result.verdictWords(language, this.messages);
    const acts = result.actsAfter(judged.assessment, { step: next?.step, audience: state.settings.audience });
    return result.renderVerdict(state, locale, act, {
      document: result.composeResult(judged, language, t, state.withDates),
      acts: result.composeActs(acts, judged, language, t),
      t,
      next: next?.element,
      level: this.levelBelow,
      site: this.site,
    });
  }

  /** A result that is read from its code stands in place of the questions, until the visitor wants to be asked. */
  private renderReceipt() {
    const { receipt, locale, result, language } = this;
    if (!receipt) return undefined;
    if (!result) return nothing;
    const t = result.verdictWords(language, this.messages);
    const judged = result.readReceipt(receipt, language);
    return result.renderReceipt(locale, {
      read: judged && { judged, document: result.composeResult(judged, language, t) },
      t,
      level: this.levelBelow,
      site: this.site,
      onAgain: () => {
        this.receipt = undefined;
        this.focusOn('.head');
      },
    });
  }

  /** The search in a list is loaded where its question is asked. */
  private renderList() {
    const { state, list, language } = this;
    if (!this.enterprises || !asksForCertificate(state)) return nothing;
    if (list) return list.renderListSearch(state.list, list.listWords(language, this.messages), this.act);
    void this.patience
      .until(import('./enterprise-list/enterprise-list'))
      .then((loaded) => (this.list ??= loaded))
      .catch(warnOnce);
    return nothing;
  }

  private async searchList(text: string): Promise<void> {
    const answer = await this.list?.searchList(text, this.enterprises, this.baseURI);
    this.send({ kind: 'list-answered', text, answer: answer ?? { kind: 'failed' } });
  }

  private get language() {
    return this.locale.language;
  }

  protected override run(effect: CheckerEffect): void {
    switch (effect.kind) {
      case 'focus':
        this.focusOn(selectorOf(effect.target));
        break;
      case 'load-judge':
        void this.loadJudge();
        break;
      case 'search-list':
        void this.searchList(effect.text);
        break;
      case 'tell-verdict':
        this.dispatchEvent(new EligibilityVerdictEvent(effect.verdict, this.group));
        break;
      case 'tell-erased':
        this.dispatchEvent(new AnswersErasedEvent(this.group));
        break;
      case 'hand-over':
        void this.handOver(effect.keepsake, effect.judged);
        break;
      case 'wait':
        this.presence.wait(effect.seconds);
        break;
      case 'stop-waiting':
        this.presence.stopWaiting();
    }
  }

  private async loadJudge(): Promise<void> {
    this.result ??= await this.patience.until(import('./result')).catch(() => undefined);
    const { result } = this;
    if (!result) {
      // Whose code can't be read now can still be asked.
      this.receipt = undefined;
      this.send({ kind: 'judge-failed' });
      return;
    }
    result.styleResult(this.renderRoot as ShadowRoot);
    this.send({ kind: 'judge-known', judge: result.judgeIn(this.language) });
  }

  /** What a visitor takes along is made in the page and sent nowhere. */
  private async handOver(keepsake: Keepsake, judged: Case): Promise<void> {
    const { result } = this;
    if (!result) return;
    const t = result.verdictWords(this.language, this.messages);
    const document = result.composeResult(judged, this.language, t, this.state.withDates);
    switch (keepsake) {
      case 'print':
        if (!(await this.print(result.toSheet(document)))) this.send({ kind: 'print-failed' });
        break;
      case 'calendar':
        saveFile('hiendien.ics', 'text/calendar', result.writeCalendar(document.days, Date.now()));
        break;
      case 'copy': {
        const isCopied = await this.copy(result.toPlainText(document));
        this.send({ kind: isCopied ? 'copied' : 'copy-failed' });
        break;
      }
      case 'copy-question': {
        const isCopied = await this.copy(document.question);
        this.send({ kind: isCopied ? 'question-copied' : 'copy-failed' });
      }
    }
  }
}
