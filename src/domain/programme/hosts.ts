/**
 * The hosts that programme content may link to, with everything below them. Compiled in, so that a replaced
 * or tampered content file cannot send visitors anywhere else. `gov.vn` is issued to state bodies only.
 */
export const ALLOWED_HOSTS: readonly string[] = [
  'gov.vn',
  'tenmien.vn',
  'vnnic.vn',
  // Registrars whose pages are known.
  'bkns.vn',
  'inet.vn',
  'matbao.net',
  'pavietnam.vn',
  'tenten.vn',
  'vinahost.vn',
  // Publishers of the legal sources.
  'hanoimoi.vn',
  'nhandan.vn',
  'thuvienphapluat.vn',
];

/** Whether a link is an absolute https address, without user or port, on an allow-listed host. */
export function isAllowedLink(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname, username, password, port } = new URL(href);
  if (protocol !== 'https:' || username || password || port) return false;
  return ALLOWED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
