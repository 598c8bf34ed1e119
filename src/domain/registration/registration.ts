import type { Outcome } from '../eligibility/assessment';
import type { Audience, CoveredAudience } from '../eligibility/criterion';
import { periodOn } from '../programme/period';
import type { IsoDate } from '../shared/vietnam-day';
import type { RegisterContent } from './register-content';

/** What is known of a visitor who wants to register: the page's settings, and what came along the path. */
export interface Wish {
  readonly product?: string | undefined;
  readonly audience?: CoveredAudience | undefined;
  readonly verdict?:
    | { readonly audience: Audience; readonly outcome: Outcome; readonly product: string | undefined }
    | undefined;
  readonly chosen?: { readonly product: string | undefined } | undefined;
}

/**
 * What can honestly be said to this visitor on a day. Of the offer: `open`, `reported`, `unconfirmed`, `ended`, or
 * `any` while no product is chosen. Of the visitor: `ask`, the registrar settles it; `not-yet` and `not-eligible`,
 * by the verdict; `outside`, the chosen name is not one of the programme's.
 */
export type RegistrationState =
  'open' | 'reported' | 'unconfirmed' | 'ended' | 'any' | 'ask' | 'not-yet' | 'not-eligible' | 'outside';

export interface Registration {
  readonly state: RegistrationState;
  /** Id of the product; none while all are in question, or none fits. */
  readonly product: string | undefined;
  readonly audience: CoveredAudience | undefined;
  /** The product of the verdict, where the chosen name belongs to another one. */
  readonly checkedProduct?: string | undefined;
}

/** Whether nothing is said of a free name: the visitor is shown registrars and the normal price. */
export function isOffOffer(state: RegistrationState): boolean {
  return state === 'not-yet' || state === 'not-eligible' || state === 'outside';
}

/**
 * Puts together what is known. What the visitor did goes before what the page says, and the name before the
 * verdict: it is the name that will be registered.
 */
export function readRegistration(
  { product: preset, audience: forWhom, verdict, chosen }: Wish,
  { products, audiences }: RegisterContent,
  day: IsoDate,
): Registration {
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
  };
  if (chosen && !product) return { ...base, state: 'outside' };
  if (!isOther && (verdict?.outcome === 'not-yet' || verdict?.outcome === 'not-eligible'))
    return { ...base, state: verdict.outcome };
  const state = offerStateOn(product, products, day);
  if (!isOther && verdict?.outcome === 'ask-registrar' && state !== 'ended') return { ...base, state: 'ask' };
  return { ...base, state };
}

/** The state of a product's offer; of all of them together, `ended` once none is left. */
function offerStateOn(
  product: string | undefined,
  products: RegisterContent['products'],
  day: IsoDate,
): RegistrationState {
  const states = products
    .filter(({ id }) => !product || id === product)
    .map(({ offers }) => {
      const period = periodOn(offers, day);
      return period === 'ended' ? period : (period?.status ?? 'unconfirmed');
    });
  const [state = 'unconfirmed'] = states;
  if (product || states.every((each) => each === 'ended')) return state;
  return 'any';
}
