/** What every page of the gateway's own is sent with. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

const written = new Map<string, Promise<string>>();

/**
 * The policy of a page: nothing is loaded but what is named, and only the page's own style is applied.
 * @param more Directives besides.
 */
export function policyFor(style: string, more = ''): Promise<string> {
  const key = style + more;
  const known = written.get(key);
  if (known) return known;
  const policy = crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)).then((hash) => {
    const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)));
    const styles = `style-src 'sha256-${base64}'${more && " 'self'"}`;
    return `default-src 'none'; ${styles}; ${more}form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  });
  written.set(key, policy);
  return policy;
}
