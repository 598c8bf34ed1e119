import { html, nothing, type TemplateResult } from 'lit';
import type { CheckerEvent, CheckerState } from '../../domain/checker/checker-state';
import type { AnswerProblem } from '../../domain/eligibility/check-answers';
import type { Answer, Question } from '../../domain/eligibility/interview';
import type { QuestionId } from '../../domain/eligibility/questions';
import type { CheckerKey, CheckerTranslate } from './checker-messages';
import { prose } from '../prose';
import { renderDate } from './date-view';

/** What one question looks like now. */
export interface QuestionView {
  readonly question: Question<QuestionId>;
  readonly answer: Answer | undefined;
  /** All that is wrong with the answer. */
  readonly problems: readonly AnswerProblem[];
  readonly t: CheckerTranslate;
  readonly onAnswer: (answer: Answer) => void;
  /** A touch of an option. */
  readonly onChoose: (answer: Answer) => void;
}

/**
 * A question as a group of fields, with its hint and all that is wrong above them, where eyes and screen readers come first.
 * @param above What helps to fill the fields in.
 */
export function renderQuestion(
  question: Question<QuestionId>,
  { answers, problems, settings }: CheckerState,
  t: CheckerTranslate,
  send: (event: CheckerEvent) => void,
  above: unknown = nothing,
): TemplateResult {
  const { id } = question;
  const problem = problems[id];
  const wrong = problem ? [problem, ...(problem.others ?? [])] : [];
  const view: QuestionView = {
    question,
    answer: answers[id],
    problems: wrong,
    t,
    onAnswer: (answer) => {
      send({ kind: 'answered', question: id, answer });
    },
    onChoose: (answer) => {
      send({ kind: 'chosen', question: id, answer });
    },
  };
  return html`<fieldset aria-describedby="${id}-hint ${id}-problem" data-question=${id} part="question">
    <legend tabindex="-1" part="legend">${prose(t(`question.${id}.label` as CheckerKey))}</legend>
    ${renderHint(question, settings.inSteps, t)}
    <div class="problem" id="${id}-problem" part="problem">
      ${wrong.map(({ code }) => html`<p>${prose(t(`problem.${code}`))}</p>`)}
    </div>
    ${above} ${question.kind === 'date' ? renderDate(view) : renderOptions(view, question.options)}
  </fieldset>`;
}

/** A touch that goes on by itself is told beforehand. */
function renderHint({ id, kind }: Question<QuestionId>, inSteps: boolean, t: CheckerTranslate) {
  if (kind === 'choice' && !inSteps) return nothing;
  const hint = kind === 'choice' ? t('tap') : t(`question.${id}.hint` as CheckerKey);
  return html`<p class="hint" id="${id}-hint">${prose(hint)}</p>`;
}

/** The option that a pointer was put on; none while keys are used, with which options are only gone through. */
let touched: EventTarget | null = null;

/** Fields are used again from question to question: `checked` comes before `name`, which would uncheck others. */
function renderOptions(
  { question: { id }, answer, problems, t, onAnswer, onChoose }: QuestionView,
  options: readonly { readonly id: string }[],
): TemplateResult {
  const isWrong = problems.length > 0;
  const take = (option: string) => (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const isTouch = touched === field.parentElement;
    // A click comes before the change that it makes; where it makes none, the option was chosen before.
    if (event.type === 'click' && answer !== option) return;
    touched = null;
    if (!isTouch) {
      onAnswer(option);
      return;
    }
    // The next question is drawn into the same fields, which are to be as they were drawn last.
    field.checked = answer === option;
    onChoose(option);
  };
  return html`<div @pointerdown=${onPointer} @keydown=${onKey}>
    ${options.map(
      (option) =>
        html`<label class="option"
          ><input
            type="radio"
            .checked=${answer === option.id}
            name=${id}
            .value=${option.id}
            aria-invalid=${isWrong ? 'true' : nothing}
            aria-describedby=${isWrong ? `${id}-problem` : nothing}
            @click=${take(option.id)}
            @change=${take(option.id)}
          /><span>${prose(t(optionKey(id, option.id)))}</span></label
        >`,
    )}
  </div>`;
}

function onPointer({ target }: Event): void {
  touched = (target as Element).closest('.option');
}

function onKey(): void {
  touched = null;
}

/** The key of an option's text. */
export function optionKey(id: QuestionId, option: string): CheckerKey {
  return `question.${id}.${option}` as CheckerKey;
}
