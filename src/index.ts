/** Public classes and types. Importing this registers nothing; `hiendien-widgets/banner` registers the banner's tag. */
export { BannerElement } from './elements/banner/banner.element';
export { putClosedBanner } from './content/programme-content';
export { bannerPanelOf, closedBannerOf } from './domain/programme/banner-slices';
export type { BannerPanel, ClosedBanner } from './domain/programme/banner-content';
export type { Language, Programme } from './domain/programme/programme.schema';
