import type { AvailabilityProvider } from '../../domain/availability/provider';
import { createDohProvider, type DohResolver } from './doh';
import { PUBLIC_RESOLVERS } from '../settings/lookup-settings';
import { noProvider } from '../settings/none';
import { settle, shield } from '../policies/shield';
import { browserSurroundings, type Surroundings } from '../request/surroundings';
import { withHedge } from '../policies/with-hedge';

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
