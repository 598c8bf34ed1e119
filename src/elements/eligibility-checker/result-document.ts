import type { Assessment } from '../../domain/eligibility/assessment';
import type { Criterion, CriterionStatus } from '../../domain/eligibility/criterion';
import type { ResultContent } from '../../domain/eligibility/result-content';
import { formatDay, formatMoney } from '../../i18n/format';
import type { Language } from '../../domain/programme/programme.schema';
import type { MessageValues } from '../../i18n/translator';
import type { VerdictTranslate } from './verdict-messages';

/** A verdict in words, ready to be shown, copied as text or printed. */
export interface ResultDocument {
  readonly headline: string;
  readonly advice: string;
  readonly criteria: readonly CriterionLine[];
  readonly sections: readonly ResultSection[];
  readonly verified: string;
  /** The address to go to, for the printed sheet, and what to do with its code. */
  readonly portal: { readonly href: string; readonly scan: string };
  /** What leads on to each of the next steps. */
  readonly next: { readonly search: string; readonly register: string };
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
  content: ResultContent,
  t: VerdictTranslate,
): ResultDocument {
  const product = 'product' in assessment ? assessment.product : undefined;
  const values = valuesOf(assessment, content, t);
  return {
    headline: t(`outcome.${spokenOutcome(assessment)}`, values),
    advice: t(`advice.${spokenOutcome(assessment)}`, values),
    criteria: assessment.criteria.map((criterion) => ({
      status: criterion.status,
      statusText: t(`status.${criterion.status}`),
      text: t(`reason.${criterion.reason}`, { ...values, ...criterionValues(criterion, content.language) }),
      source: t('source', { source: sourceOf(criterion.source, content).shortTitle }),
    })),
    sections: [
      ...offerSections(assessment, content, t),
      ...costSections(assessment, content, t),
      ...wayOn(assessment, content, t),
      sourceSection(assessment, content, t),
    ],
    verified: t('verified', { day: formatDay(content.verifiedOn, content.language) }),
    portal: portalOf(product, content, t),
    next: { search: t('next.search', values), register: t('next.register', values) },
  };
}

/** The outcome as messages name it: an offer that is only reported is another thing to say. */
function spokenOutcome(assessment: Assessment) {
  const { outcome } = assessment;
  return outcome === 'eligible' && assessment.offer.kind === 'reported' ? 'eligible-reported' : outcome;
}

/** Whether there is anything to prepare for: no criterion fails, and the offer is not known to be over by then. */
function isWithinReach(
  assessment: Assessment,
): assessment is Extract<Assessment, { readonly fees: unknown }> {
  if (!('fees' in assessment)) return false;
  return assessment.outcome !== 'not-yet' || assessment.offerThen.kind !== 'ended';
}

function valuesOf(
  assessment: Assessment,
  { criteria, language }: ResultContent,
  t: VerdictTranslate,
): MessageValues {
  return {
    subject: t(`subject.${assessment.audience}`),
    product: 'product' in assessment ? assessment.product : '',
    years: criteria.freeMonths / 12,
    day: formatDay(assessment.day, language),
    startsOn: assessment.outcome === 'not-yet' ? formatDay(assessment.startsOn, language) : '',
    until: assessment.outcome === 'offer-ended' ? formatDay(assessment.offer.period.until, language) : '',
    minimumAge: criteria.citizen.minimumAge,
    certainBelowAge: criteria.citizen.certainBelowAge,
    certificateMonths: criteria.enterprise.certificateMonths,
  };
}

function criterionValues(criterion: Criterion, language: Language): MessageValues {
  return criterion.id === 'age'
    ? { age: criterion.age, startsOn: formatDay(criterion.startsOn, language) }
    : {};
}

/** Whether the offer stands, and until when the visitor can use it. */
function offerSections(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  const sections: ResultSection[] = [];
  const offer =
    'offer' in assessment
      ? assessment.offer
      : assessment.outcome === 'not-yet'
        ? assessment.offerThen
        : undefined;
  if (offer) {
    const { kind, period } = offer;
    const day = assessment.outcome === 'not-yet' ? assessment.startsOn : assessment.day;
    const days = period
      ? {
          from: formatDay(period.from, content.language),
          until: formatDay(period.until, content.language),
        }
      : {};
    const source = period
      ? [{ text: t('source', { source: sourceOf(period.source, content).shortTitle }) }]
      : [];
    sections.push({
      heading: t('offer.heading', { day: formatDay(day, content.language) }),
      items: [{ text: t(`offer.${kind}`, days) }, ...source],
    });
  }
  if (isWithinReach(assessment)) {
    const { certain, possible } = assessment.lastDays;
    const items = [
      ...(certain
        ? [{ text: t('last-day.certain', { day: formatDay(certain.day, content.language) }) }]
        : []),
      ...(possible && possible.day !== certain?.day
        ? [{ text: t('last-day.possible', { day: formatDay(possible.day, content.language) }) }]
        : []),
    ];
    if (items.length > 0) sections.push({ heading: t('last-day.heading'), items });
  }
  return sections;
}

/** What is free, and what is paid from which day on. */
function costSections(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  const year = content.criteria.freeMonths / 12 + 1;
  if (isWithinReach(assessment)) {
    const { grantedOn, paidFrom, yearlyFee } = assessment.fees;
    const fee = formatMoney(yearlyFee, content.language);
    return [
      { heading: t('free'), items: content.free.map(asItem) },
      {
        heading: t('cost.heading', { year }),
        items: [
          {
            text: t('cost.fee', {
              grantedOn: formatDay(grantedOn, content.language),
              paidFrom: formatDay(paidFrom, content.language),
              fee,
            }),
          },
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
function wayOn(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  const product = 'product' in assessment ? assessment.product : undefined;
  const isOpen = isWithinReach(assessment);
  const audience = content.audiences.find(({ id }) => id === assessment.audience);
  const links = content.portals.filter((portal) =>
    isOpen ? portal.product === undefined || portal.product === product : portal.product === undefined,
  );
  return [
    ...(isOpen && audience ? [{ heading: t('papers'), items: audience.papers.map(asItem) }] : []),
    ...(isOpen ? [{ heading: t('steps'), items: content.steps.map(asItem), ordered: true }] : []),
    {
      heading: t('links'),
      items: [
        ...links.map(({ name, href }) => ({ text: name, href })),
        ...(isOpen ? [asItem(content.retailWarning)] : []),
      ],
    },
  ];
}

function sourceSection(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection {
  const ids = new Set(assessment.criteria.map(({ source }) => source));
  if ('offer' in assessment && assessment.offer.period) ids.add(assessment.offer.period.source);
  if ('offerThen' in assessment && assessment.offerThen.period) ids.add(assessment.offerThen.period.source);
  if (isWithinReach(assessment)) ids.add(assessment.fees.paidFromSource).add(assessment.fees.yearlyFeeSource);
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

function sourceOf(id: string, { sources }: ResultContent) {
  const source = sources.find((known) => known.id === id);
  if (!source) throw new Error(`The content has no source ${id}`);
  return source;
}

function portalOf(product: string | undefined, { portals, link }: ResultContent, t: VerdictTranslate) {
  const { href } = portals.find((portal) => product !== undefined && portal.product === product) ?? link;
  return { href, scan: t('print-scan', { address: href }) };
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
