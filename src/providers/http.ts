import {
  ABORTED,
  unknownBecause,
  type AbortedEvidence,
  type UnknownEvidence,
} from '../domain/availability/evidence';
import { watchContentPolicy } from './content-policy';
import type { Surroundings } from './surroundings';

/** The longest DNS message there can be; a gateway's answer is far shorter. */
const MAX_BYTES = 65_535;
const TOO_MANY_REQUESTS = 429;

/** Why there is no answer to read. */
export type NoAnswer = UnknownEvidence | AbortedEvidence;

export interface HttpQuestion {
  /** Where to ask; `parameter` is added to its query. */
  readonly url: string;
  readonly parameter: readonly [name: string, value: string];
  /** What the answer must be. */
  readonly mediaType: string;
}

/**
 * Asks an address and never throws. The request carries no cookie, no referrer and no header that would
 * need a preflight, and follows no redirect: the name goes to the host that the visitor was told of, or nowhere.
 */
export async function getBytes(
  { url, parameter: [name, value], mediaType }: HttpQuestion,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Uint8Array | NoAnswer> {
  const { fetch, isOnline } = surroundings;
  if (signal.aborted) return ABORTED;
  if (url === '') return unknownBecause('not-configured');
  if (!isOnline()) return unknownBecause('offline');
  const address = `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`;
  const policy = watchContentPolicy(address, surroundings);
  try {
    const response = await fetch(address, {
      headers: { accept: mediaType },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
    if (response.status !== 200) {
      return unknownBecause(response.status === TOO_MANY_REQUESTS ? 'rate-limited' : 'refused');
    }
    const body = new Uint8Array(await response.arrayBuffer());
    const isExpected = response.headers.get('content-type')?.toLowerCase().startsWith(mediaType);
    return isExpected && body.length <= MAX_BYTES ? body : unknownBecause('malformed');
  } catch {
    if (wasAborted(signal)) return ABORTED;
    if (await policy.sawBlock()) return unknownBecause('blocked');
    return unknownBecause(isOnline() ? 'refused' : 'offline');
  } finally {
    policy.stop();
  }
}

/** Asked anew, as it changes while the answer is awaited. */
function wasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
