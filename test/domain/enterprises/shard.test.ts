import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findInShard, isShard, markOf, shardLine, shardName } from '../../../src/domain/enterprises/shard';

const code = fc.stringMatching(/^[0-9]{10}$/, { maxLength: 10 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a list of enterprises in files', () => {
  it('has a file for every code, each by a name of its own', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 24 }), (each, bits) => {
        const { shard, key } = markOf(each, bits);
        assert.ok(shard >= 0 && shard < 2 ** bits, `${shard} of ${2 ** bits}`);
        assert.match(key, /^[\da-f]{15}$/);
      }),
    );
    const names = Array.from({ length: 4096 }, (_, shard) => shardName(shard, 12));
    assert.equal(new Set(names).size, 4096);
    assert.deepEqual(
      [names[0], names[4095], shardName(0, 0), shardName(31, 5)],
      ['000.txt', 'fff.txt', '0.txt', '1f.txt'],
    );
  });

  it('gives back the day of each code that was written, and of no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2 }), day, ([stranger = '', ...codes], issuedOn) => {
        const text = codes.map((each) => shardLine(markOf(each, 4).key, issuedOn)).join('\n');
        assert.ok(isShard(`${text}\n`), text);
        for (const each of codes) assert.equal(findInShard(text, markOf(each, 4).key), issuedOn);
        assert.equal(findInShard(text, markOf(stranger, 4).key), undefined);
      }),
    );
  });

  it('takes neither a page of errors nor a day that does not exist', () => {
    const { key } = markOf('0300588569', 4);
    assert.equal(isShard('<!doctype html>'), false);
    assert.equal(isShard(''), false);
    assert.equal(findInShard(`${key} 20260231`, key), undefined);
  });
});
