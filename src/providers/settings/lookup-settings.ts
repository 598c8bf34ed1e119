import { readOwnerAddress } from '../../domain/shared/owner-address';
import type { DohResolver } from '../doh/doh';

/** Whom the search asks, as an owner sets it. */
export type LookupSettings =
  | { readonly kind: 'dns'; readonly resolvers: readonly DohResolver[] }
  | {
      readonly kind: 'endpoint';
      readonly url: string;
      readonly label: string;
      readonly key?: string;
      /** Asked for what the gateway does not know; nobody without it. */
      readonly fallback?: readonly DohResolver[];
    }
  | { readonly kind: 'none' };

/** They let other origins ask, and do not filter. */
export const PUBLIC_RESOLVERS: readonly DohResolver[] = [
  { id: 'cloudflare', label: 'Cloudflare', url: 'https://cloudflare-dns.com/dns-query' },
  { id: 'google', label: 'Google', url: 'https://dns.google/dns-query' },
];

const ALLOWED = 'of this site, or of a server that data-allow on the script tag names';

/** So much of a wrong setting is shown to the page's developer. */
const MOST_SHOWN = 80;

export interface LookupAttributes {
  /** Without it the gateway is asked where one is named, else DNS. */
  readonly lookup: 'dns' | 'endpoint' | 'endpoint-then-dns' | 'none' | undefined;
  /** Address of the owner's gateway. */
  readonly endpoint: string | null | undefined;
  /** Ids of public resolvers and addresses of others, parted by blanks; the public ones without it. */
  readonly resolvers: string | null | undefined;
}

/** Where a setting stands, and whom it may name besides the public resolvers. */
export interface LookupPlace {
  /** What its addresses are relative to. */
  readonly base: string;
  readonly allows: (origin: string) => boolean;
  /** The owner's public key, if a gateway has to sign what it says. */
  readonly key?: string | undefined;
}

/**
 * Reads whom to ask. An owner's wish is never widened: where nothing of it can be used, nobody is asked.
 * @param refuse Told of each part that cannot be used.
 */
export function readLookup(
  { lookup, endpoint, resolvers }: LookupAttributes,
  place: LookupPlace,
  refuse: (problem: string) => void,
): LookupSettings {
  if (lookup === 'none') return { kind: 'none' };
  if (lookup?.startsWith('endpoint') || (!lookup && endpoint?.trim())) {
    const url = readOwnerAddress(endpoint?.trim() ?? '', place.base, place.allows);
    if (url)
      return {
        kind: 'endpoint',
        url: url.href,
        label: url.hostname,
        ...(place.key !== undefined && { key: place.key }),
        ...(lookup === 'endpoint-then-dns' && { fallback: readResolvers(resolvers, place, refuse) }),
      };
    refuse(
      `lookup="${lookup ?? 'endpoint'}" asks nobody: endpoint="${(endpoint ?? '').slice(0, MOST_SHOWN)}" is no https address ${ALLOWED}`,
    );
    return { kind: 'none' };
  }
  const known = readResolvers(resolvers, place, refuse);
  return known.length > 0 ? { kind: 'dns', resolvers: known } : { kind: 'none' };
}

/** The public resolvers where none is named; of those that are, the ones that can be used. */
function readResolvers(
  resolvers: string | null | undefined,
  place: LookupPlace,
  refuse: (problem: string) => void,
): readonly DohResolver[] {
  if (!resolvers?.trim()) return PUBLIC_RESOLVERS;
  const known = new Map<string, DohResolver>();
  for (const part of resolvers.split(/[\s,]+/).filter(Boolean)) {
    const resolver =
      PUBLIC_RESOLVERS.find(({ id, url }) => id === part.toLowerCase() || url === part) ??
      describe(part, place);
    if (resolver) known.set(resolver.url, resolver);
    else
      refuse(
        `resolvers: "${part.slice(0, MOST_SHOWN)}" is neither cloudflare, google nor an https address ${ALLOWED}`,
      );
  }
  return [...known.values()];
}

/** Proper names of those who learn what is asked, for the line beside the field. */
export function namesOfAsked(settings: LookupSettings): readonly string[] {
  if (settings.kind === 'dns') return settings.resolvers.map(({ label }) => label);
  if (settings.kind === 'none') return [];
  return [settings.label, ...(settings.fallback ?? []).map(({ label }) => label)];
}

function describe(address: string, place: LookupPlace): DohResolver | undefined {
  const url = readOwnerAddress(address, place.base, place.allows);
  return url && { id: url.host, label: url.hostname, url: url.href };
}
