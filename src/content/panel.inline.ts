import type { ByLanguage } from '../domain/programme/language';
import { bannerPanelOf, type BannerPanel } from '../domain/programme/panel-content';
import type { Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The open banner's slice of the content that ships. */
export const bannerPanels: ByLanguage<BannerPanel> = {
  vi: bannerPanelOf(vi as Programme),
  en: bannerPanelOf(en as Programme),
};
