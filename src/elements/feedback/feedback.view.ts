import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, FeedbackEvent, FeedbackState } from '../../domain/feedback/feedback-machine';
import type { Survey } from '../../domain/feedback/survey.schema';
import { shownOf } from '../../domain/lists/list-machine';
import type { Language } from '../../domain/programme/language';
import { own } from '../../domain/shared/own';
import { formatTime } from '../../i18n/format';
import { prose } from '../prose';
import type { FeedbackTranslate } from './feedback-messages';
import { renderQuestion, renderWords } from './question.view';

/** What a survey is drawn from. */
export interface FeedbackView {
  readonly survey: Survey;
  readonly state: FeedbackState;
  readonly language: Language;
  readonly t: FeedbackTranslate;
  /** Where answers go, as visitors are told. */
  readonly host: string;
  readonly send: (event: FeedbackEvent) => void;
  /** The visitor wants it to be sent. */
  readonly onSend: () => void;
}

/** The survey, or thanks once it was sent. */
export function renderFeedback(view: FeedbackView): TemplateResult {
  return view.state.phase === 'sent' ? renderThanks(view) : renderSurvey(view);
}

function renderThanks({ t, send }: FeedbackView): TemplateResult {
  const onAnother = () => {
    send({ kind: 'another-wanted' });
  };
  return html`<p class="thanks" part="thanks" tabindex="-1">${prose(t('thanks'))}</p>
    <div class="actions">
      <button type="button" @click=${onAnother}>${prose(t('another'))}</button>
    </div>`;
}

function renderSurvey(view: FeedbackView): TemplateResult {
  const { survey, state, language, t, host, send } = view;
  const shown = survey.questions.slice(0, shownOf(state.list));
  const isSending = state.phase === 'sending';
  const { failure } = state;
  const outcome = isSending ? t('sending') : failure && sayFailure(failure, t, language);
  return html`${survey.intro ? html`<p class="intro">${renderWords(survey.intro, language)}</p>` : nothing}
    <div class="questions" ?inert=${isSending}>
      ${shown.map(
        (question, index) =>
          html`<div data-entry=${index} data-question=${question.id} tabindex="-1" part="question">
            ${renderQuestion({
              question,
              answer: own(state.answers, question.id),
              fault: own(state.faults, question.id),
              language,
              t,
              onAnswer: (answer) => {
                send({ kind: 'answered', question, answer });
              },
            })}
          </div>`,
      )}
    </div>
    ${renderTrap(view)}
    <p class="quiet goes-to">${prose(t('goes-to', { host }))}</p>
    <div class="actions">${renderButton(view, survey.questions.length - shown.length)}</div>
    <p class="outcome" role="status">${outcome ? prose(outcome) : nothing}</p>`;
}

/** The rest of the questions first, then the way out. It stays the same button, so that the focus stays on it. */
function renderButton({ state, t, send, onSend }: FeedbackView, hidden: number): TemplateResult {
  const onPress = () => {
    if (hidden > 0) send({ kind: 'more-wanted' });
    else onSend();
  };
  const words =
    hidden > 0 ? t('list.more', { count: hidden }) : t(state.phase === 'failed' ? 'resend' : 'send');
  return html`<button type="button" class="primary more" @click=${onPress}>${prose(words)}</button>`;
}

/** A field that no person sees. */
function renderTrap({ state, t, send }: FeedbackView): TemplateResult {
  return html`<label class="trap"
    >${prose(t('trap'))}
    <input
      name="website"
      autocomplete="off"
      tabindex="-1"
      .value=${state.trap}
      @input=${({ target }: Event) => {
        send({ kind: 'trapped', text: (target as HTMLInputElement).value });
      }}
  /></label>`;
}

function sayFailure(failure: Failure, t: FeedbackTranslate, language: Language): string {
  if (failure.reason !== 'too-much' || failure.until === undefined) return t(`failed.${failure.reason}`);
  // To the minute after: who comes back on the minute is not sent away again.
  const time = formatTime(Math.ceil(failure.until / MINUTE) * MINUTE, language);
  return t('failed.too-much-until', { time });
}

/** Milliseconds. */
const MINUTE = 60_000;
