import {
  ABORTED,
  unknownBecause,
  type AbortedEvidence,
  type UnknownEvidence,
} from '../../domain/availability/evidence';
import { watchContentPolicy } from './content-policy';
import type { Surroundings } from './surroundings';

/** No honest answer comes near: a denial by a signed zone has 1 kB, a gateway's word less. */
const MOST_BYTES = 16_384;
const TOO_MANY_REQUESTS = 429;

/** Why there is no answer to read. */
export type NoAnswer = UnknownEvidence | AbortedEvidence;

export interface HttpQuestion {
  /** Where to ask. */
  readonly url: string;
  /** Added to the address's query, so that caches can answer; or, with `isHidden`, sent in the body. */
  readonly parameter: readonly [name: string, value: string];
  /** Whether the value stands in no address: no log, no proxy and no script of the page reads it there. */
  readonly isHidden?: boolean;
  /** What the answer must be. */
  readonly mediaType: string;
}

/**
 * Asks an address and never throws. The request carries no cookie, no referrer and no header that would
 * need a preflight, and follows no redirect: the name goes to the host that the visitor was told of, or nowhere.
 */
export async function getBytes(
  { url, parameter: [name, value], isHidden, mediaType }: HttpQuestion,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Uint8Array | NoAnswer> {
  const { fetch, isOnline } = surroundings;
  if (signal.aborted) return ABORTED;
  if (url === '') return unknownBecause('not-configured');
  if (!isOnline()) return unknownBecause('offline');
  const address = isHidden ? url : `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`;
  const policy = watchContentPolicy(address, surroundings);
  try {
    const response = await fetch(address, {
      headers: { accept: mediaType },
      // A form is sent without a preflight, which would cost another origin's page a round trip more.
      ...(isHidden && { method: 'POST', body: new URLSearchParams([[name, value]]) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      // What was asked is nobody's business on a computer that others use: it stays out of the disk cache.
      cache: 'no-store',
      signal,
    });
    const { status } = response;
    if (status === 200 && isOf(mediaType, response)) {
      return (await readLimited(response)) ?? unknownBecause('malformed');
    }
    leave(response.body);
    if (status === 200) return unknownBecause('malformed');
    return unknownBecause(status === TOO_MANY_REQUESTS ? 'rate-limited' : 'refused');
  } catch {
    if (wasAborted(signal)) return ABORTED;
    if (await policy.sawBlock()) return unknownBecause('blocked');
    return unknownBecause(isOnline() ? 'refused' : 'offline');
  } finally {
    policy.stop();
  }
}

/** Whether an answer is of this type exactly; what may follow a semicolon, such as a charset, is left out. */
function isOf(mediaType: string, { headers }: Response): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase() === mediaType;
}

/** The whole body of at most 16 kB, or nothing where it is longer than any answer: what is too much is not even waited for. */
export async function readLimited({ body }: Pick<Response, 'body'>): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(MOST_BYTES);
  const reader = body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    if (length + part.value.length > MOST_BYTES) {
      leave(reader);
      return undefined;
    }
    bytes.set(part.value, length);
    length += part.value.length;
  }
  return bytes.slice(0, length);
}

/** Wants no more of a body; that it may have failed by itself is nobody's business. */
function leave(body: Pick<ReadableStream, 'cancel'> | null | undefined): void {
  body?.cancel().catch(() => undefined);
}

/** Asked anew, as it changes while the answer is awaited. */
function wasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
