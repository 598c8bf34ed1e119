import { readContent, type ContentSlice } from '../../content/content-store';
import { registerContents } from '../../content/register.inline';
import { readAllowed } from '../../controllers/allowed-value';
import type { ContentController } from '../../controllers/content';
import { registrationLink } from '../../domain/embed/registration-link';
import { registerContentOf, type RegisterContent } from '../../domain/registration/register-content';
import type { RegisterState } from '../../domain/registration/register-machine';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import type { Occasion } from './register-document';

const PRODUCTS = ['', 'id.vn', 'biz.vn'] as const;
const AUDIENCES = ['', 'citizen', 'enterprise', 'household'] as const;
const VARIANTS = ['card', 'button', 'panel'] as const;
const ORDERS = ['daily', 'alphabetical'] as const;

export type RegisterVariant = (typeof VARIANTS)[number];

/** What the page's author settles, as it stands on the tag. */
export interface RegisterSettings {
  readonly product: (typeof PRODUCTS)[number];
  readonly audience: (typeof AUDIENCES)[number];
  readonly order: (typeof ORDERS)[number];
  readonly campaign: string | undefined;
  readonly noAttribution: boolean;
}

const CONTENT: ContentSlice<RegisterContent> = {
  shipped: registerContents,
  of: ({ programme }) => registerContentOf(programme),
};

/** The form that was asked for. */
export function readVariant(variant: string): RegisterVariant {
  return readAllowed('variant', variant, VARIANTS);
}

/** Everything that the words of the way depend on. */
export function readOccasion(
  { product, audience, order, campaign, noAttribution }: RegisterSettings,
  { verdict, chosen }: RegisterState,
  { banner, language }: ContentController,
  day: IsoDate,
): Occasion {
  const attribution = { site: noAttribution ? '' : location.hostname, campaign: campaign ?? 'hiendien' };
  return {
    wish: {
      product: readAllowed('product', product, PRODUCTS),
      audience: readAllowed('audience', audience, AUDIENCES) || undefined,
      verdict,
      chosen,
    },
    day,
    order: readAllowed('order', order, ORDERS),
    banner,
    content: readContent(CONTENT, language),
    link: (href) => registrationLink(href, attribution),
  };
}
