import { adoptStyles, html, nothing, render, type TemplateResult } from 'lit';
import { termsContent } from '../src/content/terms.inline';
import { actsAfter, type Surroundings } from '../src/domain/checker/acts';
import { startChecker } from '../src/domain/checker/checker-state';
import type { Case } from '../src/domain/eligibility/assess';
import { assessSubject, type Subject } from '../src/domain/eligibility/assessment';
import { termsOf } from '../src/domain/eligibility/terms';
import type { Language } from '../src/domain/programme/language';
import { fromIsoDate } from '../src/domain/shared/plain-date';
import { renderActs } from '../src/elements/eligibility-checker/acts-view';
import { styles } from '../src/elements/eligibility-checker/eligibility-checker.styles';
import { composeActs, composeResult, verdictWords } from '../src/elements/eligibility-checker/result';
import { renderFolds, renderOutcome, renderReasons } from '../src/elements/eligibility-checker/result-view';
import { resultStyles } from '../src/elements/eligibility-checker/result.styles';

const TERMS = termsOf(termsContent);
const NOWHERE: Surroundings = { step: undefined, audience: undefined };

/** Somebody's case on a day, by the content that ships. */
export function caseOf(subject: Subject, day: string): Case {
  return { subject, assessment: assessSubject(subject, TERMS, fromIsoDate(day)) };
}

/** A verdict as the checker shows it, without the checker. Its buttons do nothing. */
export function showVerdict(judged: Case, language: Language): HTMLElement {
  const place = document.createElement('div');
  const shadow = place.attachShadow({ mode: 'open' });
  adoptStyles(shadow, [...styles, resultStyles]);
  render(html`<section lang=${language}>${drawVerdict(judged, language)}</section>`, shadow);
  return place;
}

function drawVerdict(judged: Case, language: Language): TemplateResult {
  const t = verdictWords(language, undefined);
  const result = composeResult(judged, language, t);
  const acts = composeActs(actsAfter(judged.assessment, NOWHERE), judged, language, t);
  const { day } = judged.assessment;
  const state = startChecker({ audience: undefined, inSteps: true, day: fromIsoDate(day), idleMinutes: 0 });
  const frame = { level: 2, attribute: (href: string) => href };
  return html`${renderOutcome(result, frame)}
  ${renderActs(result, acts, { state, send: () => nothing, t, attribute: frame.attribute, next: undefined })}
  ${renderReasons(result)} ${renderFolds(result, frame, t)}`;
}
