import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerProblem, AnswerWarning } from '../../domain/eligibility/check-answers';
import type { Answer, Question } from '../../domain/eligibility/interview';
import type { QuestionId } from '../../domain/eligibility/questions';
import type { DateField, DateFields } from '../../domain/shared/typed-date';
import type { CheckerKey, CheckerTranslate } from './checker-messages';
import { prose } from '../prose';

/** What one question looks like now. */
export interface QuestionView {
  readonly question: Question<QuestionId>;
  readonly answer: Answer | undefined;
  readonly problem: AnswerProblem | undefined;
  readonly warning: AnswerWarning | undefined;
  readonly t: CheckerTranslate;
  readonly onAnswer: (id: QuestionId, answer: Answer) => void;
}

const EMPTY: DateFields = { day: '', month: '', year: '' };
const FIELDS: readonly { readonly name: DateField; readonly length: number }[] = [
  { name: 'day', length: 2 },
  { name: 'month', length: 2 },
  { name: 'year', length: 4 },
];

/** A question as a group of fields, with its hint and what is wrong beside it. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { question, problem, warning, t } = view;
  const { id } = question;
  const hint = question.kind === 'choice' ? undefined : t(`question.${id}.hint` as CheckerKey);
  return html`<fieldset aria-describedby="${id}-hint ${id}-problem" data-question=${id} part="question">
    <legend tabindex="-1" part="legend">
      ${prose(t(`question.${id}.label` as CheckerKey))}
      ${question.kind !== 'choice' && question.optional ? html`<small>(${prose(t('optional'))})</small>` : nothing}
    </legend>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${prose(hint)}</p>`}
    ${renderFields(view)}
    <p class="problem" id="${id}-problem" part="problem">
      ${problem ? prose(t(`problem.${problem.code}`)) : warning ? prose(t(`warning.${warning}`)) : nothing}
    </p>
  </fieldset>`;
}

function renderFields(view: QuestionView): TemplateResult | TemplateResult[] {
  switch (view.question.kind) {
    case 'choice':
      return renderOptions(view, view.question.options);
    case 'date':
      return renderDate(view);
    case 'text':
      return renderText(view);
  }
}

/** Fields are used again from question to question: `checked` comes before `name`, which would uncheck others. */
function renderOptions(
  { question: { id }, answer, problem, t, onAnswer }: QuestionView,
  options: readonly { readonly id: string }[],
): TemplateResult[] {
  return options.map(
    (option) =>
      html`<label class="option"
        ><input
          type="radio"
          .checked=${answer === option.id}
          name=${id}
          .value=${option.id}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `${id}-problem` : nothing}
          @change=${() => {
            onAnswer(id, option.id);
          }}
        /><span>${prose(t(optionKey(id, option.id)))}</span></label
      >`,
  );
}

function renderDate({ question: { id }, answer, problem, t, onAnswer }: QuestionView): TemplateResult {
  const fields = typeof answer === 'object' ? answer : { ...EMPTY, day: answer ?? '' };
  const onInput = (name: DateField) => (event: Event) => {
    onAnswer(id, { ...fields, [name]: (event.target as HTMLInputElement).value });
  };
  return html`<div class="date">
    ${FIELDS.map(
      ({ name, length }) =>
        html`<label class="field"
          ><span>${prose(t(`date.${name}`))}</span
          ><input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            name="${id}-${name}"
            size=${length}
            .value=${fields[name]}
            aria-invalid=${problem && (problem.fields?.includes(name) ?? true) ? 'true' : nothing}
            aria-describedby="${id}-hint ${id}-problem"
            @input=${onInput(name)}
            @keydown=${onSeparator}
        /></label>`,
    )}
  </div>`;
}

/** A separator typed after digits goes on to the next field, as people write `15/6/2005` in one go. */
function onSeparator(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  if (!'/-. '.includes(event.key) || !/^\d{1,2}$/.test(field.value)) return;
  const next = field.closest('.field')?.nextElementSibling?.querySelector('input');
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

function renderText({ question: { id }, answer, t, onAnswer }: QuestionView): TemplateResult {
  return html`<input
    type="text"
    inputmode="numeric"
    autocomplete="off"
    class="wide"
    name=${id}
    aria-label=${t(`question.${id}.label` as CheckerKey)}
    aria-describedby="${id}-hint ${id}-problem"
    .value=${typeof answer === 'string' ? answer : ''}
    @input=${(event: Event) => {
      onAnswer(id, (event.target as HTMLInputElement).value);
    }}
  />`;
}

/** The key of an option's text. */
export function optionKey(id: QuestionId, option: string): CheckerKey {
  return `question.${id}.${option}` as CheckerKey;
}
