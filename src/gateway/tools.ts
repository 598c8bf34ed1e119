import type { Surroundings } from '../providers/request/surroundings';
import type { SharedCache } from './check/with-cache';
import { createOwnQuota, type Quota } from './limits/quota';
import type { Rate } from './limits/rate';
import type { Gauge } from './metrics';
import type { ReceiverTools } from './receivers/receiver-tools';
import type { FindSecret } from './registrar/registrar';

/** What a runtime gives the gateway. Each adapter brings its own; a test brings its own clock and network. */
export interface GatewayTools extends Pick<Surroundings, 'fetch' | 'now' | 'startTimer' | 'random'> {
  readonly findSecret: FindSecret;
  /** Keeps an upstream's rate, by itself or together with other instances. */
  readonly makeQuota: (upstream: string, rate: Rate) => Quota;
  readonly sharedCache?: SharedCache | undefined;
  /** Writes a line of the log. */
  readonly log: (line: string) => void;
  /** Whether what several instances share can be reached; nothing where nothing is shared. */
  readonly isShared?: (() => boolean) | undefined;
  /** What the runtime itself measures. */
  readonly gauges?: readonly Gauge[];
  /** What keeps counts and answers; nothing where there is no database. */
  readonly receivers?: ReceiverTools | undefined;
  /** Whether upstreams without HTTP can be asked. */
  readonly hasPlainDns: boolean;
}

/** What every runtime has. @param log Writes a line where the runtime keeps its log. */
export function commonTools(
  environment: Readonly<Record<string, string | undefined>>,
  log: (line: string) => void,
): GatewayTools {
  const now = () => Date.now();
  return {
    fetch: (url, init) => fetch(url, pickInit(init)),
    now,
    startTimer: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    random: () => Math.random(),
    findSecret: (name) => environment[name],
    makeQuota: (_, rate) => createOwnQuota(rate, now),
    log,
    hasPlainDns: false,
  };
}

/**
 * What a page asks of its browser, without what only a browser knows. Edge platforms refuse `redirect: 'error'`; a redirect
 * that is not followed is an answer that is not 200, and so none.
 */
export function pickInit({ method, headers, body, signal }: RequestInit): RequestInit {
  return {
    ...(method !== undefined && { method }),
    ...(headers !== undefined && { headers }),
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
    redirect: 'manual',
  };
}
