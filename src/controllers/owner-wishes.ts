import { tellChange } from '../content/content-store';

/** What the page's owner wishes for everything on the page. Only script tags, and the app's own code, say it. */
interface OwnerWishes {
  /** Servers, by their origins and parted by blanks, that tags may name besides the page's own. */
  allow: string;
  /** The public key that has to have signed what is fetched: Ed25519, as base64. The first one stays. */
  key?: string | undefined;
}

export const ownerWishes: OwnerWishes = { allow: '', key: undefined };

/**
 * Allows servers to be named on tags and placeholders. Who writes a comment may place those where the page's filter
 * leaves `data-…` alone, but no script tag: it alone can open the way to somebody else's server.
 */
export function allowOrigins(origins: string): void {
  ownerWishes.allow += ` ${origins}`;
  tellChange();
}

/** Believes files and gateways from now on only what this key has signed. */
export function requireSignatures(publicKey: string): void {
  ownerWishes.key ??= publicKey;
  tellChange();
}
