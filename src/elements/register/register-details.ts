import { adoptStyles, html, type TemplateResult } from 'lit';
import { monthsLater } from '../../domain/registration/later-day';
import { registerDetailsOf } from '../../domain/registration/register-content';
import { orderRegistrars } from '../../domain/registration/registrar-order';
import { isOffOffer, type Registration } from '../../domain/registration/registration';
import type { Language } from '../../domain/programme/programme.schema';
import { formatDay, formatMoney } from '../../i18n/format';
import { fillIn } from '../../i18n/small-translator';
import type { MessageValues } from '../../i18n/translator';
import { prose } from '../prose';
import type { SheetSection } from '../print-sheet/print-sheet';
import { styles } from '../banner/banner.styles';
import { detailsContents, detailsTexts } from './register-details.inline';
import { detailsStyles } from './register-details.styles';
import type { Occasion, RegisterItem } from './register-document';
import { registerStyles } from './register.styles';

type DetailsKey = keyof typeof detailsTexts.vi;

/** What stands below the way, ready to be shown or printed. */
export interface RegisterDetails {
  readonly sections: readonly SheetSection[];
  readonly verified: string;
}

/** Adds the styles of what is loaded later to the element. */
export function styleDetails(register: ShadowRoot): void {
  adoptStyles(register, [styles, registerStyles, detailsStyles]);
}

/** Says what to prepare, what it costs, and who registers. A chunk of its own, loaded once it is to be seen. */
export function describeDetails(
  { state, product, audience }: Registration,
  language: Language,
  { day, order, banner, overrides, link }: Occasion,
): RegisterDetails {
  const t = (key: DetailsKey, values: MessageValues = {}) =>
    fillIn(overrides?.[key] ?? detailsTexts[language][key], values);
  const content = banner.own ? registerDetailsOf(banner.own.programme) : detailsContents[language];
  const { registrars, verified } = content;
  const offOffer = isOffOffer(state);
  const isFor = (id: string | undefined) => !product || !id || id === product;
  const linked = (text: string, href: string | undefined) => ({ text, href: href && link(href) });

  const papers = content.audiences
    .filter((entry) => (audience ? entry.id === audience : isFor(entry.product)))
    .map(({ name, papers }) => ({ heading: `${t('papers')}: ${name}`, items: papers.map(asItem) }));
  const costs = content.products
    .filter(({ id }) => isFor(id) && state !== 'outside')
    .flatMap(({ id, yearlyFee }) => {
      const fee = formatMoney(yearlyFee, language);
      const later = {
        product: id,
        fee,
        day: formatDay(day, language),
        from: formatDay(monthsLater(day, content.freeMonths), language),
      };
      const isOver = offOffer || state === 'ended';
      const isSure = state === 'open' || state === 'reported';
      return [
        ...(isOver ? [] : [t('cost.later', later)]),
        ...(isSure ? [] : [t('cost.normal', { product: id, fee })]),
      ];
    });
  const takingPart = registrars.filter(({ products }) => !product || products.includes(product));
  const shown = takingPart.length > 0 && !offOffer ? takingPart : registrars;
  const sections: SheetSection[] = [
    ...(offOffer
      ? []
      : [...papers, { heading: t('steps'), items: content.steps.map(asItem), ordered: true }]),
    { heading: t('cost.heading'), items: costs.map(asItem) },
    {
      heading: t('registrars.heading'),
      note: [
        t(`order.${order}`),
        ...(product && takingPart.length === 0 ? [t('registrars.ask', { product })] : []),
      ].join(' '),
      items: orderRegistrars(shown, order, day).map(({ name, offerPages }) =>
        linked(name, offOffer ? undefined : offerPages.find((page) => isFor(page.product))?.href),
      ),
    },
    { heading: t('links'), items: content.portals.map(({ name, href }) => linked(name, href)) },
  ];
  return { sections: sections.filter(({ items }) => items.length > 0), verified };
}

function asItem(text: string): RegisterItem {
  return { text };
}

/**
 * The details in the page.
 * @param level Level of their headings in the page's outline.
 */
export function renderDetails(
  { sections, verified }: RegisterDetails,
  level: number,
  renderItem: (item: RegisterItem) => unknown,
): TemplateResult {
  return html`<div class="sections">
    ${sections.map(({ heading, note, items, ordered }) => {
      const list = items.map((item) => html`<li>${renderItem(item)}</li>`);
      return html`<div>
        <div class="title" role="heading" aria-level=${level}>${prose(heading)}</div>
        <p class="quiet">${prose(note ?? '')}</p>
        ${
          ordered
            ? html`<ol class="list">
                ${list}
              </ol>`
            : html`<ul class="list">
                ${list}
              </ul>`
        }
      </div>`;
    })}
    <p class="quiet">${prose(verified)}</p>
  </div>`;
}
