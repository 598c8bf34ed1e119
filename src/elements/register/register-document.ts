import { offerLine, type ClosedBanner } from '../../domain/programme/banner-content';
import { isStanding, offerOn } from '../../domain/programme/offers';
import type { RegisterContent } from '../../domain/registration/register-content';
import type { RegisterState } from '../../domain/registration/register-machine';
import {
  asksFirst,
  isOffOffer,
  mustWait,
  readRegistration,
  type Registration,
  type Wish,
} from '../../domain/registration/registration';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import type { RegisterTranslate } from './register-messages';

/** The way to registration in words, ready to be shown, printed or shared. */
export interface RegisterDocument {
  readonly registration: Registration;
  readonly title: string;
  /** The name that the visitor chose, as people write it and, where that differs, as registrars take it. */
  readonly chosen: { readonly label: string; readonly name: string } | undefined;
  /** What can be said of the offer, and of this visitor; nothing of what a verdict on the page has said. */
  readonly lines: readonly string[];
  /** What to ask a registrar before anything is filed, where that is the first thing to do. */
  readonly question: string | undefined;
  /** The name to copy, where it is typed into a page that does not know it. */
  readonly toPaste: string | undefined;
  /** Where the free price is not to be found; nothing where none is to be had. */
  readonly warning: string | undefined;
  /** Where to go first: one door, or one for each product while none is chosen. */
  readonly ways: readonly RegisterItem[];
  /** Whether the doors are the programme's, not the list of registrars. */
  readonly isOffer: boolean;
  /** The one address to carry on: by code, on paper, to a friend. */
  readonly address: string;
}

/** Words that can lead somewhere. */
export interface RegisterItem {
  readonly text: string;
  /** Where it leads, in few words. */
  readonly hint?: string | undefined;
  /** A number to call. */
  readonly phone?: { readonly text: string; readonly number: string } | undefined;
  /** None where there is no page, or it may not be gone to. */
  readonly href?: string | undefined;
}

/** What the words depend on. */
export interface Occasion {
  readonly wish: Wish & Pick<RegisterState, 'chosen'>;
  readonly day: IsoDate;
  /** Order of the registrars. */
  readonly order: 'daily' | 'alphabetical';
  /** The banner's part of the content: its lines say what is offered on the day. */
  readonly banner: ClosedBanner;
  readonly content: RegisterContent;
  /** What to make of an address; nothing where it may not be gone to. */
  readonly link: (href: string) => string | undefined;
}

/** What has a sentence of its own to say of the visitor. */
const SPOKEN_OF = ['ended', 'not-yet', 'not-eligible', 'outside'] as const;
type SpokenOf = (typeof SPOKEN_OF)[number];

/** Says where to register, as far as what is known of the visitor and of the offer allows. */
export function describeRegistration(
  { wish, day, banner, content, link }: Occasion,
  t: RegisterTranslate,
): RegisterDocument {
  const { products, registrarList, retailWarning, freshUntil } = content;
  const { chosen, verdict } = wish;
  const registration = readRegistration(wish, content, day);
  const { state, product, audience, checkedProduct, isChecked } = registration;

  const lines: string[] = [];
  const ways: RegisterItem[] = [];
  if (!isOffOffer(state)) {
    products.forEach(({ id, portal }, index) => {
      if (!isFor(product, id)) return;
      const offer = banner.offers[index];
      if (offer && !isChecked) lines.push(offerLine(offer, day));
      const href = portal && link(portal);
      if (href && !mustWait(state)) ways.push({ text: t('go', { product: id }), href });
    });
  }
  const spoken = SPOKEN_OF.find((known) => known === state);
  if (spoken) lines.push(t(`state.${sayState(spoken, verdict?.audience)}`));
  if (checkedProduct) lines.push(t('other-product', { checked: checkedProduct, product: product ?? '' }));
  const isFree = products.some(
    ({ id, offers }) => isFor(product, id) && isStanding(offerOn(offers, day, freshUntil)),
  );
  const warning = ways.length > 0 && isFree ? retailWarning : undefined;
  const isPortal = ways.length > 0;
  // Where something is to be mended first, the one door is the programme's own page.
  if (mustWait(state)) ways.push({ text: banner.title, href: link(banner.href) });
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
    question: asksFirst(state)
      ? t(`question.${audience ?? 'any'}`, { name: chosen?.shown ?? product ?? '“.vn”' })
      : undefined,
    toPaste: isPortal ? chosen?.domain : undefined,
    warning,
    ways,
    isOffer: !isOffOffer(state),
    address: address ?? link(banner.href) ?? '',
  };
}

/** Whether a product is the one that is wanted, or one of those in question. */
function isFor(wanted: string | undefined, id: string): boolean {
  return wanted === undefined || wanted === id;
}

/** What mends a lack is not the same for everybody. */
function sayState(state: SpokenOf, audience: string | undefined) {
  return state === 'not-yet' && audience === 'household' ? 'not-yet-household' : state;
}
