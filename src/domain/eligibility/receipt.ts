import { addDays, addYears } from '../shared/date-arithmetic';
import { makeList } from '../shared/list';
import { fromIsoDate, type PlainDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import type { Case } from './assess';
import { type Assessment, assessSubject, isSettled, type Subject, type Terms } from './assessment';
import { judgeAge } from './citizen';
import type { CriterionReason, EarlierName, OtherKind } from './criterion';
import { judgeCertificateDate } from './enterprise';

/*
 * A receipt is what a verdict rests on, in a code short enough to be typed from paper: the day that was judged and the
 * answers. Nothing is stored anywhere. The day of birth or of a certificate is in it only where the visitor wants that;
 * else only what it came to, such as "within the age".
 */

/** What a receipt says of a day of birth or of a certificate: the day, or what it came to. */
export type ReceiptDate =
  { readonly kind: 'day'; readonly day: IsoDate } | { readonly kind: 'reason'; readonly reason: DateReason };

/** The order is part of the code and never changes. */
export const DATE_REASONS = [
  'within-age',
  'upper-age-bound',
  'below-minimum-age',
  'above-maximum-age',
  'certificate-recent',
  'certificate-anniversary',
  'certificate-after-days-off',
  'certificate-too-old',
] as const satisfies readonly CriterionReason[];
export type DateReason = (typeof DATE_REASONS)[number];

/** Everybody who can ask, but for days; the order is part of the code and never changes. */
export const WHO = [
  'citizen/other',
  'citizen/none',
  'citizen/used',
  'citizen/unsure',
  'enterprise/none',
  'enterprise/used',
  'enterprise/unsure',
  'household/none',
  'household/used',
  'household/unsure',
  'household/unregistered',
  'other/cooperative',
  'other/unregistered-trader',
  'other/organisation',
  'other/foreigner',
  'citizen/unasked',
  'enterprise/unasked',
  'household/unasked',
] as const;
export type Who = (typeof WHO)[number];

/** No answer about an earlier name would have changed the outcome. */
const UNASKED = 'unasked';

export interface Receipt {
  /** The day that was judged. */
  readonly day: IsoDate;
  readonly who: Who;
  /** None where nothing depends on a day. */
  readonly date?: ReceiptDate | undefined;
}

/** The receipt of somebody's answers. @param withDates Whether their day of birth or of a certificate may be in it. */
export function receiptOf(subject: Subject, assessment: Assessment, withDates: boolean): Receipt {
  const day = { day: assessment.day };
  switch (subject.audience) {
    case 'citizen': {
      const { citizen } = subject;
      if (citizen.citizenship === 'other') return { ...day, who: 'citizen/other' };
      const date = dateIn(citizen.bornOn, assessment, withDates);
      return { ...day, who: `citizen/${citizen.earlierName ?? UNASKED}`, date };
    }
    case 'enterprise': {
      const { certificateIssuedOn, earlierName } = subject.enterprise;
      return {
        ...day,
        who: `enterprise/${earlierName ?? UNASKED}`,
        date: dateIn(certificateIssuedOn, assessment, withDates),
      };
    }
    case 'household':
      return {
        ...day,
        who: subject.household.hasCertificate
          ? `household/${subject.household.earlierName ?? UNASKED}`
          : 'household/unregistered',
      };
    case 'other':
      return { ...day, who: `other/${subject.kind}` };
  }
}

function dateIn(date: PlainDate, { criteria }: Assessment, withDates: boolean): ReceiptDate | undefined {
  if (withDates) return { kind: 'day', day: toIsoDate(date) };
  for (const { reason } of criteria) {
    const known = DATE_REASONS.find((dated) => dated === reason);
    if (known) return { kind: 'reason', reason: known };
  }
  return undefined;
}

/**
 * The verdict of a receipt, judged again. Where it holds no day of birth or of a certificate, one is taken that comes to
 * the same: the outcome and the reasons are the visitor's, days and ages in it are not, and are not to be shown.
 */
export function judgeReceipt(
  receipt: Receipt,
  terms: Terms,
): (Case & { readonly hasOwnDates: boolean }) | undefined {
  const day = fromIsoDate(receipt.day);
  const date = receipt.date && findDate(receipt.date, terms, day);
  if (receipt.date && !date) return undefined;
  const subject = subjectOf(receipt.who, date ?? day);
  const assessment = assessSubject(subject, terms, day);
  // By other rules than those of its day, the question that was not asked may matter.
  if (receipt.who.endsWith(UNASKED) && !isSettled(assessment)) return undefined;
  return { subject, assessment, hasOwnDates: receipt.date?.kind !== 'reason' };
}

function subjectOf(who: Who, date: PlainDate): Subject {
  const [audience, answer] = who.split('/') as [Subject['audience'], string];
  const earlierName = answer === UNASKED ? undefined : (answer as EarlierName);
  switch (audience) {
    case 'citizen':
      return {
        audience,
        citizen:
          answer === 'other'
            ? { citizenship: 'other' }
            : { citizenship: 'vietnamese', bornOn: date, earlierName },
      };
    case 'enterprise':
      return { audience, enterprise: { certificateIssuedOn: date, earlierName } };
    case 'household':
      return {
        audience,
        household:
          answer === 'unregistered' ? { hasCertificate: false } : { hasCertificate: true, earlierName },
      };
    case 'other':
      return { audience, kind: answer as OtherKind };
  }
}

function findDate(date: ReceiptDate, { criteria }: Terms, day: PlainDate): PlainDate | undefined {
  if (date.kind === 'day') return fromIsoDate(date.day);
  if (date.reason.startsWith('certificate')) {
    const judge = (issued: PlainDate) => judgeCertificateDate(issued, criteria.enterprise, day).reason;
    const longest = 31 * (criteria.enterprise.certificateMonths + 2);
    return daysBefore(day, longest).find((issued) => judge(issued) === date.reason);
  }
  const { minimumAge, certainBelowAge, possibleBelowAge } = criteria.citizen;
  return [minimumAge, certainBelowAge, possibleBelowAge]
    .flatMap((age) => [-1, 0, 1].map((off) => addDays(addYears(day, -age), off)))
    .find((born) => judgeAge(born, criteria.citizen, day).reason === date.reason);
}

function daysBefore(day: PlainDate, count: number): PlainDate[] {
  return makeList(count, (ago) => addDays(day, -ago));
}
