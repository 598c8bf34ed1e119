import { closedBannerOf } from '../domain/programme/banner-slices';
import type { Programme } from '../domain/programme/programme.schema';
import programme from './programme.vi.json';

/** The closed banner's slice of the content that ships. Computed by the build, so that only the slice is loaded. */
export const closedBanner = closedBannerOf(programme as Programme);
