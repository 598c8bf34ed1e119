import { adoptStyles } from 'lit';
import { closedBanners } from '../../content/programme-content';
import { resultContents } from '../../content/results.inline';
import { termsContent } from '../../content/terms.inline';
import { assess, type CheckResult } from '../../domain/eligibility/assess';
import type { Assessment } from '../../domain/eligibility/assessment';
import type { Answers, Interview } from '../../domain/eligibility/interview';
import type { QuestionId } from '../../domain/eligibility/questions';
import { resultContentOf } from '../../domain/eligibility/result-content';
import { termsContentOf, termsOf } from '../../domain/eligibility/terms';
import type { Language } from '../../domain/programme/programme.schema';
import type { PlainDate } from '../../domain/shared/plain-date';
import { createTranslate, type MessageOverrides } from '../../i18n/translator';
import { AnswersErasedEvent, EligibilityVerdictEvent, type Verdict } from './eligibility-checker.events';
import { describeResult, type ResultDocument } from './result-document';
import { resultStyles } from './result.styles';
import { styles } from './eligibility-checker.styles';
import { verdictMessages, type VerdictKey } from './verdict-messages';

export { renderAnswers } from './answers-view';
export { renderNext } from './next-view';
export { toPlainText } from './result-document';
export { renderResult } from './result-view';

/** Adds the styles of a verdict to a checker. */
export function styleResult(checker: ShadowRoot): void {
  adoptStyles(checker, [...styles, resultStyles]);
}

/** Judges the answers, by the owner's content if there is any. */
export function judge(
  interview: Interview<QuestionId>,
  answers: Answers<QuestionId>,
  language: Language,
  day: PlainDate,
): CheckResult {
  const own = closedBanners[language].own;
  return assess(interview, answers, termsOf(own ? termsContentOf(own.programme) : termsContent), day);
}

/** Tells the page of a verdict. */
export function tellVerdict(checker: Element, assessment: Assessment, group?: string): Verdict {
  const { audience, outcome } = assessment;
  const product = 'product' in assessment ? assessment.product : undefined;
  const verdict = { audience, outcome, product };
  checker.dispatchEvent(new EligibilityVerdictEvent(verdict, group));
  return verdict;
}

/** Tells the page that what was told no longer counts. */
export function tellErased(checker: Element, group?: string): void {
  checker.dispatchEvent(new AnswersErasedEvent(group));
}

/**
 * Says an assessment in words, from the owner's content if there is any. A chunk of its own, loaded for a verdict.
 * @param overrides The host's texts in place of ours.
 */
export function composeResult(
  assessment: Assessment,
  language: Language,
  overrides: MessageOverrides | undefined,
): ResultDocument {
  const own = closedBanners[language].own;
  const t = createTranslate<VerdictKey>('verdict', verdictMessages[language], language, overrides);
  return describeResult(assessment, own ? resultContentOf(own.programme) : resultContents[language], t);
}
