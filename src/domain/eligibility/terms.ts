import { freshUntil, type Checked } from '../programme/freshness';
import { lawOn, type Law } from '../programme/law';
import { offerOn, type OfferPeriod } from '../programme/offers';
import type { Programme } from '../programme/programme.schema';
import type { Terms } from './assessment';
import type { CoveredAudience } from './criterion';
import type { ProductTerms } from './fees';

/** What the rules need of the programme's content: figures, days and ids, the same in every language. */
export interface TermsContent extends Checked {
  readonly criteria: Programme['criteria'];
  readonly products: readonly ProductTerms[];
  readonly offers: readonly (OfferPeriod & { readonly product: string })[];
  readonly audiences: readonly Pick<Programme['audiences'][number], 'id' | 'product'>[];
  /** Only those that another has replaced. */
  readonly laws: readonly Law[];
}

/** The slice of the content that the rules need. */
export function termsContentOf(programme: Programme): TermsContent {
  const { criteria, products, offers, audiences, sources, verifiedOn, freshDays } = programme;
  return {
    verifiedOn,
    freshDays,
    criteria,
    products: products.map(({ id, registrationFee, yearlyFee, source }) => ({
      id,
      registrationFee,
      yearlyFee,
      source,
    })),
    offers: offers.map(({ product, from, until, status, source }) => ({
      product,
      from,
      until,
      status,
      source,
    })),
    audiences: audiences.map(({ id, product }) => ({ id, product })),
    laws: sources.flatMap(({ id, effectiveUntil, replacedBy }) =>
      replacedBy ? [{ id, effectiveUntil, replacedBy }] : [],
    ),
  };
}

/** The rules' view of the content. Offers come in any order in a file; the rules want them one after the other. */
export function termsOf(content: TermsContent): Terms {
  const { criteria, products, audiences, offers, laws } = content;
  const inOrder = [...offers].sort((a, b) => (a.from < b.from ? -1 : 1));
  const lastDay = freshUntil(content);
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
        lastDay,
      ),
    lawOn: (source, day) => lawOn(laws, source, day),
    freshUntil: lastDay,
  };
}
