import type { Programme } from '../programme/programme.schema';

/** What a verdict in words needs of the programme's content. */
export type ResultContent = Pick<
  Programme,
  | 'language'
  | 'verifiedOn'
  | 'link'
  | 'products'
  | 'audiences'
  | 'free'
  | 'retailWarning'
  | 'criteria'
  | 'steps'
  | 'portals'
  | 'sources'
>;

/** The slice of the content that a verdict shows. */
export function resultContentOf(programme: Programme): ResultContent {
  const { language, verifiedOn, link, products, audiences, free } = programme;
  const { retailWarning, criteria, steps, portals, sources } = programme;
  return {
    language,
    verifiedOn,
    link,
    products,
    audiences,
    free,
    retailWarning,
    criteria,
    steps,
    portals,
    sources,
  };
}
