import { html, nothing, type TemplateResult } from 'lit';
import type { CheckerEvent, CheckerState, FocusTarget } from '../../domain/checker/checker-state';
import {
  currentQuestion,
  hasAnswers,
  leadsToResult,
  progressIn,
  questionsOf,
  shownQuestions,
} from '../../domain/checker/shown';
import type { Language } from '../../domain/programme/language';
import { parseIsoDate, toIsoDate } from '../../domain/shared/plain-date';
import { formatDay } from '../../i18n/format';
import { prose } from '../prose';
import type { CheckerTranslate } from './checker-messages';
import { renderQuestion } from './question-view';

/** What a view needs to speak. */
export interface CheckerWords {
  readonly t: CheckerTranslate;
  readonly language: Language;
}

export type Send = (event: CheckerEvent) => void;

/** What the machine wants to have the focus, as a selector. */
export function selectorOf(target: FocusTarget): string {
  switch (target.at) {
    case 'title':
      return '.head';
    case 'headline':
      return '.headline';
    case 'question':
      return `[data-question="${target.question}"] legend`;
    case 'wrong-field':
      return `[data-question="${target.question}"] [aria-invalid="true"]`;
  }
}

/** Another day than today to judge by, or that what was set is none. */
export function renderAsOf(asOf: string | undefined, { t, language }: CheckerWords) {
  if (!asOf) return nothing;
  const day = parseIsoDate(asOf);
  return html`<p class="notice">
    ${prose(day ? t('as-of', { day: formatDay(toIsoDate(day), language) }) : t('as-of-wrong'))}
  </p>`;
}

/** @param list What stands with the question about an enterprise's certificate. */
export function renderInterview(
  state: CheckerState,
  { t }: CheckerWords,
  send: Send,
  list: unknown = nothing,
): TemplateResult {
  const { inSteps } = state.settings;
  const isFirst = currentQuestion(state) === questionsOf(state)[0];
  const onNext = () => {
    send({ kind: 'went-on' });
  };
  const onBack = () => {
    send({ kind: 'went-back' });
  };
  /** Enter goes on, as in a form; the element is none, since the page may be one. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return html`<p class="quiet">${prose(t('privacy'))}</p>
    ${inSteps ? html`<p class="quiet progress">${prose(progressText(state, t))}</p>` : nothing}
    <div class="questions" @keydown=${onKey}>
      ${shownQuestions(state).map((question) =>
        renderQuestion(question, state, t, send, question.id === 'certificate-date' ? list : nothing),
      )}
    </div>
    <div class="actions">
      <button type="button" class="primary" @click=${onNext}>
        ${prose(t(leadsToResult(state) ? 'show' : 'next'))}
      </button>
      ${inSteps && !isFirst ? html`<button type="button" @click=${onBack}>${prose(t('back'))}</button>` : nothing}
      ${renderErase(state, t, send)}
    </div>`;
}

function progressText(state: CheckerState, t: CheckerTranslate): string {
  const { number, left } = progressIn(state);
  return left > 0 ? t('progress-left', { number, count: left }) : t('progress', { number });
}

export function renderErase(state: CheckerState, t: CheckerTranslate, send: Send) {
  if (!hasAnswers(state)) return nothing;
  const onErase = () => {
    send({ kind: 'erased' });
  };
  return html`<button type="button" class="plain" @click=${onErase}>${prose(t('erase'))}</button>`;
}

export function renderIdleWarning({ secondsLeft }: CheckerState, { t }: CheckerWords, send: Send) {
  if (secondsLeft === undefined) return nothing;
  const onStay = () => {
    send({ kind: 'touched' });
  };
  // Said once: the number counts down for the eye only.
  return html`<div class="notice" role="alert">
    <span aria-hidden="true">${prose(t('idle.warning', { count: secondsLeft }))}</span>
    <span class="unseen">${prose(t('idle.warning', { count: 30 }))}</span>
    <button type="button" @click=${onStay}>${prose(t('idle.stay'))}</button>
  </div>`;
}

/** What was done at the visitor's wish; there from the start, since a status that comes with its words is not heard. */
export function renderSaid({ said }: CheckerState, { t }: CheckerWords): TemplateResult {
  return html`<p class="said" role="status">${said ? prose(t(said)) : nothing}</p>`;
}
