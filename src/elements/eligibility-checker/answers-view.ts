import { html, type TemplateResult } from 'lit';
import type { Answer, Answers, Question } from '../../domain/eligibility/interview';
import type { QuestionId } from '../../domain/eligibility/questions';
import type { CheckerTranslate } from './checker-messages';
import { prose } from '../prose';
import { optionKey } from './question-view';

/** What was asked and answered, for the list below a verdict. */
export interface AnswersView {
  readonly path: readonly Question<QuestionId>[];
  readonly answers: Answers<QuestionId>;
  /** Level of the list's heading in the page's outline. */
  readonly level: number;
  readonly t: CheckerTranslate;
  readonly onChange: (id: QuestionId) => void;
}

/** The answers, each with a way back to its question. */
export function renderAnswers({ path, answers, level, t, onChange }: AnswersView): TemplateResult {
  return html`<div class="section">
    <div class="title" role="heading" aria-level=${level}>${prose(t('answers'))}</div>
    <ul class="answers">
      ${path.map((question) => {
        const label = t(`question.${question.id}.label`);
        return html`<li>
          <span
            >${prose(label)} <strong>${prose(answerText(question, answers[question.id], t))}</strong></span
          >
          <button
            type="button"
            aria-label=${t('change-answer', { question: label })}
            @click=${() => {
              onChange(question.id);
            }}
          >
            ${prose(t('change'))}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}

function answerText(question: Question<QuestionId>, answer: Answer | undefined, t: CheckerTranslate): string {
  if (question.kind === 'choice' && typeof answer === 'string') return t(optionKey(question.id, answer));
  if (typeof answer === 'object') return [answer.day, answer.month, answer.year].filter(Boolean).join('/');
  return answer?.trim() ? answer : t('no-answer');
}
