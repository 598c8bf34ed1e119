import type { Answer } from 'dns-packet';
import fc from 'fast-check';
import { makeSoa } from './fake-dns';

/** How often a property is tried. */
export const RUNS = 2000;

export const TYPES: Record<string, number> = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, OPT: 41, DS: 43 };

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?$/);
export const name = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
const ttl = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const soa = fc.tuple(name, ttl, ttl).map(([zone, minimum, life]) => makeSoa(zone, minimum, life));
const record = fc.oneof(
  soa,
  fc
    .tuple(fc.constantFrom('NS' as const, 'CNAME' as const), name, name, ttl)
    .map(([type, owner, data, life]): Answer => ({ type, name: owner, ttl: life, data })),
  fc
    .tuple(name, fc.ipV4(), ttl)
    .map(([owner, data, life]): Answer => ({ type: 'A', name: owner, ttl: life, data })),
  fc
    .tuple(name, fc.string(), ttl)
    .map(([owner, data, life]): Answer => ({ type: 'TXT', name: owner, ttl: life, data })),
  fc
    .tuple(name, fc.uint8Array({ minLength: 1, maxLength: 48 }), ttl)
    .map(([owner, digest, life]): Answer => ({
      type: 'DS',
      name: owner,
      ttl: life,
      data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.from(digest) },
    })),
);
/** The answer and authority sections of a reply. */
export const sections = fc.record({
  answers: fc.array(record, { maxLength: 4 }),
  authorities: fc.array(record, { maxLength: 3 }),
});
export const rcode = fc.integer({ min: 0, max: 11 });
