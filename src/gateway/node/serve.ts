import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import type { GatewayConfig } from '../config';
import { createGateway, type Gateway } from '../gateway';
import { commonTools, type GatewayTools } from '../tools';
import { createGuardedFetch, type FetchGuard } from './guarded-fetch';
import { createLog } from './log';
import { createMiddleware } from './middleware';
import { openReceivers } from './receivers';
import type { Valkey } from './valkey';

export interface NodeSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the log goes. */
  readonly output: Writable;
  /** What a test puts in the place of the system's look-up. */
  readonly guard?: Partial<FetchGuard>;
}

export interface RunningGateway {
  readonly gateway: Gateway;
  readonly origin: string;
  /** Takes no new connection, answers what is under way within `STOP_WITHIN`, and lets go of everything. */
  stop(): Promise<void>;
}

/** Milliseconds. Longer than any question may take. */
const STOP_WITHIN = 10_000;
/** Milliseconds for a request to arrive in. Nobody sends eight kilobytes for longer. */
const ARRIVES_WITHIN = 10_000;
/** Longer than proxies keep a connection, in milliseconds, so that none is closed under a request. */
const KEPT_FOR = 75_000;

/** What Node gives the gateway: guarded requests, plain DNS, and what several instances share. */
export async function createNodeTools(
  config: GatewayConfig,
  { environment, guard }: Pick<NodeSurroundings, 'environment' | 'guard'>,
  log: (line: string) => void,
): Promise<GatewayTools & { close(): Promise<void> }> {
  const guarded = createGuardedFetch({ privateHosts: config.privateHosts, ...guard });
  const common = commonTools(environment, log);
  const valkey = config.valkey && (await connectValkey(config.valkey, common));
  const receivers = await openReceivers(config, common);
  return {
    ...common,
    fetch: guarded.fetch,
    hasPlainDns: true,
    ...(valkey && { sharedCache: valkey.sharedCache, makeQuota: valkey.makeQuota, isShared: valkey.isUp }),
    receivers,
    gauges: [
      {
        name: 'process_resident_memory_bytes',
        help: 'Memory of the process.',
        value: () => process.memoryUsage.rss(),
      },
    ],
    close: async () => {
      valkey?.close();
      await receivers?.close();
      await guarded.close();
    },
  };
}

/** Loaded only where it is wanted: most gateways run alone. */
async function connectValkey(
  { addressFrom, instances, prefix }: NonNullable<GatewayConfig['valkey']>,
  { findSecret, now, log }: GatewayTools,
): Promise<Valkey> {
  const { createValkey } = await import('./valkey');
  const tell = (event: string) => {
    log(JSON.stringify({ time: new Date(now()).toISOString(), event }));
  };
  return createValkey({ address: findSecret(addressFrom) ?? '', instances, prefix, now, tell });
}

/** Listens where the configuration says. Rejects where that cannot be. */
export async function serve(config: GatewayConfig, surroundings: NodeSurroundings): Promise<RunningGateway> {
  const log = createLog(surroundings.output);
  const tools = await createNodeTools(config, surroundings, log.write);
  const gateway = await createGateway(config, tools);
  const server = createServer(
    { requestTimeout: ARRIVES_WITHIN, headersTimeout: ARRIVES_WITHIN, keepAliveTimeout: KEPT_FOR },
    createMiddleware(gateway),
  );
  await listen(server, config.listen);
  const { address, port, family } = server.address() as AddressInfo;
  const tell = (event: string) => {
    if (config.log !== 'none') log.write(JSON.stringify({ time: new Date().toISOString(), event }));
  };
  tell('started');
  return {
    gateway,
    origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    stop: async () => {
      gateway.stop();
      await close(server);
      await tools.close();
      tell('stopped');
      log.flush();
    },
  };
}

function listen(server: Server, { host, port }: GatewayConfig['listen']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Idle connections are closed at once, the others after their answer, and what hangs at the end of the time. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_WITHIN);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
