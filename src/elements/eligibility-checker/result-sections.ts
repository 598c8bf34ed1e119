import type { Assessment, Prospect } from '../../domain/eligibility/assessment';
import type { ResultContent } from '../../domain/eligibility/result-content';
import type { Language } from '../../domain/programme/language';
import type { OfferState } from '../../domain/programme/offers';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { formatDay, formatMoney } from '../../i18n/format';
import type { MessageValues } from '../../i18n/translator';
import type { Telling } from './describe-result';
import type { ResultItem, ResultSection } from './result-document';
import type { VerdictTranslate } from './verdict-messages';

/** What follows from a verdict, each with its source: the offer, the cost, and the way on. */
export function describeDetails(
  assessment: Assessment,
  { content, t, hasOwnDates }: Telling,
): readonly ResultSection[] {
  // What is said of the day of a birthday is said of the visitor's own.
  const isSayable = hasOwnDates || !('startsOn' in assessment);
  return [
    ...(isSayable ? offerSections(assessment, content, t) : []),
    ...(isSayable ? costSections(assessment, content, t) : []),
    ...wayOn(assessment, content, t),
    sourceSection(assessment, content, t),
  ].filter(({ items }) => items.length > 0);
}

/** Whether the offer is known to stand for this visitor: what follows from it is said of no other. */
export function isPromised(assessment: Assessment): assessment is Assessment & Prospect {
  return 'fees' in assessment;
}

/** The offer that a verdict speaks of, today or on the day on which somebody is old enough. */
function offerOf(assessment: Assessment): { readonly offer: OfferState; readonly day: IsoDate } | undefined {
  if ('offerThen' in assessment) return { offer: assessment.offerThen, day: assessment.startsOn };
  return 'offer' in assessment ? { offer: assessment.offer, day: assessment.day } : undefined;
}

/** Whether the offer stands, or else what is not known and whom to ask. */
function offerSections(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  const spoken = offerOf(assessment);
  if (!spoken) return [];
  const { language } = content;
  const { kind, period } = spoken.offer;
  const values = {
    from: period ? formatDay(period.from, language) : '',
    until: period ? formatDay(period.until, language) : '',
    ...checkValues(content),
  };
  const source = period && asItem(t('source', { source: sourceOf(period.source, content).shortTitle }));
  return [
    {
      heading: t('offer.heading', { day: formatDay(spoken.day, language) }),
      items: [asItem(t(`offer.${kind}`, values)), ...(source ? [source] : [])],
    },
  ];
}

/** Where to look and when what is said here was looked at. */
export function checkValues({ verifiedOn, language, link }: ResultContent): MessageValues {
  return {
    checkedOn: formatDay(verifiedOn, language),
    address: link.href.replace(/^https:\/\/|\/$/g, ''),
  };
}

/** What is free and what is paid from which day on; without the offer what the first year costs. */
function costSections(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  if (isPromised(assessment)) return promisedCosts(assessment, content, t);
  // Beside what can be mended, no price stands: a name bought now may cost the free one.
  if (assessment.outcome === 'not-yet' || assessment.outcome === 'content-stale') return [];
  const product =
    'product' in assessment ? content.products.find(({ id }) => id === assessment.product) : undefined;
  return product
    ? [{ heading: t('cost.heading-first'), items: [asItem(normalCost(product, content.language, t))] }]
    : [];
}

function promisedCosts(
  assessment: Assessment & Prospect,
  content: ResultContent,
  t: VerdictTranslate,
): ResultSection[] {
  const { grantedOn, paidFrom, yearlyFee } = assessment.fees;
  const { language } = content;
  const isReported = offerOf(assessment)?.offer.kind === 'reported';
  return [
    {
      heading: t(isReported ? 'free-reported' : 'free'),
      items: [...content.free, ...servicesOn(assessment, content)].map(asItem),
    },
    {
      heading: t('cost.heading', { year: content.criteria.freeMonths / 12 + 1 }),
      items: [
        asItem(
          t('cost.fee', {
            grantedOn: formatDay(grantedOn, language),
            paidFrom: formatDay(paidFrom, language),
            fee: formatMoney(yearlyFee, language),
          }),
        ),
      ],
    },
  ];
}

