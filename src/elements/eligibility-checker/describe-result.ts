import type { Case } from '../../domain/eligibility/assess';
import { isOfferInDoubt, type Assessment } from '../../domain/eligibility/assessment';
import type { Criterion, CriterionReason } from '../../domain/eligibility/criterion';
import type { Change } from '../../domain/eligibility/nearest-changes';
import type { ResultContent } from '../../domain/eligibility/result-content';
import type { Language } from '../../domain/programme/language';
import { formatDay } from '../../i18n/format';
import type { MessageValues } from '../../i18n/translator';
import { describeChanges } from './result-changes';
import type { CriterionLine, ResultDocument, Tone } from './result-document';
import { describeReceipt, type Kept } from './result-receipt';
import { checkValues, describeDetails, isPromised, sourceOf } from './result-sections';
import { describeLastDay, describeSummary } from './result-summary';
import type { VerdictKey, VerdictTranslate } from './verdict-messages';

/** What is said of somebody, and by what. */
export interface Telling {
  readonly content: ResultContent;
  readonly t: VerdictTranslate;
  /** Whether the days of the subject are the visitor's own: of a code without them, age and days are not said. */
  readonly hasOwnDates: boolean;
}

const TONES: Readonly<Record<Assessment['outcome'], Tone>> = {
  eligible: 'met',
  'eligible-offer-unconfirmed': 'ask',
  'ask-registrar': 'ask',
  'not-yet': 'not-yet',
  'not-eligible': 'not',
  'offer-ended': 'ended',
  'content-stale': 'stale',
};

/** What is said first: nobody has to look for what is in the way. */
const WEIGHTS: Readonly<Record<CriterionLine['status'], number>> = {
  'not-met': 0,
  'not-yet': 1,
  ask: 2,
  known: 3,
  met: 4,
};

/**
 * Says a case in the visitor's language, with the source of every statement.
 * @param changes What would change it.
 * @param kept What a receipt of it names.
 */
export function describeResult(
  { subject, assessment }: Case,
  changes: readonly Change[],
  kept: Kept,
  telling: Telling,
): ResultDocument {
  const { content, t } = telling;
  const values = valuesOf(assessment, content, t);
  const tone = TONES[assessment.outcome];
  const spoken = spokenOutcome(assessment);
  const isUndated = spoken === 'not-yet-birthday' && !telling.hasOwnDates;
  return {
    tone,
    word: t(`word.${tone}`),
    headline: isUndated ? t('outcome.not-yet-undated', values) : t(`outcome.${spoken}`, values),
    lastDay: describeLastDay(assessment, telling),
    advice: t(`advice.${advisedOutcome(assessment)}`, values),
    question: describeQuestion(assessment, values, t),
    criteria: describeCriteria(assessment, values, telling),
    summary: describeSummary(assessment, telling),
    details: describeDetails(assessment, telling),
    ...describeChanges(assessment, changes, telling),
    questions: content.questions ?? [],
    corrections: describeCorrections(content, t),
    verified: t('verified', { day: formatDay(content.verifiedOn, content.language) }),
    receipt: describeReceipt(subject, assessment, kept, telling),
    portal: portalOf(assessment, content, t),
  };
}

/** Of rules that nobody has checked for too long, none is held against a visitor, and none for one. */
function describeCriteria(
  assessment: Assessment,
  values: MessageValues,
  { content, t, hasOwnDates }: Telling,
): CriterionLine[] {
  if (assessment.outcome === 'content-stale') return [];
  return assessment.criteria
    .map((criterion): CriterionLine => {
      // Without an offer that stands, a rule that fits is only the last one known.
      const status = criterion.status === 'met' && !isPromised(assessment) ? 'known' : criterion.status;
      const said = { ...values, ...criterionValues(criterion, content.language) };
      return {
        status,
        statusText: t(`status.${status}`),
        text:
          (hasOwnDates ? undefined : sayUndated(criterion, said, t)) ?? t(`reason.${criterion.reason}`, said),
        source: t('source', { source: sourceOf(criterion.source, content).shortTitle }),
      };
    })
    .sort((one, other) => WEIGHTS[one.status] - WEIGHTS[other.status]);
}

