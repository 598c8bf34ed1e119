import { offerOn, type OfferPeriod } from '../programme/offers';
import type { Programme } from '../programme/programme.schema';
import type { Terms } from './assessment';
import type { CoveredAudience } from './criterion';
import type { ProductTerms } from './fees';

/** What the rules need of the programme's content: figures, days and ids, the same in every language. */
export interface TermsContent {
  readonly criteria: Programme['criteria'];
  readonly products: readonly ProductTerms[];
  readonly offers: readonly (OfferPeriod & { readonly product: string })[];
  readonly audiences: readonly Pick<Programme['audiences'][number], 'id' | 'product'>[];
}

/** The slice of the content that the rules need. */
export function termsContentOf({ criteria, products, offers, audiences }: Programme): TermsContent {
  return {
    criteria,
    products: products.map(({ id, yearlyFee, source }) => ({ id, yearlyFee, source })),
    offers: offers.map(({ product, from, until, status, source }) => ({
      product,
      from,
      until,
      status,
      source,
    })),
    audiences: audiences.map(({ id, product }) => ({ id, product })),
  };
}

/** The rules' view of the content. Offers come in any order in a file; the rules want them one after the other. */
export function termsOf({ criteria, products, audiences, offers }: TermsContent): Terms {
  const inOrder = [...offers].sort((a, b) => (a.from < b.from ? -1 : 1));
  const termsOfAudience = (audience: CoveredAudience): ProductTerms => {
    const wanted = audiences.find(({ id }) => id === audience)?.product;
    const product = products.find(({ id }) => id === wanted);
    if (!product) throw new Error(`The content has no product for the audience ${audience}`);
    return product;
  };
  return {
    criteria,
    products: {
      citizen: termsOfAudience('citizen'),
      enterprise: termsOfAudience('enterprise'),
      household: termsOfAudience('household'),
    },
    offerOn: (product, day) =>
      offerOn(
        inOrder.filter((offer) => offer.product === product),
        day,
      ),
  };
}
