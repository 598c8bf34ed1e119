import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { readTaxCode } from '../../../src/domain/enterprises/tax-code';

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`), { maxLength: length });

describe('the code of an enterprise', () => {
  for (const { text, problem } of [
    { text: '', problem: 'empty' },
    { text: ' . - ', problem: 'empty' },
    { text: '030058856x', problem: 'not-digits' },
    { text: '030058856', problem: 'length' },
    { text: '03005885699', problem: 'length' },
    { text: '079205001234', problem: 'person' },
    { text: '0300588569-001', problem: 'branch' },
    { text: '0300588568', problem: 'check-digit' },
    { text: '١٢٣٤٥٦٧٨٩٠', problem: 'not-digits' },
  ])
    it(`is not “${text}”: ${problem}`, () => {
      assert.deepEqual(readTaxCode(text), { ok: false, problem });
    });

  for (const text of ['0300588569', ' 0300 588 569 ', '0300.588.569', '03‑0058‑8569', '０３００５８８５６９'])
    it(`is read from “${text}”`, () => {
      assert.deepEqual(readTaxCode(text), { ok: true, code: '0300588569' });
    });

  it('is what another library takes for one', () => {
    const theirs = stdnum['VN']?.['mst'];
    assert.ok(theirs, 'the library knows the codes of Vietnam');
    fc.assert(
      fc.property(digits(10), (text) => {
        // It takes no province 00 and no number 0, of which no source of ours speaks.
        fc.pre(!/^00|^..0{7}/.test(text));
        assert.equal(readTaxCode(text).ok, theirs.validate(text).isValid, text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is read from any text without a fault, and holds ten digits then', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits(12), digits(13)), (text) => {
        const reading = readTaxCode(text);
        if (reading.ok) assert.match(reading.code, /^\d{10}$/);
      }),
    );
  });
});
