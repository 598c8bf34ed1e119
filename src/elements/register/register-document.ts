import type { PathNews } from '../../controllers/path';
import { offerLine, type ClosedBanner } from '../../domain/programme/banner-content';
import {
  isOffOffer,
  readRegistration,
  type Registration,
  type Wish,
} from '../../domain/registration/registration';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { fillIn } from '../../i18n/small-translator';
import type { MessageOverrides, MessageValues } from '../../i18n/translator';
import type { RegisterKey, RegisterTexts } from './register-texts';

/** The way to registration in words, ready to be shown, printed or shared. */
export interface RegisterDocument {
  readonly registration: Registration;
  readonly title: string;
  /** The name that the visitor chose, as people write it and, where that differs, as registrars take it. */
  readonly chosen: { readonly label: string; readonly name: string } | undefined;
  /** What can be said of the offer, and of this visitor. */
  readonly lines: readonly string[];
  /** Where the free price is not to be found; nothing where none is to be had. */
  readonly warning: string | undefined;
  /** Where to go first: one door, or one for each product while none is chosen. */
  readonly ways: readonly RegisterItem[];
  /** Whether the doors are the programme's, not the list of registrars. */
  readonly isOffer: boolean;
  /** The one address to carry on: by code, on paper, to a friend. */
  readonly address: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly failed: string;
}

export interface RegisterItem {
  readonly text: string;
  /** None where there is no page, or it may not be gone to. */
  readonly href?: string | undefined;
}

/** What a visitor can ask for below the way. */
export type Tool = 'phone' | 'share' | 'print';

/** What the words depend on. */
export interface Occasion {
  readonly wish: Wish & { readonly chosen?: PathNews['chosen'] | undefined };
  readonly day: IsoDate;
  /** Order of the registrars. */
  readonly order: 'daily' | 'alphabetical';
  /** The banner's slice of the content: its lines say what is offered on the day. */
  readonly banner: ClosedBanner;
  readonly overrides: MessageOverrides | undefined;
  /** What to make of an address; nothing where it may not be gone to. */
  readonly link: (href: string) => string | undefined;
}

/** Says where to register, as far as what is known of the visitor and of the offer allows. */
export function describeRegistration(
  { content, texts }: RegisterTexts,
  { wish, day, banner, overrides, link }: Occasion,
): RegisterDocument {
  const t = (key: RegisterKey, values: MessageValues = {}) => fillIn(overrides?.[key] ?? texts[key], values);
  const { products, registrarList, retailWarning } = content;
  const { chosen } = wish;
  const registration = readRegistration(wish, content, day);
  const { state, product, checkedProduct } = registration;

  const lines: string[] = [];
  const ways: RegisterItem[] = [];
  if (!isOffOffer(state)) {
    products.forEach(({ id, portal }, index) => {
      if (product && product !== id) return;
      const offer = banner.offers[index];
      if (offer) lines.push(offerLine(offer, day));
      const href = portal && link(portal);
      if (href) ways.push({ text: t('go', { product: id }), href });
    });
  }
  if (`state.${state}` in texts) lines.push(t(`state.${state}` as RegisterKey));
  if (checkedProduct) lines.push(t('other-product', { checked: checkedProduct, product: product ?? '' }));
  const warning = ways.length > 0 && state !== 'ended' ? retailWarning : undefined;
  if (ways.length === 0) ways.push({ text: t('go-list'), href: link(registrarList) });

  const address = ways.length === 1 ? ways[0]?.href : undefined;
  return {
    registration,
    title: t('title', { name: product ?? '“.vn”' }),
    chosen: chosen && {
      label: t('chosen'),
      name: chosen.shown === chosen.domain ? chosen.domain : `${chosen.shown} (${chosen.domain})`,
    },
    lines,
    warning,
    ways,
    isOffer: !isOffOffer(state),
    address: address ?? link(banner.href) ?? '',
    tools: { phone: t('phone'), share: t('share'), print: t('print') },
    failed: t('failed'),
  };
}
