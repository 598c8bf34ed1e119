import { html, type TemplateResult } from 'lit';
import type { CheckerState } from '../../domain/checker/checker-state';
import { registrationLink } from '../../domain/embed/registration-link';
import { renderActs } from './acts-view';
import { renderAnswers } from './answers-view';
import { renderErase, type CheckerWords, type Send } from './eligibility-checker.view';
import { renderFold } from './fold';
import { renderKeep } from './keep-view';
import type { ActLine, ResultDocument } from './result-document';
import { renderFolds, renderOutcome, renderReasons } from './result-view';
import type { VerdictTranslate } from './verdict-messages';

/** What a verdict shows beside the checker's state. */
export interface VerdictSurroundings {
  readonly document: ResultDocument;
  readonly acts: readonly ActLine[];
  readonly t: VerdictTranslate;
  /** The step of the path that it leads on to, if the page has one. */
  readonly next: Element | undefined;
  /** Level of its headline in the page's outline. */
  readonly level: number;
  /** Host name of the page, for its links; empty where they are to be left alone. */
  readonly site: string;
}

/** A verdict with what can be done with it, and the answers that it rests on. */
export function renderVerdict(
  state: CheckerState,
  words: CheckerWords,
  send: Send,
  { document, acts, t, next, level, site }: VerdictSurroundings,
): TemplateResult {
  const attribute = (href: string) => registrationLink(href, { site, campaign: '' });
  return html`<div part="result" class="result">
    ${renderOutcome(document, { level })} ${renderActs(document, acts, { state, send, t, attribute, next })}
    ${renderReasons(document)} ${renderFolds(document, { level, attribute }, t)}
    ${renderFold(
      words.t('answers-fold'),
      html`${renderAnswers(state, words.t, send)}
        <div class="actions">${renderErase(state, words.t, send)}</div>`,
      'answers',
    )}
    ${renderFold(t('fold.keep'), renderKeep(state, document, t, send), 'keep')}
  </div>`;
}
