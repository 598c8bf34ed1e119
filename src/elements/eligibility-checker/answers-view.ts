import { html, type TemplateResult } from 'lit';
import type { CheckerEvent, CheckerState } from '../../domain/checker/checker-state';
import { questionsOf } from '../../domain/checker/shown';
import { isAnswered, type Answer, type Question } from '../../domain/eligibility/interview';
import type { QuestionId } from '../../domain/eligibility/questions';
import type { CheckerTranslate } from './checker-messages';
import { prose } from '../prose';
import { optionKey } from './question-view';

/** What was asked and answered, each with a way back to its question. */
export function renderAnswers(
  state: CheckerState,
  t: CheckerTranslate,
  send: (event: CheckerEvent) => void,
): TemplateResult {
  // A question that would have changed nothing has no answer.
  const answered = questionsOf(state).filter((question) => isAnswered(question, state.answers[question.id]));
  return html`<ul class="answers">
    ${answered.map((question) => {
      const label = t(`question.${question.id}.label`);
      return html`<li>
        <span
          >${prose(label)}
          <strong>${prose(answerText(question, state.answers[question.id], t))}</strong></span
        >
        <button
          type="button"
          aria-label=${t('change-answer', { question: label })}
          @click=${() => {
            send({ kind: 'went-to', question: question.id });
          }}
        >
          ${prose(t('change'))}
        </button>
      </li>`;
    })}
  </ul>`;
}

function answerText(question: Question<QuestionId>, answer: Answer | undefined, t: CheckerTranslate): string {
  if (question.kind === 'choice' && typeof answer === 'string') return t(optionKey(question.id, answer));
  if (typeof answer === 'object') return [answer.day, answer.month, answer.year].filter(Boolean).join('/');
  return answer ?? '';
}
