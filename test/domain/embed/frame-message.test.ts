import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { ASK, heightMessage, isAsk, readHeight } from '../../../src/domain/embed/frame-message';
import { anyText } from '../../any-text';

const TRUE = { type: 'hiendien:height', version: 1, height: 240, id: '' };

describe('the height that a frame tells', () => {
  for (const { measured, height } of [
    { measured: 96, height: 96 },
    { measured: 96.2, height: 97 },
    { measured: 96.004, height: 96 },
    { measured: 0.5, height: 1 },
    { measured: 20_000, height: 20_000 },
    { measured: 20_000.5, height: undefined },
    { measured: 0, height: undefined },
    { measured: -3, height: undefined },
    { measured: NaN, height: undefined },
    { measured: Infinity, height: undefined },
  ]) {
    it(`is ${height ?? 'not told'} for ${measured} as measured`, () => {
      assert.equal(heightMessage(measured, '')?.height, height);
    });
  }

  it('comes with what stands after # and nothing else', () => {
    assert.deepEqual(heightMessage(240, 'khung-1'), { ...TRUE, id: 'khung-1' });
    assert.equal(heightMessage(240, 'x'.repeat(1000))?.id.length, 64);
  });

  it('is read as it was told, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20_000, noNaN: true }), anyText(), (measured, id) => {
        const message = heightMessage(measured, id);
        assert.ok(message && readHeight(structuredClone(message)) === message.height);
      }),
    );
  });
});

describe('a message that is no height', () => {
  for (const message of [
    undefined,
    null,
    'hiendien:height',
    240,
    [],
    { ...TRUE, type: 'height' },
    { ...TRUE, version: 2 },
    { ...TRUE, version: '1' },
    { ...TRUE, height: '240' },
    { ...TRUE, height: 240.5 },
    { ...TRUE, height: 0 },
    { ...TRUE, height: -1 },
    { ...TRUE, height: 20_001 },
    { ...TRUE, height: NaN },
    { ...TRUE, height: Infinity },
    { ...TRUE, height: { valueOf: () => 240 } },
    { ...TRUE, height: undefined },
    ASK,
  ]) {
    it(`is passed over: ${inspect(message)}`, () => {
      assert.equal(readHeight(message), undefined);
    });
  }

  it('is never taken for one, nor for a question, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.equal(readHeight(message), undefined);
        assert.equal(isAsk(message), false);
      }),
    );
  });

  it('can be the question for it', () => {
    assert.ok(isAsk(structuredClone(ASK)));
    assert.ok(!isAsk(TRUE));
  });
});
