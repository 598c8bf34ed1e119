import { Recent } from '../recent';
import type { Leave, Rate } from './rate';
import { TokenBucket } from './token-bucket';

/** So many clients are told apart; one that was not heard of for longest is new again when it comes back. */
const MOST_CLIENTS = 20_000;

/** Counts what each client asks, a name each. Clients are known by `identify`, and by nothing that is kept for longer. */
export function createClientLimit(rate: Rate, now: () => number): (client: string, names: number) => Leave {
  const buckets = new Recent<TokenBucket>(MOST_CLIENTS);
  return (client, names) => {
    let bucket = buckets.get(client);
    if (!bucket) {
      bucket = new TokenBucket(rate, now());
      buckets.set(client, bucket);
    }
    return bucket.take(names, 0, now());
  };
}

/**
 * What an address is counted as: an IPv6 address by its first 64 bits, which one household has to itself, everything
 * else whole.
 */
export function identify(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
