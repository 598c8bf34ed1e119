import { currentOffersOf } from '../programme/banner-slices';
import type { OfferPeriod } from '../programme/offers';
import type { Language, Programme } from '../programme/programme.schema';
import { formatDay } from '../shared/format-day';

/** What the way to registration needs of the programme's content at first. */
export interface RegisterContent {
  /** In the order of the banner's lines. */
  readonly products: readonly {
    readonly id: string;
    readonly offers: readonly Pick<OfferPeriod, 'from' | 'until' | 'status'>[];
    /** The programme's page where it is registered. */
    readonly portal: string | undefined;
  }[];
  readonly audiences: readonly Pick<Programme['audiences'][number], 'id' | 'product'>[];
  readonly retailWarning: string;
  /** Where every registrar is listed. */
  readonly registrarList: string;
}

/** The slice of the content that the way shows at first. */
export function registerContentOf(programme: Programme): RegisterContent {
  const { products, audiences, retailWarning, portals, link } = programme;
  return {
    products: products.map(({ id }) => ({
      id,
      offers: currentOffersOf(id, programme).map(({ from, until, status }) => ({ from, until, status })),
      portal: portals.find(({ product }) => product === id)?.href,
    })),
    audiences: audiences.map(({ id, product }) => ({ id, product })),
    retailWarning,
    registrarList: portals.find(({ id }) => id === 'registrars')?.href ?? link.href,
  };
}

/** What the details below the way need: papers, steps, cost, registrars, further pages. */
export interface RegisterDetailsContent {
  readonly language: Language;
  readonly freeMonths: number;
  readonly products: readonly Pick<Programme['products'][number], 'id' | 'yearlyFee'>[];
  readonly audiences: readonly Pick<Programme['audiences'][number], 'id' | 'name' | 'product' | 'papers'>[];
  readonly steps: readonly string[];
  /** Pages that are not for one product alone. */
  readonly portals: readonly Pick<Programme['portals'][number], 'name' | 'href'>[];
  readonly registrars: readonly Pick<Programme['registrars'][number], 'name' | 'products' | 'offerPages'>[];
  readonly verified: string;
}

/** The slice of the content that the details show. */
export function registerDetailsOf(programme: Programme): RegisterDetailsContent {
  const { language, criteria, products, audiences, steps, portals, registrars } = programme;
  return {
    language,
    freeMonths: criteria.freeMonths,
    products: products.map(({ id, yearlyFee }) => ({ id, yearlyFee })),
    audiences: audiences.map(({ id, name, product, papers }) => ({ id, name, product, papers })),
    steps,
    portals: portals.filter(({ product }) => product === undefined).map(({ name, href }) => ({ name, href })),
    registrars: registrars.map(({ name, products, offerPages }) => ({ name, products, offerPages })),
    verified: programme.labels.verified.replace('{day}', formatDay(programme.verifiedOn, language)),
  };
}
