import { joinName, unknownBecause, type AskedName, type Evidence } from '../domain/availability/evidence';
import type { AvailabilityProvider } from '../domain/availability/provider';
import { endpointAnswer } from './endpoint.schema';
import { getBytes } from './http';
import { browserSurroundings, type Surroundings } from './surroundings';

export interface EndpointSettings {
  /** The address that takes `?name=`, run by the page's owner; it may be relative to the page. */
  readonly url: string;
  /** A proper name, shown to the visitor before anything is asked; the address or its host without one. */
  readonly label?: string;
  /** The suffixes that it knows; all without this. */
  readonly suffixes?: readonly string[];
}

/** Asks the owner's gateway, which speaks with a registrar: the only source that may say `free` or `reserved`. */
export function createEndpointProvider(
  { url, label, suffixes }: EndpointSettings,
  surroundings: Surroundings = browserSurroundings,
): AvailabilityProvider {
  return {
    id: 'endpoint',
    label: label ?? /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url,
    strength: 'authoritative',
    supports: (suffix) => suffixes?.includes(suffix) ?? true,
    async check(name, signal) {
      const reply = await getBytes(
        { url, parameter: ['name', joinName(name)], mediaType: 'application/json' },
        signal,
        surroundings,
      );
      return 'kind' in reply ? reply : readAnswer(reply, name);
    },
  };
}

function readAnswer(body: Uint8Array, name: AskedName): Evidence {
  const answer = endpointAnswer.safeParse(parseJson(body));
  if (!answer.success || answer.data.name !== joinName(name)) return unknownBecause('malformed');
  const { verdict: kind, checkedAt: text, ttl } = answer.data;
  const checkedAt = Date.parse(text);
  switch (kind) {
    case 'unknown':
      return unknownBecause('refused');
    case 'absent':
      return ttl === undefined ? { kind, checkedAt } : { kind, checkedAt, ttl };
    case 'present':
    case 'free':
    case 'reserved':
      return { kind, checkedAt };
  }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
