import type { Assessment, Subject } from '../../domain/eligibility/assessment';
import { receiptOf } from '../../domain/eligibility/receipt';
import { encodeReceipt } from '../../domain/eligibility/receipt-code';
import { rulesUsed } from '../../domain/eligibility/rules-used';
import { formatDay } from '../../i18n/format';
import type { Telling } from './describe-result';
import type { ResultReceipt } from './result-document';

/** What a receipt names besides the case. */
export interface Kept {
  readonly release: string;
  readonly contentHash: string;
  /** The visitor wants the days that were entered to be in the code. */
  readonly withDates: boolean;
  /** The code that a result was read from, which it keeps. */
  readonly code?: string | undefined;
}

/** By what a result can be found again: the release, the content, the day, the rules, and a code that holds the answers. */
export function describeReceipt(
  subject: Subject,
  assessment: Assessment,
  { release, contentHash, withDates, code: known }: Kept,
  { content, t }: Telling,
): ResultReceipt {
  const receipt = receiptOf(subject, assessment, withDates);
  const code = known ?? encodeReceipt(receipt);
  const day = formatDay(assessment.day, content.language);
  return {
    heading: t('receipt.heading'),
    code,
    canHoldDates: known === undefined && receipt.date !== undefined,
    lines: [
      t('receipt.code', { code }),
      t('receipt.release', { release, hash: contentHash, day }),
      t('receipt.rules', { rules: rulesUsed(assessment).join(', ') }),
    ],
  };
}
