/** For servers that make pages: `hiendien-widgets/server`. Needs neither a DOM nor Lit. */
export { renderBannerToString, type BannerStringOptions } from './render-banner';
