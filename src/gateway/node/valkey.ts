import { Redis } from 'ioredis';
import { readEvidence } from '../check/read-evidence';
import type { SharedCache } from '../check/with-cache';
import { createOwnQuota, createRest, type Quota } from '../limits/quota';
import { refillOf, shareOf, type Leave, type Rate } from '../limits/rate';

/** What several instances have in common, in Valkey or what speaks its protocol. */
export interface Valkey {
  readonly sharedCache: SharedCache;
  readonly makeQuota: (upstream: string, rate: Rate) => Quota;
  readonly isUp: () => boolean;
  close(): void;
}

export interface ValkeyOptions {
  /** `redis://:password@host:port/0` */
  readonly address: string;
  readonly instances: number;
  readonly prefix: string;
  readonly now: () => number;
  readonly tell: (event: 'valkey-up' | 'valkey-away') => void;
}

/** Milliseconds. On one network an answer takes less than one; who waits longer is better served alone. */
const ANSWERS_WITHIN = 250;
/** Milliseconds after which a Valkey that did not answer is tried again. */
const TRIED_AGAIN_AFTER = 1000;

/**
 * A token bucket that all instances share, by Valkey's clock. A bucket that is new, or drained by an instance that comes
 * back from being alone, begins almost empty or empty: what was asked meanwhile is not known.
 * Arguments: what it holds, what refills it in a millisecond, patience in milliseconds, `1` to drain it.
 */
const BUCKET = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local holds, refill, patience = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at = tonumber(kept[1]), tonumber(kept[2])
if not tokens then tokens, at = math.min(1, holds), now end
tokens = math.min(holds, tokens + math.max(0, now - at) * refill)
local given, wait = 1, 0
if ARGV[4] == '1' then
  tokens = math.min(tokens, 0)
else
  if tokens < 1 then wait = refill > 0 and (1 - tokens) / refill or 600000 end
  if wait > patience then given = 0 else tokens = tokens - 1 end
end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.3f', math.max(now, at)))
redis.call('PEXPIRE', KEYS[1], refill > 0 and math.ceil(2 * holds / refill) + 60000 or 600000)
return { given, math.ceil(wait) }`;

/**
 * Connects, and connects again whenever that is lost. While Valkey is away nothing waits for it: each instance goes on with
 * its own memory and its own part of each quota, and comes back by itself.
 */
export function createValkey({ address, instances, prefix, now, tell }: ValkeyOptions): Valkey {
  const redis = new Redis(address, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: TRIED_AGAIN_AFTER,
    commandTimeout: ANSWERS_WITHIN,
    retryStrategy: (attempt) => Math.min(TRIED_AGAIN_AFTER, 50 * attempt),
  });
  let awayUntil = 0;
  const isUp = () => redis.status === 'ready' && now() >= awayUntil;
  redis.on('error', () => undefined);
  redis.on('ready', () => {
    tell('valkey-up');
  });
  redis.on('close', () => {
    tell('valkey-away');
  });

  /** Nothing where Valkey is away or does not answer: then it is let alone for a moment. */
  const attempt = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    if (!isUp()) return undefined;
    try {
      return await run();
    } catch {
      awayUntil = now() + TRIED_AGAIN_AFTER;
      return undefined;
    }
  };
  const keyOf = (name: string) => `${prefix}:name:${name}`;

  return {
    sharedCache: {
      get: async (name) => readEvidence(await attempt(() => redis.get(keyOf(name)))),
      set: async (name, evidence, lifetime) => {
        await attempt(() => redis.set(keyOf(name), JSON.stringify(evidence), 'PX', Math.ceil(lifetime)));
      },
    },
    makeQuota: (upstream, rate) => {
      const take = (patience: number, drains: boolean) =>
        attempt(() =>
          redis.eval(
            BUCKET,
            1,
            `${prefix}:quota:${upstream}`,
            rate.atOnce,
            refillOf(rate),
            patience,
            drains ? 1 : 0,
          ),
        );
      return createSharedQuota(take, shareOf(rate, instances), now);
    },
    isUp,
    close: () => {
      redis.disconnect();
    },
  };
}

/**
 * The common quota while it can be had, else the instance's own part of it. Both begin empty at each change between
 * them, so that together they never make more than was agreed, even in the span in which the change falls.
 */
function createSharedQuota(
  take: (patience: number, drains: boolean) => Promise<unknown>,
  share: Rate,
  now: () => number,
): Quota {
  const own = createOwnQuota(share, now);
  const rest = createRest(now);
  let isAlone = false;
  let coming: Promise<boolean> | undefined;

  const comeBack = async (): Promise<boolean> => {
    const isBack = (await take(0, true)) !== undefined;
    if (isBack) isAlone = false;
    coming = undefined;
    return isBack;
  };
  const takeAlone = (patience: number): Promise<Leave> => {
    if (!isAlone) own.drain();
    isAlone = true;
    return own.take(patience);
  };

  return {
    take: async (patience) => {
      const resting = rest.leave();
      if (resting) return resting;
      if (isAlone) {
        coming ??= comeBack();
        if (!(await coming)) return takeAlone(patience);
      }
      const reply = await take(patience, false);
      if (!Array.isArray(reply)) return takeAlone(patience);
      const [given, wait] = reply as readonly number[];
      return given === 1
        ? { isGiven: true, wait: wait ?? 0 }
        : { isGiven: false, retryAfter: wait ?? TRIED_AGAIN_AFTER };
    },
    pause: rest.pause,
  };
}
