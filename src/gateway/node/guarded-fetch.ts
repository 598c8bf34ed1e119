import { Agent, fetch } from 'undici';
import type { Surroundings } from '../../providers/request/surroundings';
import { pickInit } from '../tools';
import { askPlainDns } from './plain-dns';
import { guardLookup, isPublicAddress, refuseWrittenAddress, type Lookup } from './public-address';

export type GuardedLookup = ReturnType<typeof guardLookup>;

export interface FetchGuard {
  /** Hosts that may be at an address of the own network. */
  readonly privateHosts: readonly string[];
  /** By default the system's. */
  readonly lookup?: Lookup;
  /** Judges addresses, by default whether they are public ones. */
  readonly isAllowed?: (address: string) => boolean;
}

export interface GuardedFetch {
  readonly fetch: Surroundings['fetch'];
  close(): Promise<void>;
}

/** Milliseconds that a connection is kept for the next question. */
const KEPT_FOR = 30_000;
const CONNECTIONS = 64;

/**
 * Asks upstreams, and never the own network unless the owner has named the host: not by a written address, not by a name
 * that leads there the second time (what is checked is what is connected to), not by a redirect, which none is followed.
 */
export function createGuardedFetch({
  privateHosts,
  lookup,
  isAllowed = isPublicAddress,
}: FetchGuard): GuardedFetch {
  const kept = { keepAliveTimeout: KEPT_FOR, connections: CONNECTIONS };
  const guard = guardLookup(lookup, isAllowed);
  const guarded = new Agent({ ...kept, connect: { lookup: guard } });
  const open = new Agent({
    ...kept,
    ...(lookup && { connect: { lookup: guardLookup(lookup, () => true) } }),
  });
  const named = new Set(privateHosts);
  return {
    fetch: async (address, init) => {
      const url = new URL(address);
      const isNamed = named.has(url.hostname.replaceAll(/[[\]]/g, ''));
      if (!isNamed) refuseWrittenAddress(url, isAllowed);
      if (url.protocol === 'dns:')
        return askPlainDns(url, init.signal ?? new AbortController().signal, isNamed ? undefined : guard);
      const dispatcher = isNamed ? open : guarded;
      const response = await fetch(url, { ...pickInit(init), dispatcher } as Parameters<typeof fetch>[1]);
      return response as unknown as Response;
    },
    close: async () => {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
}
