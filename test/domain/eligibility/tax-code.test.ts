import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTaxCode } from '../../../src/domain/eligibility/tax-code';

describe('a tax code', () => {
  for (const { text, kind, why } of [
    { text: '', kind: 'empty', why: 'nothing' },
    { text: ' \u00a0\u200b', kind: 'empty', why: 'blanks' },
    // 0×31 + 1×29 + 2×23 + 3×19 + 4×17 + 5×13 + 6×7 + 7×5 + 8×3 = 366 = 33×11 + 3, and 10 - 3 = 7.
    { text: '0123456787', kind: 'valid', why: 'worked out by hand' },
    { text: '0123456788', kind: 'typing-error', why: 'one above' },
    { text: '0123456786', kind: 'typing-error', why: 'one below' },
    { text: '0123456778', kind: 'typing-error', why: 'two digits swapped' },
    { text: '012 345 678 7', kind: 'valid', why: 'in groups' },
    { text: '０１２３４５６７８７', kind: 'valid', why: 'of full width' },
    { text: '0123456787-001', kind: 'valid', why: 'of a branch' },
    { text: '0123456787001', kind: 'valid', why: 'of a branch without a hyphen' },
    { text: '0123456788-001', kind: 'typing-error', why: 'of a branch of a wrong one' },
    { text: '012345678', kind: 'wrong-length', why: '9 digits' },
    { text: '01234567870', kind: 'wrong-length', why: '11 digits' },
    { text: '012345678701', kind: 'wrong-length', why: '12 digits' },
    { text: '01234567870011', kind: 'wrong-length', why: '14 digits' },
    { text: '012345678O', kind: 'typing-error', why: 'a letter for a nought' },
    { text: 'MST 0123456787', kind: 'typing-error', why: 'a word before it' },
    // 1×3 = 3, and 10 - 3 = 7.
    { text: '0000000017', kind: 'valid', why: 'with the last weight only' },
    // 1×31 = 31 = 2×11 + 9, and 10 - 9 = 1.
    { text: '1000000001', kind: 'valid', why: 'with the first weight only' },
    // A remainder of 10 leaves 0: 7×3 = 21 = 11 + 10.
    { text: '0000000070', kind: 'valid', why: 'with a check digit of 0' },
    // No remainder would leave 10, which is no digit: 1×19 + 1×3 = 22.
    { text: '0001000010', kind: 'typing-error', why: 'that can have no check digit' },
  ]) {
    it(`gives ${kind} for ${why}`, () => {
      assert.equal(checkTaxCode(text).kind, kind);
    });
  }

  it('is written the same however it was typed', () => {
    assert.deepEqual(checkTaxCode('0123 456 787'), { kind: 'valid', taxCode: '0123456787', isBranch: false });
    assert.deepEqual(checkTaxCode('0123456787 001'), {
      kind: 'valid',
      taxCode: '0123456787-001',
      isBranch: true,
    });
  });

  it('is never valid with one digit changed, and has at most one check digit', (t) => {
    let changed = 0;
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const valid = Array.from('0123456789', (digit) => nine + digit).filter(
          (code) => checkTaxCode(code).kind === 'valid',
        );
        assert.equal(valid.length <= 1, true);
        for (const code of valid) {
          for (let at = 0; at < 10; at++) {
            const digit = (Number(code[at]) + 1 + (at % 9)) % 10;
            const wrong = code.slice(0, at) + digit.toString() + code.slice(at + 1);
            assert.equal(checkTaxCode(wrong).kind, 'typing-error', `${code} as ${wrong}`);
            changed++;
          }
        }
      }),
      { numRuns: 2_000, seed: 10 },
    );
    t.diagnostic(`${changed} changed digits`);
  });

  it('never fails on any text, however long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkTaxCode(text).kind.length > 0));
    const start = performance.now();
    for (const unit of ['1', ' ', '\u200b', '-', '\ufdfa']) {
      assert.equal(checkTaxCode(unit.repeat(5_000_000)).kind, 'wrong-length');
    }
    assert.equal(performance.now() - start < 200, true);
  });
});
