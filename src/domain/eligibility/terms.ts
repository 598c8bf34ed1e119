import { offerOn } from '../programme/offers';
import type { Programme } from '../programme/programme.schema';
import type { Terms } from './assessment';
import type { CoveredAudience } from './criterion';
import type { ProductTerms } from './fees';

/** What the checker needs of the programme's content. */
export type CheckerContent = Pick<
  Programme,
  | 'language'
  | 'verifiedOn'
  | 'link'
  | 'products'
  | 'offers'
  | 'audiences'
  | 'free'
  | 'retailWarning'
  | 'criteria'
  | 'steps'
  | 'portals'
  | 'sources'
>;

/** The slice of the content that the checker shows. */
export function checkerContentOf(programme: Programme): CheckerContent {
  const { language, verifiedOn, link, products, offers, audiences, free } = programme;
  const { retailWarning, criteria, steps, portals, sources } = programme;
  return {
    language,
    verifiedOn,
    link,
    products,
    offers,
    audiences,
    free,
    retailWarning,
    criteria,
    steps,
    portals,
    sources,
  };
}

/** The rules' view of the content. Offers come in any order in a file; the rules want them one after the other. */
export function termsOf({ criteria, products, audiences, offers }: CheckerContent): Terms {
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
