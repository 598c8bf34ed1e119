import { readOwnerAddress } from '../domain/shared/owner-address';
import { ownerWishes } from './owner-wishes';
import { warnOnce } from './warn-once';

/** Whether a tag or a placeholder may name an address on this origin. */
export function isAllowedOrigin(origin: string): boolean {
  return (
    origin === location.origin ||
    ownerWishes.allow.split(/\s+/).some((allowed) => originOf(allowed) === origin)
  );
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

/**
 * The address that a tag names in a setting, if it may: of the page's own server, or of one that the script tag allows.
 * The page's developer is told of any other.
 */
export function readAllowedAddress(
  setting: string,
  address: string | null | undefined,
  base: string,
): string | undefined {
  const wanted = address?.trim();
  if (!wanted) return undefined;
  const url = readOwnerAddress(wanted, base, isAllowedOrigin);
  if (!url)
    warnOnce(
      `${setting}="${wanted.slice(0, 80)}" is no https address of this site, or of a server that data-allow on the script tag names`,
    );
  return url?.href;
}
