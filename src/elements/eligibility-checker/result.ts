import { adoptStyles } from 'lit';
import { closedBanners } from '../../content/programme-content';
import { resultContents } from '../../content/results.inline';
import type { Assessment } from '../../domain/eligibility/assessment';
import { resultContentOf } from '../../domain/eligibility/result-content';
import type { Language } from '../../domain/programme/programme.schema';
import { createTranslate, type MessageOverrides } from '../../i18n/translator';
import { describeResult, type ResultDocument } from './result-document';
import { resultStyles } from './result.styles';
import { styles } from './eligibility-checker.styles';
import { verdictMessages, type VerdictKey } from './verdict-messages';

export { renderAnswers } from './answers-view';
export { toPlainText } from './result-document';
export { renderResult } from './result-view';

/** Adds the styles of a verdict to a checker. */
export function styleResult(checker: ShadowRoot): void {
  adoptStyles(checker, [...styles, resultStyles]);
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
