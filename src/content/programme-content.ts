import type { ClosedBanner } from '../domain/programme/banner-content';
import type { Language } from '../domain/programme/programme.schema';
import { shippedBanners } from './closed-banners.inline';

/** What the closed banner says, by language. */
export const closedBanners: Record<Language, ClosedBanner> = shippedBanners;

/** The elements on the page that show content: they are drawn again when it changes. */
export const contentReaders = new Set<{ requestUpdate(): void }>();

/** Puts an owner's checked content in place of what ships, in its language. */
export function putClosedBanner(closed: ClosedBanner): void {
  closedBanners[closed.language] = closed;
  contentReaders.forEach((reader) => {
    reader.requestUpdate();
  });
}