/** What comes with the name has a rule of its own, which may have ended before that of the name. */
function servicesOn(assessment: Assessment & Prospect, { services, products }: ResultContent): string[] {
  const product = products.find(({ id }) => 'product' in assessment && id === assessment.product);
  if (!services || !product) return [];
  const day = assessment.fees.grantedOn;
  const line = services.from <= day && day <= services.until ? services.open : services.unconfirmed;
  return [line.replace('{product}', product.id).replace('{services}', product.services)];
}

function normalCost(
  { id, registrationFee, yearlyFee }: ResultContent['products'][number],
  language: Language,
  t: VerdictTranslate,
): string {
  const fee = formatMoney(yearlyFee, language);
  if (registrationFee === undefined) return t('cost.yearly', { product: id, fee });
  return t('cost.normal', {
    product: id,
    fee,
    once: formatMoney(registrationFee, language),
    sum: formatMoney(registrationFee + yearlyFee, language),
  });
}

/** Papers, steps and links: what to do now. Nobody is sent to prepare papers for an offer that fails. */
function wayOn(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection[] {
  const { outcome } = assessment;
  // What can be mended is mended first: no door to a purchase stands beside it.
  if (outcome === 'not-yet' || outcome === 'content-stale') {
    const { label, href } = content.link;
    return [{ heading: t('links'), items: [{ text: label, href }] }];
  }
  const product = 'product' in assessment ? assessment.product : undefined;
  const isOpen = isOpenTo(assessment);
  const audience = content.audiences.find(({ id }) => id === assessment.audience);
  const links = content.portals.filter(
    (portal) =>
      (portal.product === undefined || (isOpen && portal.product === product)) &&
      (portal.audience === undefined || portal.audience === assessment.audience),
  );
  return [
    ...(isOpen && audience ? [{ heading: t('papers'), items: audience.papers.map(asItem) }] : []),
    ...(isOpen ? [{ heading: t('steps'), items: content.steps.map(asItem), ordered: true }] : []),
    {
      heading: t('links'),
      items: [
        ...links.map(({ name, href }) => ({ text: name, href })),
        ...(isPromised(assessment) ? [asItem(content.retailWarning)] : []),
      ],
    },
  ];
}

/** Whether there is anything to prepare for: nothing fails, and the offer is not known to be over. */
export function isOpenTo({ outcome }: Assessment): boolean {
  return outcome === 'eligible' || outcome === 'eligible-offer-unconfirmed' || outcome === 'ask-registrar';
}

function sourceSection(assessment: Assessment, content: ResultContent, t: VerdictTranslate): ResultSection {
  const ids = new Set(assessment.criteria.map(({ source }) => source));
  const period = offerOf(assessment)?.offer.period;
  if (period) ids.add(period.source);
  if (isPromised(assessment)) {
    const { grantedOn, paidFromSource, yearlyFeeSource } = assessment.fees;
    ids.add(paidFromSource).add(yearlyFeeSource);
    const { services } = content;
    if (services && services.from <= grantedOn && grantedOn <= services.until) ids.add(services.source);
  }
  if (assessment.outcome === 'content-stale') return { heading: t('sources'), items: [] };
  if (isOpenTo(assessment)) {
    const { papersSource } = content.audiences.find((known) => known.id === assessment.audience) ?? {};
    for (const id of [papersSource, content.stepsSource]) if (id !== undefined) ids.add(id);
  }
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

/** @throws Error where the content lacks a source that it names, which its schema refuses. */
export function sourceOf(id: string, { sources }: ResultContent) {
  const source = sources.find((known) => known.id === id);
  if (!source) throw new Error(`The content has no source ${id}`);
  return source;
}

function asItem(text: string): ResultItem {
  return { text };
}
