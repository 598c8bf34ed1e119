import { ABORTED, joinName, unknownBecause, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import { readLimited } from '../../providers/request/http';
import type { Surroundings } from '../../providers/request/surroundings';
import type { RegistrarDescription } from './description';
import { readReply } from './read-reply';

const TOO_MANY_REQUESTS = 429;

/** Answers a secret of the environment by its name. */
export type FindSecret = (name: string) => string | undefined;

/** Asks a registrar's interface as it is described. Its word alone may be that a name is free. */
export function createRegistrar(
  description: RegistrarDescription,
  { fetch, now, isOnline }: Pick<Surroundings, 'fetch' | 'now' | 'isOnline'>,
  findSecret: FindSecret,
): AvailabilityProvider {
  const { label, method, url, headers, body, reply, suffixes } = description;
  const withSecrets = (text: string) =>
    text.replaceAll(/\{env:([A-Z][A-Z0-9_]*)\}/g, (_, key: string) => findSecret(key) ?? '');
  const sent = Object.fromEntries(Object.entries(headers).map(([key, text]) => [key, withSecrets(text)]));
  const address = url.replaceAll(/\{env:([A-Z][A-Z0-9_]*)\}/g, (_, key: string) =>
    encodeURIComponent(findSecret(key) ?? ''),
  );

  const ask = async (name: string, signal: AbortSignal): Promise<Evidence> => {
    const began = now();
    const response = await fetch(address.replaceAll('{name}', encodeURIComponent(name)), {
      method,
      headers: { accept: reply === 'json' ? 'application/json' : '*/*', ...sent },
      ...(body !== undefined && method === 'POST' && { body: withSecrets(body).replaceAll('{name}', name) }),
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    if (status !== 200) {
      response.body?.cancel().catch(() => undefined);
      return unknownBecause(status === TOO_MANY_REQUESTS ? 'rate-limited' : 'refused');
    }
    const bytes = await readLimited(response);
    if (!bytes) return unknownBecause('malformed');
    // What a cache on the way kept is as old as the cache says, on top.
    const age = Number(response.headers.get('age') ?? 0) * 1000;
    if (!(age >= 0)) return unknownBecause('malformed');
    return readReply(new TextDecoder().decode(bytes), description, name, began - age, now());
  };

  return {
    id: 'registrar',
    label,
    strength: 'authoritative',
    supports: (suffix) => suffixes?.includes(suffix) ?? true,
    async check(name, signal) {
      if (signal.aborted) return ABORTED;
      if (!isOnline()) return unknownBecause('offline');
      try {
        return await ask(joinName(name), signal);
      } catch {
        return wasAborted(signal) ? ABORTED : unknownBecause('refused');
      }
    },
  };
}

/** Asked anew, as it changes while the answer is awaited. */
function wasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
