import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from 'dns-packet';
import fc from 'fast-check';
import { DS, encodeQuestion } from '../../../src/providers/dns-wire/dns-question';
import { name, RUNS, TYPES } from './dns-arbitraries';

const A = 1;

describe('a question', () => {
  it('is the example of RFC 8484', () => {
    assert.equal(encodeQuestion('www.example.com', A), 'AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB');
  });

  it('is read by another implementation as it was meant', () => {
    fc.assert(
      fc.property(name, fc.constantFrom('A', 'NS', 'SOA', 'DS', 'TXT'), (asked, type) => {
        const text = encodeQuestion(asked, TYPES[type] ?? 0) ?? '';
        assert.match(text, /^[A-Za-z0-9_-]+$/);
        const packet = decode(Buffer.from(text, 'base64url'));
        assert.equal(packet.id, 0);
        assert.equal(packet.flag_rd, true);
        assert.deepEqual(packet.questions, [{ name: asked, type, class: 'IN' }]);
      }),
      { numRuns: RUNS },
    );
  });

  const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.`;
  for (const { asked, why } of [
    { asked: 'a'.repeat(63), why: 'a label of 63 letters' },
    { asked: longest + 'd'.repeat(61), why: 'a name of 253 letters' },
    { asked: '_dnslink.a-b.vn', why: 'an underscore and a hyphen' },
  ]) {
    it(`can hold ${why}`, () => {
      assert.equal(
        decode(Buffer.from(encodeQuestion(asked, DS) ?? '', 'base64url')).questions?.[0]?.name,
        asked,
      );
    });
  }
  for (const { asked, why } of [
    { asked: 'a'.repeat(64), why: 'a label of 64 letters' },
    { asked: longest + 'd'.repeat(62), why: 'a name of 254 letters' },
    { asked: '', why: 'nothing' },
    { asked: 'a..vn', why: 'an empty label' },
    { asked: 'a.vn.', why: 'a trailing dot' },
    { asked: 'tên.vn', why: 'a letter outside ASCII' },
    { asked: 'a b.vn', why: 'a space' },
    { asked: 'a\n.vn', why: 'a line break' },
  ]) {
    it(`is refused for ${why}`, () => {
      assert.equal(encodeQuestion(asked, DS), undefined);
    });
  }
});
