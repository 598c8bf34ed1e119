import type { ClosedBanner } from '../domain/programme/banner-content';
import type { Language } from '../domain/programme/programme.schema';
import { closedBanner } from './closed-vi.inline';

/** What the closed banner says, by language. Vietnamese is there from the start. */
export const closedBanners: Partial<Record<Language, ClosedBanner>> = { vi: closedBanner };

/** The elements on the page that show content: they are drawn again when it changes. */
export const contentReaders = new Set<{ requestUpdate(): void }>();

/** Puts content in place, in its language: what ships in another language, or an owner's checked file. */
export function putClosedBanner(closed: ClosedBanner): void {
  closedBanners[closed.language] = closed;
  contentReaders.forEach((reader) => {
    reader.requestUpdate();
  });
}

/** Loads what ships in English. Rejects if its chunk can't be had. */
export async function loadEnglish(): Promise<void> {
  const english = await import('./closed-en.inline');
  putClosedBanner(english.closedBanner);
}
