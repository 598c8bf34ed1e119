import type { ClosedBanner } from '../domain/programme/banner-content';
import { inLanguage, type ByLanguage, type Language } from '../domain/programme/language';
import type { Programme } from '../domain/programme/programme.schema';

/**
 * The one place that knows what the programme's content is, in each language: what ships, until something took its
 * place. Views read it by slices, so that a page loads only the parts that it shows.
 */

/** Content in place of what ships, with the slice that every widget needs at once. */
export interface OwnContent {
  readonly programme: Programme;
  readonly banner: ClosedBanner;
}

/** The part of the content that a view needs. Of the content that ships, the build has computed it. */
export interface ContentSlice<Part> {
  readonly shipped: ByLanguage<Part>;
  readonly of: (own: OwnContent) => Part;
}

const replaced = new Map<Language, OwnContent>();
const listeners = new Set<() => void>();

/** A part of the content in a language. */
export function readContent<Part>({ shipped, of }: ContentSlice<Part>, language: Language): Part {
  const own = replaced.get(language);
  return own ? of(own) : inLanguage(shipped, language);
}

/**
 * Only what content holds itself: what a page has put on `Object.prototype` is none of it, be it a logo or a link. Where
 * fields may be missing, views read them of this.
 */
export function ownOf<Part extends object>(part: Part): Part {
  return { __proto__: null, ...part };
}

/** What took the place of the content that ships in a language, if anything did. */
export function ownContent(language: Language): OwnContent | undefined {
  return replaced.get(language);
}

/** Puts checked content in place of what its language had; without any, what ships comes back. */
export function replaceContent(language: Language, own: OwnContent | undefined): void {
  if (own) replaced.set(language, own);
  else replaced.delete(language);
  tellChange();
}

/** Hears of every change of what is said, and of how. Gives back what ends that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody who shows content or messages that they may be others now. */
export function tellChange(): void {
  listeners.forEach((listener) => {
    listener();
  });
}
