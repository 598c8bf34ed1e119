/**
 * Reads an address that a page's owner has written on a tag: https, of an allowed origin; any other scheme only on the
 * page's own server or on this machine. Nothing where it is none of these, or names a user or a fragment.
 * @param base What it is relative to.
 * @param allows Whether a tag may name this origin.
 */
export function readOwnerAddress(
  address: string,
  base: string,
  allows: (origin: string) => boolean,
): URL | undefined {
  if (!/^(?:https?:|\.{0,2}\/)/i.test(address) || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isNear =
    url.origin === new URL(base).origin || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.username || url.password || url.hash || !allows(url.origin)) return undefined;
  return url.protocol === 'https:' || (isNear && url.protocol === 'http:') ? url : undefined;
}
