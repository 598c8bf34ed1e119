import type { DohResolver } from './doh';

/** Whom the search asks, as an owner sets it. */
export type LookupSettings =
  | { readonly kind: 'dns'; readonly resolvers: readonly DohResolver[] }
  | { readonly kind: 'endpoint'; readonly url: string; readonly label: string }
  | { readonly kind: 'none' };

/** They let other origins ask, and do not filter. */
export const PUBLIC_RESOLVERS: readonly DohResolver[] = [
  { id: 'cloudflare', label: 'Cloudflare', url: 'https://cloudflare-dns.com/dns-query' },
  { id: 'google', label: 'Google', url: 'https://dns.google/dns-query' },
];

/** So much of a wrong setting is shown to the page's developer. */
const MOST_SHOWN = 80;

export interface LookupAttributes {
  /** Without it the gateway is asked where one is named, else DNS. */
  readonly lookup: 'dns' | 'endpoint' | 'none' | undefined;
  /** Address of the owner's gateway. */
  readonly endpoint: string | null | undefined;
  /** Ids of public resolvers and addresses of others, parted by blanks; the public ones without it. */
  readonly resolvers: string | null | undefined;
}

/**
 * Reads whom to ask. An owner's wish is never widened: where nothing of it can be used, nobody is asked.
 * @param page Address of the page, which others are relative to.
 * @param refuse Told of each part that cannot be used.
 */
export function readLookup(
  { lookup, endpoint, resolvers }: LookupAttributes,
  page: string,
  refuse: (problem: string) => void,
): LookupSettings {
  if (lookup === 'none') return { kind: 'none' };
  if (lookup === 'endpoint' || (!lookup && endpoint?.trim())) {
    const url = readAddress(endpoint?.trim() ?? '', page);
    if (url) return { kind: 'endpoint', url: url.href, label: url.hostname };
    refuse(
      `lookup="endpoint" asks nobody: endpoint="${(endpoint ?? '').slice(0, MOST_SHOWN)}" is no https address`,
    );
    return { kind: 'none' };
  }
  if (!resolvers?.trim()) return { kind: 'dns', resolvers: PUBLIC_RESOLVERS };
  const parts = resolvers.split(/[\s,]+/).filter(Boolean);
  const known = new Map<string, DohResolver>();
  for (const part of parts) {
    const resolver = PUBLIC_RESOLVERS.find(({ id }) => id === part.toLowerCase()) ?? describe(part, page);
    if (resolver) known.set(resolver.url, resolver);
    else
      refuse(`resolvers: "${part.slice(0, MOST_SHOWN)}" is neither cloudflare, google nor an https address`);
  }
  return known.size > 0 ? { kind: 'dns', resolvers: [...known.values()] } : { kind: 'none' };
}

/** Proper names of those who learn what is asked, for the line beside the field. */
export function namesOfAsked(settings: LookupSettings): readonly string[] {
  if (settings.kind === 'dns') return settings.resolvers.map(({ label }) => label);
  return settings.kind === 'endpoint' ? [settings.label] : [];
}

function describe(address: string, page: string): DohResolver | undefined {
  const url = readAddress(address, page);
  return url && { id: url.host, label: url.hostname, url: url.href };
}

/** An https address; any other only on the page's own origin or on this machine. */
function readAddress(address: string, page: string): URL | undefined {
  if (!/^(?:https?:|\.{0,2}\/)/i.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, page);
  } catch {
    return undefined;
  }
  const isNear =
    url.origin === new URL(page).origin || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.username || url.password || url.hash) return undefined;
  return url.protocol === 'https:' || (isNear && url.protocol === 'http:') ? url : undefined;
}
