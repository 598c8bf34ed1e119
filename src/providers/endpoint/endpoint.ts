import { joinName, unknownBecause, type AskedName, type Evidence } from '../../domain/availability/evidence';
import type { AvailabilityProvider } from '../../domain/availability/provider';
import { endpointReply, type EndpointAnswer } from './endpoint.schema';
import { isOfTheMoment } from './of-the-moment';
import { getBytes } from '../request/http';
import { browserSurroundings, type Surroundings } from '../request/surroundings';

/** What a gateway may say of why it knows nothing. */
const CAUSES = ['timeout', 'rate-limited', 'malformed', 'control-failed'] as const;

export interface EndpointSettings {
  /** The address that takes names by POST, run by the page's owner; it may be relative to the page. */
  readonly url: string;
  /** A proper name, shown to the visitor before anything is asked; the address or its host without one. */
  readonly label?: string;
  /** The suffixes that it knows; all without this. */
  readonly suffixes?: readonly string[];
  /** The public key that has to have signed its answers: Ed25519, as base64. */
  readonly key?: string | undefined;
}

/** Asks the owner's gateway, which speaks with a registrar: the only source that may say `free` or `reserved`. */
export function createEndpointProvider(
  { url, label, suffixes, key }: EndpointSettings,
  surroundings: Surroundings = browserSurroundings,
): AvailabilityProvider {
  return {
    id: 'endpoint',
    label: label ?? /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url,
    strength: 'authoritative',
    supports: (suffix) => suffixes?.includes(suffix) ?? true,
    async check(name, signal) {
      const reply = await getBytes(
        { url, parameter: ['names', joinName(name)], isHidden: true, mediaType: 'application/json' },
        signal,
        surroundings,
      );
      return 'kind' in reply ? reply : readAnswer(reply, name, key, surroundings.now());
    },
  };
}

/** @param now Milliseconds since the epoch. */
async function readAnswer(
  body: Uint8Array,
  name: AskedName,
  key: string | undefined,
  now: number,
): Promise<Evidence> {
  const reply = endpointReply.safeParse(parseJson(body));
  const answer = reply.data?.answers.find((one) => one.name === joinName(name));
  if (!answer) return unknownBecause('malformed');
  const { verdict: kind, checkedAt: text, ttl, cause, source } = answer;
  const checkedAt = Date.parse(text);
  if (!isOfTheMoment(checkedAt, now)) return unknownBecause('malformed');
  if (key !== undefined && !(await holds(answer, key, now))) return unknownBecause('malformed');
  // Who looked is not signed.
  const by = key === undefined ? readSource(source) : undefined;
  const seen = { checkedAt, ...(by !== undefined && { by }) };
  switch (kind) {
    case 'unknown':
      return unknownBecause(CAUSES.find((one) => one === cause) ?? 'refused');
    case 'absent':
      return ttl === undefined ? { kind, ...seen } : { kind, ...seen, ttl };
    case 'present':
    case 'free':
    case 'reserved':
      return { kind, ...seen };
  }
}

/** A proper name of some length in letters, digits and what stands between them; nothing that could pass for a sentence of ours. */
function readSource(source = ''): string | undefined {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&()-]{0,59}$/u.test(source) ? source : undefined;
}

/** Whether a signed answer is whole and still holds. */
async function holds(answer: EndpointAnswer, key: string, now: number): Promise<boolean> {
  const { expiresAt = '', signature = '' } = answer;
  const { answerToSign, isSigned } = await import('../../domain/signing/signature');
  return now < Date.parse(expiresAt) && isSigned(answerToSign({ ...answer, expiresAt }), signature, key);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
