import { addDays, addMonths, monthsCompletedOn } from '../shared/date-arithmetic';
import { isBefore, type PlainDate, toIsoDate } from '../shared/plain-date';
import { firstWorkingDay } from '../shared/working-day';
import type { EligibilityCriteria } from './criteria';
import type { CertificateDateCriterion, Criteria, EarlierName } from './criterion';
import { judgeFirstName } from './first-name';

export interface Enterprise {
  /** Day on which the registration certificate was first issued. */
  readonly certificateIssuedOn: PlainDate;
  /** Not asked where the day of the certificate settles the answer. */
  readonly earlierName?: EarlierName | undefined;
}

/**
 * Every criterion for an enterprise's free biz.vn name (`enterprise.source`), judged on the day of registration.
 * @throws RangeError for a certificate issued after that day.
 */
export function judgeEnterprise(
  enterprise: Enterprise,
  criteria: EligibilityCriteria,
  day: PlainDate,
): Criteria {
  return [
    judgeCertificateDate(enterprise.certificateIssuedOn, criteria.enterprise, day),
    ...judgeFirstName(enterprise.earlierName, criteria),
  ];
}

/**
 * Whether the last day of the months belongs to them is not settled: on the anniversary the registrar judges. Issued on
 * 29 February, a certificate has two such days in a year without that day, 28 February and 1 March. Nor is it settled
 * whether months that end on a day off go on to the next working day, as terms do by Article 148 of the Civil Code.
 */
export function judgeCertificateDate(
  issuedOn: PlainDate,
  { certificateMonths, source }: EligibilityCriteria['enterprise'],
  day: PlainDate,
): CertificateDateCriterion {
  if (isBefore(day, issuedOn)) throw new RangeError('Issued after the day of the assessment');
  const firstDoubtful = addMonths(issuedOn, certificateMonths);
  const anniversary = monthsCompletedOn(issuedOn, certificateMonths);
  const lastDoubtful = firstWorkingDay(anniversary);
  const base = {
    id: 'certificate-date',
    countedFrom: 'first-issue',
    anniversary: toIsoDate(anniversary),
    certainUntil: toIsoDate(addDays(firstDoubtful, -1)),
    possibleUntil: toIsoDate(lastDoubtful),
    source,
  } as const;
  if (isBefore(day, firstDoubtful)) return { ...base, status: 'met', reason: 'certificate-recent' };
  if (isBefore(lastDoubtful, day)) return { ...base, status: 'not-met', reason: 'certificate-too-old' };
  return isBefore(anniversary, day)
    ? { ...base, status: 'ask', reason: 'certificate-after-days-off' }
    : { ...base, status: 'ask', reason: 'certificate-anniversary' };
}
