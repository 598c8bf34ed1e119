import type { AvailabilityProvider } from '../domain/availability/provider';
import { createDohProvider, type DohResolver } from './doh';
import { noProvider } from './none';
import { settle, shield } from './shield';
import { browserSurroundings, type Surroundings } from './surroundings';
import { withHedge } from './with-hedge';

/** They let other origins ask, and do not filter. */
export const PUBLIC_RESOLVERS: readonly DohResolver[] = [
  { id: 'cloudflare', label: 'Cloudflare', url: 'https://cloudflare-dns.com/dns-query' },
  { id: 'google', label: 'Google', url: 'https://dns.google/dns-query' },
];

/**
 * The lookup as visitors get it: the resolvers in their order, each kept within limits, the next one helping
 * out when one fails or is slow. One instance serves a whole page. Without resolvers nobody is asked.
 */
export function createDnsProvider(
  resolvers: readonly DohResolver[] = PUBLIC_RESOLVERS,
  surroundings: Surroundings = browserSurroundings,
): AvailabilityProvider {
  if (resolvers.length === 0) return noProvider;
  const shielded = resolvers.map((resolver) =>
    shield(createDohProvider(resolver, surroundings), surroundings),
  );
  return settle(
    shielded.reduceRight((others, one) => withHedge(one, others, surroundings)),
    surroundings,
  );
}
