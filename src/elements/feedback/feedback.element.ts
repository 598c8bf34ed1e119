import { html, type PropertyValues } from 'lit';
import type { WantedList } from '../../content/lists/fetch-list';
import { readAllowedAddress } from '../../controllers/allowed-origin';
import { LocaleController } from '../../controllers/locale';
import { warnOnce } from '../../controllers/warn-once';
import {
  FEEDBACK_MACHINE,
  type FeedbackOwnEffect,
  type FeedbackOwnEvent,
  type FeedbackState,
  type OutgoingSubmission,
} from '../../domain/feedback/feedback-machine';
import type { Survey } from '../../domain/feedback/survey.schema';
import { entriesOf } from '../../domain/lists/list-machine';
import { makeList } from '../../domain/shared/list';
import { sendFeedback } from '../../providers/feedback/send-feedback';
import { ListElement } from '../widget/list-element';
import { feedbackMessages, type FeedbackKey } from './feedback-messages';
import { FeedbackSentEvent } from './feedback.events';
import { styles } from './feedback.styles';
import { renderFeedback } from './feedback.view';
import { renderWords, sayLeft } from './question.view';

/**
 * A short survey that the page's owner writes: marks from 1 to 5, choices, free text. Answers go to the address that the
 * owner names and nowhere else, without a name, a cookie or an identifier. What was written stays until it was taken.
 *
 * @summary Asks the questions of the owner's survey and sends the answers to the owner's address.
 * @tag hiendien-feedback
 *
 * @fires {FeedbackSentEvent} hiendien-feedback-sent - The owner's receiver has taken a visitor's answers: `survey`, its id; nothing of the visitor, and no answer.
 *
 * @slot - Fallback content, such as a plain form: shown before the script runs, without it, and as long as there is no survey.
 *
 * @csspart feedback - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart question - A question.
 * @csspart problem - What is wrong with an answer.
 * @csspart field - A field for free text.
 * @csspart thanks - What is said once the answers were sent.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#ffffff] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class FeedbackElement extends ListElement<Survey, FeedbackState, FeedbackOwnEvent, FeedbackOwnEffect> {
  static override styles = styles;
  static override properties = { endpoint: {} };

  /** Address that answers are posted to: on the page's own site, or on a server that the script tag names in `data-allow`. */
  declare endpoint: string | undefined;

  protected override readonly partName = 'feedback';
  protected override readonly locale = new LocaleController<FeedbackKey>(
    this,
    feedbackMessages,
    this.content,
  );
  protected override readonly standsWithoutEntries = true;

  /** When the survey was first seen, by the clock that nobody sets. */
  private seenAt: number | undefined;

  constructor() {
    super(FEEDBACK_MACHINE);
  }

  protected override get heading(): string {
    return this.locale.t('title');
  }

  private get survey(): Survey | undefined {
    return entriesOf(this.state)[0];
  }

  /** Where answers go; nothing where nobody may be asked to send them there. */
  private get target(): string | undefined {
    return readAllowedAddress('endpoint', this.endpoint, this.baseURI);
  }

  protected override async fetchList(wanted: WantedList) {
    const { fetchSurvey } = await import('../../content/lists/survey');
    return fetchSurvey(wanted);
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  /** The survey's own title, once it can be answered. */
  protected override renderTitle(): unknown {
    const { survey, content, level, target } = this;
    if (!survey || target === undefined) return super.renderTitle();
    return html`<div class="head" part="title" role="heading" aria-level=${level} tabindex="-1">
      ${renderWords(survey.title, content.language)}
    </div>`;
  }

  /** Questions whose answers would go nowhere are not asked. */
  protected override renderBody(): unknown {
    if (this.survey && this.target === undefined) {
      if (!this.endpoint?.trim()) warnOnce('a survey is not shown: endpoint says where its answers go');
      return this.renderWithout();
    }
    return super.renderBody();
  }

  protected override renderEntries(): unknown {
    const { survey, target, state, content, send } = this;
    if (!survey || target === undefined) return undefined;
    return html`${renderFeedback({
      survey,
      state,
      language: content.language,
      t: this.locale.t,
      host: new URL(target).host,
      send,
      onSend: () => {
        this.wantSent(survey);
      },
    })}
    ${this.renderStatus()}`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.survey && this.state.phase === 'answering') this.seenAt ??= performance.now();
    else if (this.state.phase === 'sent') this.seenAt = undefined;
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  private wantSent(survey: Survey): void {
    const took = Math.round(performance.now() - (this.seenAt ?? performance.now()));
    this.send({ kind: 'send-wanted', survey, took, drawn: drawId() });
  }

  protected override act(effect: FeedbackOwnEffect): void {
    const { t } = this.locale;
    switch (effect.kind) {
      case 'post':
        void this.post(effect.submission, effect.wait);
        break;
      case 'announce-left':
        this.say(sayLeft(effect.left, t), true);
        break;
      case 'announce-sent':
        this.say(t('sent'), true);
        break;
      case 'focus-question':
        this.focusOn(`[data-question="${effect.id}"] :is(input, textarea)`);
        break;
      case 'focus-thanks':
        this.focusOn('.thanks');
        break;
      case 'focus-first':
        this.focusOn('[data-entry="0"], .more');
        break;
      case 'tell-sent':
        this.dispatchEvent(new FeedbackSentEvent(effect.survey));
    }
  }

  /** Whoever is quicker than a person can be is made to wait: the receiver would refuse it. */
  private async post(submission: OutgoingSubmission, wait: number): Promise<void> {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const { target } = this;
    const failure =
      target === undefined
        ? ({ reason: 'refused' } as const)
        : await sendFeedback(target, submission, {
            fetch: (input, init) => fetch(input, init),
            now: Date.now,
          });
    this.send(failure ? { kind: 'not-sent', failure } : { kind: 'sent', survey: submission.survey });
  }
}

function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return makeList(bytes.length, (index) => (bytes[index] ?? 0).toString(16).padStart(2, '0')).join('');
}
