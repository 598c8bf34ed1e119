import { adoptStyles } from 'lit';
import { readContent, type ContentSlice, type OwnContent } from '../../content/content-store';
import { contentHashes } from '../../content/content-hash.inline';
import { resultContents } from '../../content/result.inline';
import { termsContent } from '../../content/terms.inline';
import { createJudge, type Case, type Judge } from '../../domain/eligibility/assess';
import type { Act } from '../../domain/checker/acts';
import type { Terms } from '../../domain/eligibility/assessment';
import { nearestChanges } from '../../domain/eligibility/nearest-changes';
import { judgeReceipt } from '../../domain/eligibility/receipt';
import { decodeReceipt, encodeReceipt } from '../../domain/eligibility/receipt-code';
import { resultContentOf, type ResultContent } from '../../domain/eligibility/result-content';
import { termsContentOf, termsOf, type TermsContent } from '../../domain/eligibility/terms';
import { hashOf } from '../../domain/programme/content-hash';
import { inLanguage, type Language } from '../../domain/programme/language';
import { createTranslate, type MessageOverrides } from '../../i18n/translator';
import { VERSION } from '../../version';
import { describeResult, type Telling } from './describe-result';
import { styles } from './eligibility-checker.styles';
import { describeActs } from './result-acts';
import type { ActLine, ResultDocument } from './result-document';
import { resultStyles } from './result.styles';
import { verdictMessages, type VerdictKey, type VerdictTranslate } from './verdict-messages';

/** The rules' view of a content, and what judges by it: one and the same for as long as that is. */
interface Court {
  readonly terms: Terms;
  readonly judge: Judge;
}

function courtOf(content: TermsContent): Court {
  const terms = termsOf(content);
  return { terms, judge: createJudge(terms) };
}

const shippedCourt = courtOf(termsContent);
const ownCourts = new WeakMap<OwnContent, Court>();

const COURT: ContentSlice<Court> = {
  shipped: { vi: shippedCourt, en: shippedCourt },
  of: (own) => {
    const court = ownCourts.get(own) ?? courtOf(termsContentOf(own.programme));
    ownCourts.set(own, court);
    return court;
  },
};
const RESULT: ContentSlice<ResultContent> = {
  shipped: resultContents,
  of: ({ programme }) => resultContentOf(programme),
};

const HASH: ContentSlice<string> = { shipped: contentHashes, of: ({ programme }) => hashOf(programme) };

export { actsAfter } from '../../domain/checker/acts';
export { writeCalendar } from '../../domain/calendar/calendar-file';
export { findNext } from './next-step';
export { renderReceipt } from './receipt-view';
export { toPlainText, toSheet } from './result-document';
export { renderVerdict } from './verdict-view';

/** Adds the styles of a verdict to a checker. */
export function styleResult(checker: ShadowRoot): void {
  adoptStyles(checker, [...styles, resultStyles]);
}

/** What judges by the content of a language: one and the same for as long as that is the same. */
export function judgeIn(language: Language): Judge {
  return readContent(COURT, language).judge;
}

/** The words of a verdict. @param overrides The host's texts in place of ours. */
export function verdictWords(language: Language, overrides: MessageOverrides | undefined): VerdictTranslate {
  return createTranslate<VerdictKey>('verdict', inLanguage(verdictMessages, language), language, overrides);
}

/** A case that was read from a code, with the code. */
export interface ReadCase extends Case {
  readonly hasOwnDates: boolean;
  readonly code: string;
}

/** The case of a code, judged again; nothing where it is none. */
export function readReceipt(code: string, language: Language): ReadCase | undefined {
  const receipt = decodeReceipt(code);
  if (!receipt) return undefined;
  const judged = judgeReceipt(receipt, readContent(COURT, language).terms);
  return judged && { ...judged, code: encodeReceipt(receipt) };
}

/**
 * Says a case in words, from the owner's content if there is any. A chunk of its own, loaded for a verdict.
 * @param withDates Whether the visitor wants the days that were entered to be in the code of the receipt.
 */
export function composeResult(
  judged: Case | ReadCase,
  language: Language,
  t: VerdictTranslate,
  withDates = false,
): ResultDocument {
  const changes = nearestChanges(judged.assessment, readContent(COURT, language).terms);
  const code = 'code' in judged ? judged.code : undefined;
  const kept = { release: VERSION, contentHash: readContent(HASH, language), withDates, code };
  return describeResult(judged, changes, kept, tellingOf(judged, language, t));
}

/** What to do next, in words. */
export function composeActs(
  acts: readonly Act[],
  judged: Case | ReadCase,
  language: Language,
  t: VerdictTranslate,
): readonly ActLine[] {
  return describeActs(acts, judged.assessment, tellingOf(judged, language, t));
}

function tellingOf(judged: Case | ReadCase, language: Language, t: VerdictTranslate): Telling {
  const hasOwnDates = 'hasOwnDates' in judged ? judged.hasOwnDates : true;
  return { content: readContent(RESULT, language), t, hasOwnDates };
}
