import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findNearest } from '../../../src/domain/shared/nearest';
import { anyText } from '../../any-text';

describe('findNearest', () => {
  const names = ['strip', 'card', 'logo'] as const;
  for (const [word, nearest] of [
    ['crad', 'card'],
    ['lgo', 'logo'],
    ['stripe', 'strip'],
    ['LOGO'.toLowerCase(), 'logo'],
    ['', 'card'],
  ] as const) {
    it(`takes "${word}" for ${nearest}`, () => {
      assert.equal(findNearest(word, names), nearest);
    });
  }

  it('finds nothing in nothing', () => {
    assert.equal(findNearest('x', []), undefined);
  });

  it('finds every word in a list that holds it, and always an entry of the list', () => {
    fc.assert(
      fc.property(
        fc.array(anyText({ maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        anyText({ maxLength: 40 }),
        (list, word) => {
          const found = findNearest(word, list);
          assert.ok(found !== undefined && list.includes(found));
          if (list.includes(word)) assert.equal(found, word);
        },
      ),
    );
  });
});
