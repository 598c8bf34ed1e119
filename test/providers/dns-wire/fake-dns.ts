import { decode, encode, type Answer, type Packet } from 'dns-packet';
import type { Network, SentRequest } from '../request/fake-world';

export const NOERROR = 0;
export const SERVFAIL = 2;
export const NXDOMAIN = 3;
export const REFUSED = 5;

const RECURSION_AVAILABLE = 0x180;

export interface Asked {
  readonly name: string;
  readonly type: string;
}

export function readQuestion(url: string): Asked {
  const bytes = Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url');
  const question = decode(bytes).questions?.[0];
  if (!question) throw new Error('no question');
  return { name: question.name, type: question.type };
}

export function makeSoa(zone: string, minimum = 3600, ttl = minimum): Answer {
  const data = {
    mname: 'a.dns-servers.vn',
    rname: 'vnnic.vn',
    serial: 1,
    refresh: 1800,
    retry: 900,
    expire: 604_800,
    minimum,
  };
  return { type: 'SOA', name: zone, ttl, data };
}

/** A reply of id 0 that repeats the question, unless told otherwise. */
export function makeReply({ name, type }: Asked, rcode: number, more: Partial<Packet> = {}): Uint8Array {
  const questions = [{ name, type: type as 'A', class: 'IN' as const }];
  const bytes = encode({ type: 'response', id: 0, flags: RECURSION_AVAILABLE | rcode, questions, ...more });
  return new Uint8Array(bytes);
}

export function dnsResponse(bytes: Uint8Array, init: ResponseInit = {}): Response {
  return new Response(bytes.slice(), { headers: { 'content-type': 'application/dns-message' }, ...init });
}

export interface FakeZones {
  readonly suffixes?: readonly string[];
  /** Full names that are in use. */
  readonly present?: readonly string[];
  /** Seconds. */
  readonly negativeTtl?: number;
}

export const SUFFIXES = ['id.vn', 'biz.vn', 'com.vn', 'name.vn', 'io.vn', 'vn'];

/** A resolver that knows these suffixes, each a zone of its own, and these names. */
export function answerHonestly({ suffixes = SUFFIXES, present = [], negativeTtl = 3600 }: FakeZones = {}) {
  return ({ url }: Pick<SentRequest, 'url'>): Promise<Response> => {
    const asked = readQuestion(url);
    const isThere = suffixes.includes(asked.name) || present.includes(asked.name);
    const zone = asked.name.slice(asked.name.indexOf('.') + 1);
    const authorities = [makeSoa(zone, negativeTtl)];
    return Promise.resolve(dnsResponse(makeReply(asked, isThere ? NOERROR : NXDOMAIN, { authorities })));
  };
}

/** Treats the questions for one name, or one host, in a way of their own. */
export function except(
  matches: (asked: Asked, request: SentRequest) => boolean,
  special: Network,
  usual: Network,
): Network {
  return (request) => (matches(readQuestion(request.url), request) ? special : usual)(request);
}
