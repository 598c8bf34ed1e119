import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFault } from '../../domain/feedback/check-answers';
import { STEPS } from '../../domain/feedback/form-fields';
import { leftOf } from '../../domain/feedback/room-left';
import type { Answer } from '../../domain/feedback/submission.schema';
import { sayIn, type SurveyWords } from '../../domain/feedback/survey-words';
import type { Question } from '../../domain/feedback/survey.schema';
import type { Language } from '../../domain/programme/language';
import { prose } from '../prose';
import type { FeedbackTranslate } from './feedback-messages';

/** What one question looks like now. */
export interface QuestionView<Kind extends Question = Question> {
  readonly question: Kind;
  readonly answer: Answer | undefined;
  readonly fault: AnswerFault | undefined;
  readonly language: Language;
  readonly t: FeedbackTranslate;
  readonly onAnswer: (answer: Answer) => void;
}

type Scale = Extract<Question, { readonly kind: 'scale' }>;
type Choice = Extract<Question, { readonly kind: 'choice' }>;
type Text = Extract<Question, { readonly kind: 'text' }>;

/** A question with its hint, and what is wrong with its answer above the fields, where eyes and screen readers come first. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { question } = view;
  switch (question.kind) {
    case 'scale':
      return renderGroup(view, renderScale({ ...view, question }));
    case 'choice':
      return renderGroup(view, renderChoices({ ...view, question }));
    case 'text':
      return renderText({ ...view, question });
  }
}

/** What the owner wrote, in its own language. */
export function renderWords(words: SurveyWords, language: Language): TemplateResult {
  const { text, lang } = sayIn(words, language);
  return html`<span lang=${lang === language ? nothing : lang}>${prose(text)}</span>`;
}

function renderAsk({ question: { ask, required }, language, t }: QuestionView): TemplateResult {
  return html`${renderWords(ask, language)}
  ${required ? html` <span class="quiet">(${prose(t('required'))})</span>` : nothing}`;
}

function renderProblem({ question, fault, t }: QuestionView): TemplateResult {
  const isTooLong = fault === 'too-long' && question.kind === 'text';
  const words = isTooLong ? t('problem.too-long', { count: question.most }) : fault && t('problem.missing');
  return html`<div class="problem" id="${question.id}-problem" part="problem">
    ${words ? html`<p>${prose(words)}</p>` : nothing}
  </div>`;
}

function renderGroup(view: QuestionView, fields: TemplateResult): TemplateResult {
  const { question, language, t } = view;
  const { id, hint } = question;
  return html`<fieldset aria-describedby="${id}-hint ${id}-problem">
    <legend>${renderAsk(view)}</legend>
    <div class="quiet" id="${id}-hint">
      ${hint ? html`<p>${renderWords(hint, language)}</p>` : nothing}
      ${question.kind === 'choice' && question.several ? html`<p>${prose(t('several'))}</p>` : nothing}
      ${question.kind === 'scale' && !question.low && !question.high ? html`<p>${prose(t('scale'))}</p>` : nothing}
    </div>
    ${renderProblem(view)} ${fields}
  </fieldset>`;
}

/** Five steps in a line; what the first and the last mean stands below them, and is part of their names. */
function renderScale(view: QuestionView<Scale>): TemplateResult {
  const { question, answer, fault, language, onAnswer } = view;
  const { id, low, high } = question;
  const meaningOf = (step: number) => (step === 1 ? low : step === STEPS.length ? high : undefined);
  return html`<div class="steps">
      ${STEPS.map((step) => {
        const meaning = meaningOf(step);
        return html`<label class="option step"
          ><input
            type="radio"
            .checked=${answer === step}
            name=${id}
            .value=${String(step)}
            aria-invalid=${fault ? 'true' : nothing}
            @change=${() => {
              onAnswer(step);
            }}
          /><span .textContent=${String(step)}></span>${
            meaning ? html` <span class="unseen">${renderWords(meaning, language)}</span>` : nothing
          }</label
        >`;
      })}
    </div>
    ${
      low || high
        ? html`<div class="ends quiet" aria-hidden="true">
            <span>${low ? renderWords(low, language) : nothing}</span>
            <span>${high ? renderWords(high, language) : nothing}</span>
          </div>`
        : nothing
    }`;
}

function renderChoices(view: QuestionView<Choice>): TemplateResult {
  const { question, answer, fault, language, onAnswer } = view;
  const { id, several, choices } = question;
  const chosen = typeof answer === 'object' ? answer : answer === undefined ? [] : [String(answer)];
  const take = (choice: string, isChosen: boolean) => {
    if (!several) onAnswer(choice);
    // In the order of the survey, whatever that of the ticks.
    else
      onAnswer(
        choices.map((each) => each.id).filter((each) => (each === choice ? isChosen : chosen.includes(each))),
      );
  };
  return html`${choices.map(
    (choice) =>
      html`<label class="option"
        ><input
          type=${several ? 'checkbox' : 'radio'}
          .checked=${chosen.includes(choice.id)}
          name=${id}
          .value=${choice.id}
          aria-invalid=${fault ? 'true' : nothing}
          @change=${({ target }: Event) => {
            take(choice.id, (target as HTMLInputElement).checked);
          }}
        /><span>${renderWords(choice.label, language)}</span></label
      >`,
  )}`;
}

/** Longer than it may be is said, not cut off: nobody likes to lose the end of what was pasted. */
function renderText(view: QuestionView<Text>): TemplateResult {
  const { question, answer, fault, language, t, onAnswer } = view;
  const { id, hint, most } = question;
  const left = leftOf(most, answer);
  return html`<label for=${id}>${renderAsk(view)}</label>
    <div class="quiet" id="${id}-hint">
      ${hint ? html`<p>${renderWords(hint, language)}</p>` : nothing}
      <p>${prose(t('private'))}</p>
    </div>
    ${renderProblem(view)}
    <textarea
      id=${id}
      part="field"
      rows="4"
      autocomplete="off"
      .value=${typeof answer === 'string' ? answer : ''}
      aria-invalid=${fault || left < 0 ? 'true' : nothing}
      aria-describedby="${id}-hint ${id}-problem ${id}-left"
      @input=${({ target }: Event) => {
        onAnswer((target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="left ${left < 0 ? 'over' : 'quiet'}" id="${id}-left">${prose(sayLeft(left, t))}</p>`;
}

/** How much may still be written, or how much is too much. */
export function sayLeft(left: number, t: FeedbackTranslate): string {
  return left < 0 ? t('over', { count: -left }) : t('left', { count: left });
}