/** Reasons that say an age or a day of the visitor's own, which are said otherwise where those are not known. */
const DATED = [
  'within-age',
  'upper-age-bound',
  'below-minimum-age',
  'above-maximum-age',
  'certificate-after-days-off',
] as const satisfies readonly CriterionReason[];

function sayUndated({ reason }: Criterion, values: MessageValues, t: VerdictTranslate): string | undefined {
  const dated = DATED.find((known) => known === reason);
  return dated && t(`undated.${dated}`, values);
}

/** The outcome as messages name it: an offer that is only reported or in doubt is a thing of its own to say. */
function spokenOutcome(assessment: Assessment) {
  const { outcome } = assessment;
  if (outcome === 'ask-registrar' && isOfferInDoubt(assessment)) return 'ask-registrar-unconfirmed';
  if (outcome === 'eligible' && assessment.offer.kind === 'reported') return 'eligible-reported';
  return advisedOutcome(assessment);
}

/** The outcome by what there is to do: each way to mend a lack is one of its own. */
function advisedOutcome(assessment: Assessment) {
  return assessment.outcome === 'not-yet' ? (`not-yet-${assessment.cure}` as const) : assessment.outcome;
}

/** What to ask a registrar: each point that is not settled, and the offer where nobody knows. */
function describeQuestion(assessment: Assessment, values: MessageValues, t: VerdictTranslate): string {
  const asked: string[] = [];
  if (assessment.outcome === 'ask-registrar') {
    for (const { reason, status } of assessment.criteria)
      if (status === 'ask') asked.push(t(`ask.${reason}` as VerdictKey, values));
  }
  if ('offer' in assessment && assessment.outcome !== 'not-yet') {
    const asker = t(`asker.${assessment.audience}`);
    if (assessment.offer.kind === 'unconfirmed') asked.unshift(t('ask.offer', { ...values, asker }));
    if (assessment.offer.kind === 'ended') asked.push(t('ask.offer-again', values));
  }
  return asked.join(' ');
}

function describeCorrections(
  { corrections = [], report, verifiedOn, language }: ResultContent,
  t: VerdictTranslate,
) {
  return {
    heading: t('corrections', { checkedOn: formatDay(verifiedOn, language) }),
    items: [
      ...corrections.map(({ on, text }) => ({
        text: t('correction', { day: formatDay(on, language), text }),
      })),
      ...(report ? [{ text: report.label, href: report.href }] : []),
    ],
  };
}

/** What messages of a verdict name. */
export function valuesOf(assessment: Assessment, content: ResultContent, t: VerdictTranslate): MessageValues {
  const { criteria, language } = content;
  return {
    ...checkValues(content),
    subject: t(`subject.${assessment.audience}`),
    product: 'product' in assessment ? assessment.product : '',
    years: criteria.freeMonths / 12,
    day: formatDay(assessment.day, language),
    startsOn: 'startsOn' in assessment ? formatDay(assessment.startsOn, language) : '',
    until: assessment.outcome === 'offer-ended' ? formatDay(assessment.offer.period.until, language) : '',
    minimumAge: criteria.citizen.minimumAge,
    certainBelowAge: criteria.citizen.certainBelowAge,
    certificateMonths: criteria.enterprise.certificateMonths,
  };
}

function criterionValues(criterion: Criterion, language: Language): MessageValues {
  if (criterion.id === 'age') {
    return { age: criterion.age, startsOn: formatDay(criterion.startsOn, language) };
  }
  return criterion.id === 'certificate-date'
    ? { anniversary: formatDay(criterion.anniversary, language) }
    : {};
}

function portalOf(assessment: Assessment, { portals, link }: ResultContent, t: VerdictTranslate) {
  const product = 'product' in assessment ? assessment.product : undefined;
  const { href } = portals.find((portal) => product !== undefined && portal.product === product) ?? link;
  return { href, scan: t('print-scan', { address: href }) };
}
