import { adoptStyles } from 'lit';
import { readContent, type ContentSlice } from '../../content/content-store';
import { registerDetailsContents } from '../../content/register-details.inline';
import { isStanding, offerOn } from '../../domain/programme/offers';
import { inLanguage, type Language } from '../../domain/programme/language';
import { monthsLater } from '../../domain/registration/later-day';
import { registerDetailsOf, type RegisterDetailsContent } from '../../domain/registration/register-content';
import { orderRegistrars } from '../../domain/registration/registrar-order';
import { isOffOffer, mustWait, type Registration } from '../../domain/registration/registration';
import { formatDay, formatMoney } from '../../i18n/format';
import type { MessageKey } from '../../i18n/message-keys';
import en from '../../i18n/messages/register-details.en.json';
import vi from '../../i18n/messages/register-details.vi.json';
import { createTranslate, type MessageOverrides, type Translate } from '../../i18n/translator';
import type { SheetSection } from '../print-sheet/print-sheet';
import { detailsStyles } from './register-details.styles';
import type { Occasion, RegisterItem } from './register-document';
import { styles } from './register.styles';

export { renderDetails, renderRegistrars } from './register-details.view';

type DetailsKey = MessageKey<typeof vi>;

const CONTENT: ContentSlice<RegisterDetailsContent> = {
  shipped: registerDetailsContents,
  of: ({ programme }) => registerDetailsOf(programme),
};

/** A section of the details, as far as the visitor has to hear it. */
export interface DetailsSection extends SheetSection {
  readonly items: readonly RegisterItem[];
}

/** What stands below the way, ready to be shown or printed. */
export interface RegisterDetails {
  /** The heading above papers and cost. */
  readonly preparing: string;
  /** What to bring, one list for each audience that the name may be for. */
  readonly papers: readonly DetailsSection[];
  readonly steps: DetailsSection | undefined;
  readonly cost: DetailsSection | undefined;
  readonly registrars: DetailsSection & { readonly more: string };
  readonly links: DetailsSection;
  readonly verified: string;
}

/** Adds the styles of what is loaded later to the element. */
export function styleDetails(register: ShadowRoot): void {
  adoptStyles(register, [...styles, detailsStyles]);
}

/** Says what to prepare, what it costs, and who registers. A chunk of its own, loaded once it is to be seen. */
export function describeDetails(
  registration: Registration,
  language: Language,
  occasion: Occasion,
  overrides: MessageOverrides | undefined,
): RegisterDetails {
  const t = createTranslate<DetailsKey>(
    'register-details',
    inLanguage({ vi, en }, language),
    language,
    overrides,
  );
  const content = readContent(CONTENT, language);
  const { link, wish } = occasion;
  const { state } = registration;
  const isLate = isOffOffer(state) || mustWait(state);
  const costs = describeCosts(registration, content, occasion, language, t);
  const steps = content.steps.slice(wish.chosen ? content.nameSteps : 0);
  return {
    preparing: t('preparing'),
    papers: isLate ? [] : describePapers(registration, content, t),
    steps:
      isLate || steps.length === 0
        ? undefined
        : { heading: t('steps'), items: steps.map(asItem), ordered: true },
    cost: costs.length > 0 ? { heading: t('cost.heading'), items: costs.map(asItem) } : undefined,
    registrars: describeRegistrars(registration, content, occasion, t),
    links: {
      heading: t('links'),
      items: mustWait(state)
        ? []
        : content.portals
            .filter(({ audience }) => audience === undefined || audience === registration.audience)
            .map(({ name, href }) => ({ text: name, href: link(href) })),
    },
    verified: content.verified,
  };
}

function describePapers(
  { product, audience }: Registration,
  { audiences }: RegisterDetailsContent,
  t: Translate<DetailsKey>,
): DetailsSection[] {
  return audiences
    .filter((entry) => (audience ? entry.id === audience : isFor(product, entry.product)))
    .map(({ name, papers }) => ({ heading: `${t('papers')}: ${name}`, items: papers.map(asItem) }));
}

/**
 * What is to be paid: after the free years where the offer stands, at once where it is not sure that the visitor gets it.
 * Beside what is to be mended first, no price.
 */
function describeCosts(
  registration: Registration,
  { products, freeMonths }: RegisterDetailsContent,
  { day, content }: Occasion,
  language: Language,
  t: Translate<DetailsKey>,
): string[] {
  const { state, product } = registration;
  if (state === 'outside' || mustWait(state)) return [];
  const from = formatDay(monthsLater(day, freeMonths), language);
  return products
    .filter(({ id }) => isFor(product, id))
    .flatMap(({ id, registrationFee, yearlyFee }) => {
      const offers = content.products.find((known) => known.id === id)?.offers ?? [];
      const canBeFree = !isOffOffer(state) && isStanding(offerOn(offers, day, content.freshUntil));
      const isSure = canBeFree && state !== 'ask' && state !== 'any';
      const fee = formatMoney(yearlyFee, language);
      return [
        ...(canBeFree ? [t('cost.later', { product: id, fee, day: formatDay(day, language), from })] : []),
        ...(isSure ? [] : [describeNormalCost(id, registrationFee, yearlyFee, language, t)]),
      ];
    });
}

function describeNormalCost(
  product: string,
  registrationFee: number | undefined,
  yearlyFee: number,
  language: Language,
  t: Translate<DetailsKey>,
): string {
  const fee = formatMoney(yearlyFee, language);
  if (registrationFee === undefined) return t('cost.yearly', { product, fee });
  return t('cost.normal', {
    product,
    fee,
    once: formatMoney(registrationFee, language),
    sum: formatMoney(registrationFee + yearlyFee, language),
  });
}

/**
 * Who registers the name: those that are known to take part where it is one of the programme's, else all. Each has a
 * way to it: its page on the product, its own site, or the list of all.
 */
function describeRegistrars(
  registration: Registration,
  { registrars }: RegisterDetailsContent,
  { order, day, link, content }: Occasion,
  t: Translate<DetailsKey>,
): RegisterDetails['registrars'] {
  const { state, product } = registration;
  const isOff = isOffOffer(state);
  const takingPart = registrars.filter(({ products }) => !product || products.includes(product));
  const shown = takingPart.length > 0 && !isOff ? takingPart : registrars;
  const pageOf = ({ offerPages, site }: (typeof registrars)[number]) => {
    const page = isOff ? undefined : offerPages.find((known) => isFor(product, known.product))?.href;
    return (page && link(page)) ?? (site && link(site));
  };
  const note = [t(`order.${order}`)];
  if (product && takingPart.length === 0) note.push(t('registrars.ask', { product }));
  const ordered = mustWait(state) ? [] : orderRegistrars(shown, order, day);
  return {
    heading: t('registrars.heading'),
    more: t('registrars.more', { all: ordered.length }),
    note: note.join(' '),
    items: ordered.map((registrar) => {
      const page = pageOf(registrar);
      const { name, phone } = registrar;
      return {
        text: name,
        href: page ?? link(content.registrarList),
        hint: page ? new URL(page).hostname.replace(/^www\./, '') : t('registrars.listed'),
        phone:
          phone === undefined
            ? undefined
            : { text: t('registrars.call', { phone }), number: phone.replace(/[^+\d]/g, '') },
      };
    }),
  };
}

/** Whether what is meant for one product, or for all, concerns somebody who wants one, or does not know yet. */
function isFor(wanted: string | undefined, id: string | undefined): boolean {
  return !wanted || !id || id === wanted;
}

function asItem(text: string): RegisterItem {
  return { text };
}
