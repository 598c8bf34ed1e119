import { offersOf } from '../programme/banner-slices';
import { freshUntil } from '../programme/freshness';
import type { DatedOffer } from '../programme/offers';
import type { Language, Programme } from '../programme/programme.schema';
import { formatDay } from '../shared/format-day';
import type { IsoDate } from '../shared/vietnam-day';

/** What the way to registration needs of the programme's content at first. */
export interface RegisterContent {
  /** In the order of the banner's lines. */
  readonly products: readonly {
    readonly id: string;
    readonly offers: readonly DatedOffer[];
    /** The programme's page where it is registered. */
    readonly portal: string | undefined;
  }[];
  /** Last day that the content speaks of. */
  readonly freshUntil: IsoDate;
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
      offers: offersOf(id, programme).map(({ from, until, status }) => ({ from, until, status })),
      portal: portals.find(({ product }) => product === id)?.href,
    })),
    freshUntil: freshUntil(programme),
    audiences: audiences.map(({ id, product }) => ({ id, product })),
    retailWarning,
    registrarList: portals.find(({ id }) => id === 'registrars')?.href ?? link.href,
  };
}

/** What the details below the way need: papers, steps, cost, registrars, further pages. */
export interface RegisterDetailsContent {
  readonly language: Language;
  readonly freeMonths: number;
  readonly products: readonly Pick<Programme['products'][number], 'id' | 'registrationFee' | 'yearlyFee'>[];
  readonly audiences: readonly Pick<Programme['audiences'][number], 'id' | 'name' | 'product' | 'papers'>[];
  readonly steps: readonly string[];
  /** How many of the steps, from the first one on, are done once a name is chosen. */
  readonly nameSteps: number;
  /** Pages that are not for one product alone; some are for one audience. */
  readonly portals: readonly Pick<Programme['portals'][number], 'name' | 'href' | 'audience'>[];
  readonly registrars: readonly Pick<
    Programme['registrars'][number],
    'name' | 'site' | 'phone' | 'products' | 'offerPages'
  >[];
  readonly verified: string;
}

/** The slice of the content that the details show. */
export function registerDetailsOf(programme: Programme): RegisterDetailsContent {
  const { language, criteria, products, audiences, steps, nameSteps, portals, registrars } = programme;
  return {
    language,
    freeMonths: criteria.freeMonths,
    products: products.map(({ id, registrationFee, yearlyFee }) => ({ id, registrationFee, yearlyFee })),
    audiences: audiences.map(({ id, name, product, papers }) => ({ id, name, product, papers })),
    steps,
    nameSteps: nameSteps ?? 0,
    portals: portals
      .filter(({ product }) => product === undefined)
      .map(({ name, href, audience }) => ({ name, href, ...(audience && { audience }) })),
    registrars: registrars.map(({ name, site, phone, products, offerPages }) => ({
      name,
      site,
      phone,
      products,
      offerPages,
    })),
    verified: programme.labels.verified.replace('{day}', formatDay(programme.verifiedOn, language)),
  };
}
