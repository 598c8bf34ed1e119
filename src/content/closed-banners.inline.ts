import type { ClosedBanner } from '../domain/programme/banner-content';
import { closedBannerOf } from '../domain/programme/banner-slices';
import type { Language, Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The closed banner's slice of the content that ships. Computed by the build, so that only the slice is loaded. */
export const shippedBanners: Record<Language, ClosedBanner> = {
  vi: closedBannerOf(vi as Programme),
  en: closedBannerOf(en as Programme),
};
