import type { ClosedBanner } from '../domain/programme/banner-content';
import { closedBannerOf } from '../domain/programme/banner-slices';
import type { ByLanguage } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The closed banner's part of the content that ships. Computed by the build, so that only that part is loaded. */
export const closedBanners: ByLanguage<ClosedBanner> = {
  vi: closedBannerOf(vi as Programme),
  en: closedBannerOf(en as Programme),
};
