import type { Assessment } from '../../domain/eligibility/assessment';
import type { Criterion, CriterionStatus } from '../../domain/eligibility/criterion';
import type { CheckerContent } from '../../domain/eligibility/terms';
import { formatDay } from '../../domain/shared/format-day';
import { formatMoney } from '../../i18n/format';
import type { MessageValues } from '../../i18n/translator';
import type { CheckerTranslate } from './checker-messages';

/** A verdict in words, ready to be shown, copied as text or printed. */
export interface ResultDocument {
  readonly headline: string;
  readonly advice: string;
  readonly criteria: readonly CriterionLine[];
  readonly sections: readonly ResultSection[];
  readonly verified: string;
  /** The address to go to, for the printed sheet. */
  readonly portal: ResultItem;
}

export interface CriterionLine {
  readonly status: CriterionStatus;
  readonly statusText: string;
  readonly text: string;
  readonly source: string;
}

export interface ResultSection {
  readonly heading: string;
  readonly items: readonly ResultItem[];
  /** Items are steps to take one after the other. */
  readonly ordered?: boolean;
}

export interface ResultItem {
  readonly text: string;
  readonly href?: string;
}

/** Says an assessment in the visitor's language, with the source of every statement. */
export function describeResult(
  assessment: Assessment,
  content: CheckerContent,
  t: CheckerTranslate,
): ResultDocument {
  const product = 'product' in assessment ? assessment.product : undefined;
  const values = valuesOf(assessment, content, t);
  return {
    headline: t(headlineOf(assessment), values),
    advice: t(`advice.${assessment.outcome}`, values),
    criteria: assessment.criteria.map((criterion) => ({
      status: criterion.status,
      statusText: t(`status.${criterion.status}`),
      text: t(`reason.${criterion.reason}`, { ...values, ...criterionValues(criterion) }),
      source: t('source', { source: sourceOf(criterion.source, content).shortTitle }),
    })),
    sections: [
      ...offerSections(assessment, content, t),
      ...costSections(assessment, content, t),
      ...wayOn(assessment, content, t),
      sourceSection(assessment, content, t),
    ],
    verified: t('verified', { day: formatDay(content.verifiedOn) }),
    portal: portalOf(product, content),
  };
}

function headlineOf(assessment: Assessment) {
  const { outcome } = assessment;
  return outcome === 'eligible' && assessment.offer.kind === 'reported'
    ? 'outcome.eligible-reported'
    : (`outcome.${outcome}` as const);
}

function valuesOf(assessment: Assessment, { criteria }: CheckerContent, t: CheckerTranslate): MessageValues {
  return {
    subject: t(`subject.${assessment.audience}`),
    product: 'product' in assessment ? assessment.product : '',
    years: criteria.freeMonths / 12,
    day: formatDay(assessment.day),
    startsOn: assessment.outcome === 'not-yet' ? formatDay(assessment.startsOn) : '',
    until: assessment.outcome === 'offer-ended' ? formatDay(assessment.offer.period.until) : '',
    minimumAge: criteria.citizen.minimumAge,
    certainBelowAge: criteria.citizen.certainBelowAge,
    certificateMonths: criteria.enterprise.certificateMonths,
  };
}

function criterionValues(criterion: Criterion): MessageValues {
  return criterion.id === 'age' ? { age: criterion.age, startsOn: formatDay(criterion.startsOn) } : {};
}

/** Whether the offer stands, and until when the visitor can use it. */
function offerSections(
  assessment: Assessment,
  content: CheckerContent,
  t: CheckerTranslate,
): ResultSection[] {
  const sections: ResultSection[] = [];
  if ('offer' in assessment) {
    const { kind, period } = assessment.offer;
    const days = period ? { from: formatDay(period.from), until: formatDay(period.until) } : {};
    const source = period
      ? [{ text: t('source', { source: sourceOf(period.source, content).shortTitle }) }]
      : [];
    sections.push({
      heading: t('offer.heading', { day: formatDay(assessment.day) }),
      items: [{ text: t(`offer.${kind}`, days) }, ...source],
    });
  }
  if ('lastDays' in assessment) {
    const { certain, possible } = assessment.lastDays;
    const items = [
      ...(certain ? [{ text: t('last-day.certain', { day: formatDay(certain.day) }) }] : []),
      ...(possible && possible.day !== certain?.day
        ? [{ text: t('last-day.possible', { day: formatDay(possible.day) }) }]
        : []),
    ];
    if (items.length > 0) sections.push({ heading: t('last-day.heading'), items });
  }
  return sections;
}

