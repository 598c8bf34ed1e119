import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, type Answer, type Packet } from 'dns-packet';
import fc from 'fast-check';
import { decodeReply } from '../../../src/providers/dns-wire/dns-reply';
import { compressReply, HEADER_BYTES } from './compressed-reply';
import { name, rcode, RUNS, sections, TYPES } from './dns-arbitraries';
import { makeReply, makeSoa, NXDOMAIN } from './fake-dns';

function describeLike(packet: Packet) {
  const zone = packet.authorities?.find(({ type }) => type === 'SOA');
  return {
    question: packet.questions?.map((one) => ({ owner: one.name, type: TYPES[one.type] }))[0],
    answers: packet.answers?.map((one) => ({ owner: one.name, type: TYPES[one.type] })),
    zone:
      zone?.type === 'SOA'
        ? { owner: zone.name, negativeTtl: Math.min(zone.data.minimum ?? NaN, zone.ttl ?? NaN) }
        : undefined,
  };
}

function describeReply(bytes: Uint8Array) {
  const reply = decodeReply(bytes);
  assert.ok(reply);
  const { question, answers, zone } = reply;
  return {
    question,
    answers: answers.map(({ owner, type }) => ({ owner, type })),
    zone: zone && { owner: zone.owner, negativeTtl: zone.negativeTtl },
  };
}

describe('a reply', () => {
  it('is read like another implementation wrote it', () => {
    fc.assert(
      fc.property(name, rcode, fc.boolean(), sections, (asked, code, isCut, more) => {
        const opt = {
          type: 'OPT',
          name: '.',
          udpPayloadSize: 1232,
          flags: 0,
          options: [],
        } as unknown as Answer;
        const packet = { ...more, additionals: [opt] };
        const bytes = makeReply({ name: asked, type: 'DS' }, code | (isCut ? 0x200 : 0), packet);
        const reply = decodeReply(bytes);
        assert.equal(reply?.rcode, code);
        assert.equal(reply.truncated, isCut);
        assert.deepEqual(describeReply(bytes), describeLike(decode(Buffer.from(bytes))));
      }),
      { numRuns: RUNS },
    );
  });

  it('is read alike where names are compressed', () => {
    fc.assert(
      fc.property(name, rcode, sections, (asked, code, more) => {
        const plain = makeReply({ name: asked, type: 'DS' }, code, more);
        const packed = compressReply(plain);
        assert.ok(packed.length <= plain.length);
        assert.deepEqual(describeReply(packed), describeReply(plain));
        assert.deepEqual(describeReply(packed), describeLike(decode(Buffer.from(packed))));
      }),
      { numRuns: RUNS },
    );
  });

  it('has its names in lower case and its odd bytes marked', () => {
    const bytes = makeReply({ name: 'AbC.vn', type: 'DS' }, 0);
    bytes[HEADER_BYTES + 2] = '.'.charCodeAt(0);
    assert.equal(decodeReply(bytes)?.question.owner, 'a\\46;c.vn');
  });

  for (const { minimum, life, stands } of [
    { minimum: 60, life: 61, stands: 60 },
    { minimum: 61, life: 60, stands: 60 },
    { minimum: 2 ** 31 - 1, life: 2 ** 31 - 1, stands: 2 ** 31 - 1 },
    { minimum: 2 ** 31, life: 60, stands: 0 },
  ]) {
    it(`lets its "no" stand ${stands} s for a minimum of ${minimum} and a life of ${life}`, () => {
      const authorities = [makeSoa('vn', minimum, life)];
      const bytes = makeReply({ name: 'a.vn', type: 'DS' }, NXDOMAIN, { authorities });
      assert.equal(decodeReply(bytes)?.zone?.negativeTtl, stands);
    });
  }
});
