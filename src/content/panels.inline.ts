import type { BannerPanel } from '../domain/programme/banner-content';
import { bannerPanelOf } from '../domain/programme/banner-slices';
import type { Language, Programme } from '../domain/programme/programme.schema';
import en from './programme.en.json';
import vi from './programme.vi.json';

/** The open banner's slice of the content that ships. */
export const bannerPanels: Readonly<Record<Language, BannerPanel>> = {
  vi: bannerPanelOf(vi as Programme),
  en: bannerPanelOf(en as Programme),
};