/** What is free, and what is paid from which day on. */
function costSections(assessment: Assessment, content: CheckerContent, t: CheckerTranslate): ResultSection[] {
  const year = content.criteria.freeMonths / 12 + 1;
  if ('fees' in assessment) {
    const { grantedOn, paidFrom, yearlyFee } = assessment.fees;
    const fee = formatMoney(yearlyFee, content.language);
    return [
      { heading: t('free'), items: content.free.map(asItem) },
      {
        heading: t('cost.heading', { year }),
        items: [
          { text: t('cost.fee', { grantedOn: formatDay(grantedOn), paidFrom: formatDay(paidFrom), fee }) },
        ],
      },
    ];
  }
  const product =
    'product' in assessment ? content.products.find(({ id }) => id === assessment.product) : undefined;
  if (!product) return [];
  const fee = formatMoney(product.yearlyFee, content.language);
  return [
    {
      heading: t('cost.heading', { year: 1 }),
      items: [{ text: t('cost.normal', { product: product.id, fee }) }],
    },
  ];
}

/** Papers, steps and links: what to do now. Nobody is sent to prepare papers for an offer that fails. */
function wayOn(assessment: Assessment, content: CheckerContent, t: CheckerTranslate): ResultSection[] {
  const product = 'product' in assessment ? assessment.product : undefined;
  const isOpen = 'fees' in assessment;
  const audience = content.audiences.find(({ id }) => id === assessment.audience);
  const links = content.portals.filter((portal) =>
    isOpen ? portal.product === undefined || portal.product === product : portal.product === undefined,
  );
  return [
    ...(isOpen && audience ? [{ heading: t('papers'), items: audience.papers.map(asItem) }] : []),
    ...(isOpen
      ? [{ heading: t('steps'), items: [...content.steps, content.retailWarning].map(asItem), ordered: true }]
      : []),
    { heading: t('links'), items: links.map(({ name, href }) => ({ text: name, href })) },
  ];
}

function sourceSection(assessment: Assessment, content: CheckerContent, t: CheckerTranslate): ResultSection {
  const ids = new Set(assessment.criteria.map(({ source }) => source));
  if ('offer' in assessment && assessment.offer.period) ids.add(assessment.offer.period.source);
  if ('fees' in assessment) ids.add(assessment.fees.paidFromSource).add(assessment.fees.yearlyFeeSource);
  return {
    heading: t('sources'),
    items: content.sources
      .filter(({ id }) => ids.has(id))
      .map(({ title, status, href }) => ({
        text: status === 'reported' ? `${title} (${t('source-reported')})` : title,
        ...(href !== undefined && { href }),
      })),
  };
}

function sourceOf(id: string, { sources }: CheckerContent) {
  const source = sources.find((known) => known.id === id);
  if (!source) throw new Error(`The content has no source ${id}`);
  return source;
}

function portalOf(product: string | undefined, { portals, link }: CheckerContent): ResultItem {
  const portal = portals.find((known) => product !== undefined && known.product === product);
  return portal ? { text: portal.name, href: portal.href } : { text: link.label, href: link.href };
}

function asItem(text: string): ResultItem {
  return { text };
}

/** The document as plain text, for the clipboard. */
export function toPlainText({ headline, advice, criteria, sections, verified }: ResultDocument): string {
  const lines = [
    headline,
    advice,
    '',
    ...criteria.map(({ statusText, text, source }) => `[${statusText}] ${text} (${source})`),
    ...sections.flatMap(({ heading, items, ordered }) => [
      '',
      heading,
      ...items.map(
        ({ text, href }, index) => `${ordered ? `${index + 1}.` : '-'} ${text}${href ? ` ${href}` : ''}`,
      ),
    ]),
    '',
    verified,
  ];
  return lines.join('\n');
}
