import type { Assessment } from '../../domain/eligibility/assessment';
import { dayNumberOf, fromIsoDate } from '../../domain/shared/plain-date';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { formatDay, formatMoney } from '../../i18n/format';
import type { Telling } from './describe-result';
import type { SummaryLine } from './result-document';
import { isOpenTo, isPromised } from './result-sections';

/** The last day to register, for sure or by another reading of the text; bound by the recorded end of the offer. */
export function describeLastDay(
  assessment: Assessment,
  { content: { language }, t, hasOwnDates }: Telling,
): string | undefined {
  // Whoever is too young has another day to think of first; whose days are not known has none of their own.
  if (!isPromised(assessment) || assessment.outcome === 'not-yet' || !hasOwnDates) return undefined;
  const { certain, possible } = assessment.lastDays;
  const last = certain ?? possible;
  if (!last) return undefined;
  const values = { day: formatDay(last.day, language), count: daysBetween(assessment.day, last.day) };
  if (values.count === 0) return certain ? t('last-day.today', values) : t('last-day.today-perhaps', values);
  return certain ? t('last-day.certain', values) : t('last-day.possible', values);
}

/** What it costs at first and from then on, and what to prepare. */
export function describeSummary(assessment: Assessment, telling: Telling): SummaryLine[] {
  // Beside what can be mended, no price stands: a name bought now may cost the free one.
  if (assessment.outcome === 'content-stale' || assessment.outcome === 'not-yet') return [];
  return [...describeCosts(assessment, telling), ...describePapers(assessment, telling)];
}

function describeCosts(assessment: Assessment, { content, t }: Telling): SummaryLine[] {
  const { criteria, language, products } = content;
  const product = 'product' in assessment ? products.find(({ id }) => id === assessment.product) : undefined;
  if (!product) return [];
  const fee = (amount: number) => ({ fee: formatMoney(amount, language) });
  const yearly = t('summary.yearly', fee(product.yearlyFee));
  if (isPromised(assessment)) {
    const isMet = assessment.outcome === 'eligible';
    const years = criteria.freeMonths / 12;
    return [
      { label: t('summary.free', { years }), text: t(isMet ? 'summary.free-text' : 'summary.free-perhaps') },
      { label: t('summary.later', { year: years + 1 }), text: yearly },
    ];
  }
  if (product.registrationFee === undefined) return [{ label: t('summary.next'), text: yearly }];
  return [
    { label: t('summary.first'), text: t('summary.fee', fee(product.registrationFee + product.yearlyFee)) },
    { label: t('summary.next'), text: yearly },
  ];
}

/** Nobody is sent to prepare papers for an offer that fails. */
function describePapers(assessment: Assessment, { content, t }: Telling): SummaryLine[] {
  const audience = content.audiences.find(({ id }) => id === assessment.audience);
  return audience && isOpenTo(assessment)
    ? [{ label: t('summary.papers'), text: audience.papersInShort ?? audience.papers.join('; ') }]
    : [];
}

function daysBetween(from: IsoDate, until: IsoDate): number {
  return dayNumberOf(fromIsoDate(until)) - dayNumberOf(fromIsoDate(from));
}
