import type { AvailabilityProvider } from '../../domain/availability/provider';
import { createDnsProvider } from '../doh/dns-provider';
import type { LookupSettings } from './lookup-settings';
import { noProvider } from './none';
import { withFallback } from '../policies/with-fallback';
import { settle, shield } from '../policies/shield';
import { browserSurroundings } from '../request/surroundings';

/** One provider for a page and a setting: widgets with the same setting share its memory and its limits. */
const providers = new Map<string, Promise<AvailabilityProvider>>();

/** The provider that a setting means. Rejects if its chunk can't be had, and tries again the next time. */
export function providerOf(settings: LookupSettings): Promise<AvailabilityProvider> {
  const key = JSON.stringify(settings);
  let provider = providers.get(key);
  if (!provider) {
    provider = createProvider(settings);
    providers.set(key, provider);
    provider.catch(() => providers.delete(key));
  }
  return provider;
}

async function createProvider(settings: LookupSettings): Promise<AvailabilityProvider> {
  if (settings.kind === 'none') return noProvider;
  if (settings.kind === 'dns') return createDnsProvider(settings.resolvers);
  // Its answers are checked by a schema, which a page that asks DNS does not load.
  const { createEndpointProvider } = await import('../endpoint/endpoint');
  const endpoint = createEndpointProvider(settings);
  const gateway = settle(shield(endpoint, browserSurroundings), browserSurroundings);
  const { fallback = [] } = settings;
  return fallback.length > 0 ? withFallback(gateway, createDnsProvider(fallback)) : gateway;
}
