import type { AvailabilityProvider } from '../domain/availability/provider';
import { createDohProvider } from '../providers/doh/doh';
import { NOT_ITS_FAULT, withBreaker } from '../providers/policies/with-breaker';
import { withHedge } from '../providers/policies/with-hedge';
import { withQueue } from '../providers/policies/with-queue';
import { withSharing } from '../providers/policies/with-sharing';
import { withTimeout } from '../providers/policies/with-timeout';
import type { Surroundings } from '../providers/request/surroundings';
import { askInTurn, withRenewal } from './check/lookup';
import { withMemory, withSharedCache, type NameLookup } from './check/with-cache';
import type { ConfiguredRate, GatewayConfig } from './config';
import type { Counts } from './counts';
import type { Rate } from './limits/rate';
import { withQuota } from './limits/with-quota';
import { describeRegistrar } from './read-config';
import { createRegistrar } from './registrar/registrar';
import { addressOf } from './resolver-address';
import type { GatewayTools } from './tools';

/** Names under way at each upstream at once. */
const MOST_AT_ONCE = 128;
/** Milliseconds for which what was found out about a resolver holds. */
const CONTROLS_HOLD = 600_000;
/** That it is asked too often is the quota's business, which knows for how long. */
const PASSED_OVER = [...NOT_ITS_FAULT, 'rate-limited'] as const;

/** BKNS's published limits, in requests a minute: without a key, and for partners. */
const BKNS_PUBLIC: Rate = { requests: 10, seconds: 60, atOnce: 2 };
const BKNS_PARTNER: Rate = { requests: 300, seconds: 60, atOnce: 60 };

/** Everybody whom the gateway asks: remembered, shared, in turn, and never above their rates. */
export function createLookup(config: GatewayConfig, tools: GatewayTools, counts: Counts): NameLookup {
  const { now } = tools;
  const resolvers = config.dns.resolvers.map((resolver, at) => {
    const id = `dns-${at + 1}`;
    const surroundings = surround(id, readRate(config.dns.limit), tools, counts);
    const { label } = resolver;
    const make = () => createDohProvider({ id, label, url: addressOf(resolver) }, surroundings);
    return guard(withRenewal(make, CONTROLS_HOLD, now), surroundings);
  });
  const dns = resolvers.reduceRight((others, one) => withHedge(one, others, tools));
  const asked = withSharedCache(
    askInTurn(dns, createConfiguredRegistrar(config, tools, counts)),
    tools.sharedCache,
    now,
    counts.cache,
  );
  return withMemory(withSharing(asked), now, config.cache.names, counts.cache);
}

function createConfiguredRegistrar(
  { registrar }: GatewayConfig,
  tools: GatewayTools,
  counts: Counts,
): AvailabilityProvider | undefined {
  if (!registrar) return undefined;
  const limit =
    registrar.limit ??
    (registrar.kind === 'bkns' && registrar.keyFrom === undefined ? BKNS_PUBLIC : BKNS_PARTNER);
  const surroundings = surround('registrar', readRate(limit), tools, counts);
  return guard(createRegistrar(describeRegistrar(registrar), surroundings, tools.findSecret), surroundings);
}

function readRate({ requests, seconds, atOnce }: ConfiguredRate): Rate {
  return { requests, seconds, atOnce: atOnce ?? Math.max(1, Math.floor(requests / 5)) };
}

function guard(provider: AvailabilityProvider, surroundings: Surroundings): AvailabilityProvider {
  return withQueue(withBreaker(withTimeout(provider, surroundings), surroundings, PASSED_OVER), MOST_AT_ONCE);
}

/** What a provider takes from a browser, made of what a server has. */
function surround(upstream: string, rate: Rate, tools: GatewayTools, counts: Counts): Surroundings {
  const { now, startTimer, random, makeQuota, log } = tools;
  const fetch = withQuota(tools.fetch, makeQuota(upstream, rate), {
    now,
    startTimer,
    observe: (outcome, milliseconds) => {
      counts.upstream(upstream, outcome, milliseconds);
    },
  });
  return { fetch, now, startTimer, random, isOnline: () => true, policyReports: undefined, warn: log };
}
