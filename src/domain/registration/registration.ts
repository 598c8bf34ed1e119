import type { Outcome } from '../eligibility/assessment';
import type { Audience, CoveredAudience } from '../eligibility/criterion';
import { isStanding, offerOn, type OfferState } from '../programme/offers';
import type { IsoDate } from '../shared/vietnam-day';
import type { RegisterContent } from './register-content';

/** What is known of a visitor who wants to register: the page's settings, and what came along the path. */
export interface Wish {
  readonly product?: string | undefined;
  readonly audience?: CoveredAudience | undefined;
  readonly verdict?:
    | { readonly audience: Audience; readonly outcome: Outcome; readonly product: string | undefined }
    | undefined;
  readonly chosen?: Pick<ChosenName, 'product'> | undefined;
}

/** A name that a visitor chose. */
export interface ChosenName {
  /** As registrars take it, in ASCII. */
  readonly domain: string;
  /** As people write it. */
  readonly shown: string;
  /** The programme's product that it belongs to, if to one of them. */
  readonly product: string | undefined;
}

/**
 * What can honestly be said to this visitor on a day. Of the offer: `open`, `reported`, `unconfirmed`, `ended`, `stale`,
 * or `any` while no product is chosen and one of them stands. Of the visitor: `ask`, the registrar settles it; `not-yet` and `not-eligible`,
 * by the verdict; `outside`, the chosen name is not one of the programme's.
 */
export type RegistrationState = OfferState['kind'] | 'any' | 'ask' | 'not-yet' | 'not-eligible' | 'outside';

export interface Registration {
  readonly state: RegistrationState;
  /** Id of the product; none while all are in question, or none fits. */
  readonly product: string | undefined;
  readonly audience: CoveredAudience | undefined;
  /** The product of the verdict, where the chosen name belongs to another one. */
  readonly checkedProduct?: string | undefined;
  /** A verdict on this page has said what applies to this product: it is not said again. */
  readonly isChecked: boolean;
}

/** Whether a registrar is to be asked before anything is filed: nobody could say that the name will be free. */
export function asksFirst(state: RegistrationState): boolean {
  return state === 'ask' || state === 'unconfirmed';
}

/** Whether the offer stands, as far as is known, and nothing keeps the visitor from it: the door comes first. */
export function isOffered(state: RegistrationState): boolean {
  return state === 'open' || state === 'reported' || state === 'any';
}

/** Whether something is to be mended, or looked up anew, before anything is bought: no way to a purchase stands beside that. */
export function mustWait(state: RegistrationState): boolean {
  return state === 'not-yet' || state === 'stale';
}

/** Whether nothing is said of a free name. */
export function isOffOffer(state: RegistrationState): boolean {
  return state === 'not-yet' || state === 'not-eligible' || state === 'outside';
}

/**
 * Puts together what is known. What the visitor did goes before what the page says, and the name before the
 * verdict: it is the name that will be registered.
 */
export function readRegistration(
  { product: preset, audience: forWhom, verdict, chosen }: Wish,
  content: RegisterContent,
  day: IsoDate,
): Registration {
  const { products, audiences } = content;
  const known = (id: string | undefined) => products.find((product) => product.id === id)?.id;
  const audience = verdict && verdict.audience !== 'other' ? verdict.audience : forWhom;
  const checked = known(verdict?.product);
  const wanted = checked ?? known(preset) ?? known(audiences.find(({ id }) => id === audience)?.product);
  const product = chosen ? known(chosen.product) : wanted;
  const isOther = product !== undefined && checked !== undefined && product !== checked;
  const base = {
    product,
    // Papers are those of the audience that the product is for.
    audience: audiences.some((entry) => entry.id === audience && entry.product === product)
      ? audience
      : undefined,
    ...(isOther && { checkedProduct: checked }),
    isChecked: verdict !== undefined && !isOther,
  };
  if (chosen && !product) return { ...base, state: 'outside' };
  if (!isOther && (verdict?.outcome === 'not-yet' || verdict?.outcome === 'not-eligible'))
    return { ...base, state: verdict.outcome };
  const state = offerStateOn(product, content, day);
  const isAsked = !isOther && verdict?.outcome === 'ask-registrar';
  return { ...base, state: isAsked && state !== 'ended' && state !== 'stale' ? 'ask' : state };
}

/** The state of a product's offer; of all of them, `any` where one stands, else what is so of each, else doubt. */
function offerStateOn(
  product: string | undefined,
  { products, freshUntil }: RegisterContent,
  day: IsoDate,
): RegistrationState {
  const offers = products
    .filter(({ id }) => !product || id === product)
    .map((known) => offerOn(known.offers, day, freshUntil));
  if (!product && offers.some(isStanding)) return 'any';
  const [first] = offers;
  return first && offers.every(({ kind }) => kind === first.kind) ? first.kind : 'unconfirmed';
}
