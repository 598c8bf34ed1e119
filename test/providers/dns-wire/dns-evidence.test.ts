import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Packet } from 'dns-packet';
import { judgeReply } from '../../../src/providers/dns-wire/dns-evidence';
import { DS } from '../../../src/providers/dns-wire/dns-question';
import { decodeReply } from '../../../src/providers/dns-wire/dns-reply';
import { makeReply, makeSoa, NOERROR, NXDOMAIN, REFUSED, SERVFAIL } from './fake-dns';

const NOW = 1_900_000_000_000;
const CUT = 0x200;
const NOT_IMPLEMENTED = 4;

function judge(
  rcode: number,
  sections: Pick<Packet, 'answers' | 'authorities'> = {},
  more: { suffix?: string; name?: string; asked?: string; type?: string } = {},
) {
  const { suffix = 'id.vn', type = 'DS' } = more;
  const { name = `ten.${suffix}` } = more;
  const { asked = name } = more;
  const reply = decodeReply(makeReply({ name, type }, rcode, sections));
  assert.ok(reply);
  return judgeReply(reply, { owner: asked, type: DS }, suffix, NOW);
}

const alias: Answer = { type: 'CNAME', name: 'ten.id.vn', data: 'notice.vn' };
const digest = { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32) };
const zoneOf = (zone: string) => ({ authorities: [makeSoa(zone, 900)] });

describe('a name is present', () => {
  for (const { why, rcode = NOERROR, sections } of [
    {
      why: 'it has the record',
      sections: { answers: [{ type: 'DS' as const, name: 'ten.id.vn', data: digest }] },
    },
    { why: 'it is an alias', sections: { answers: [alias] } },
    { why: 'it exists without the record', sections: zoneOf('id.vn') },
    { why: 'it exists and nothing more is said', sections: {} },
    {
      why: 'it is an alias of a name that does not exist',
      rcode: NXDOMAIN,
      sections: { answers: [alias], ...zoneOf('vn') },
    },
  ]) {
    it(`if ${why}`, () => {
      assert.deepEqual(judge(rcode, sections), { kind: 'present', checkedAt: NOW });
    });
  }

  it('if the reply spells it in capitals', () => {
    assert.equal(judge(NOERROR, {}, { name: 'TEN.ID.VN', asked: 'ten.id.vn' }).kind, 'present');
  });
});

describe('a name is absent', () => {
  for (const { zone, suffix } of [
    { zone: 'id.vn', suffix: 'id.vn' },
    { zone: 'vn', suffix: 'id.vn' },
    { zone: 'vn', suffix: 'vn' },
  ]) {
    it(`if ${zone} denies a name under ${suffix}`, () => {
      const evidence = judge(NXDOMAIN, zoneOf(zone), { suffix });
      assert.deepEqual(evidence, { kind: 'absent', checkedAt: NOW, ttl: 900 });
    });
  }
});

describe('nothing is known of a name', () => {
  for (const { why, rcode = NXDOMAIN, sections = {}, more, cause } of [
    { why: 'nobody in particular denies it', cause: 'malformed' },
    { why: 'another zone denies it', sections: zoneOf('com.vn'), cause: 'malformed' },
    { why: 'a zone that only ends alike denies it', sections: zoneOf('d.vn'), cause: 'malformed' },
    { why: 'a zone below the suffix denies it', sections: zoneOf('ten.id.vn'), cause: 'malformed' },
    { why: 'the root denies it', sections: zoneOf('.'), cause: 'malformed' },
    { why: 'the server failed', rcode: SERVFAIL, cause: 'refused' },
    { why: 'the server refused', rcode: REFUSED, cause: 'refused' },
    { why: 'the server cannot do it', rcode: NOT_IMPLEMENTED, cause: 'refused' },
    { why: 'the reply is cut', rcode: NOERROR | CUT, cause: 'malformed' },
    { why: 'the denial is cut', rcode: NXDOMAIN | CUT, sections: zoneOf('id.vn'), cause: 'malformed' },
    { why: 'another name was answered', rcode: NOERROR, more: { asked: 'other.id.vn' }, cause: 'malformed' },
    { why: 'another type was answered', rcode: NOERROR, more: { type: 'NS' }, cause: 'malformed' },
    {
      why: 'only another name has records',
      rcode: NOERROR,
      sections: { answers: [{ ...alias, name: 'other.id.vn' }] },
      cause: 'malformed',
    },
    {
      why: 'only another name has records, though the zone is named',
      rcode: NOERROR,
      sections: { answers: [{ ...alias, name: 'other.id.vn' }], ...zoneOf('id.vn') },
      cause: 'malformed',
    },
  ]) {
    it(`if ${why}`, () => {
      assert.deepEqual(judge(rcode, sections, more), { kind: 'unknown', cause });
    });
  }
});
