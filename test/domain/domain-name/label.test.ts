import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toASCII, toUnicode } from 'tr46';
import {
  decodeLabel,
  encodeLabel,
  isAsciiLabel,
  parseAccentedLabel,
  parseAsciiLabel,
  type AccentedLabel,
  type LabelOutcome,
} from '../../../src/domain/domain-name/label';
import { anyText } from '../../any-text';
import { SYLLABLES, VIETNAMESE_LETTERS } from './letters';

const STRICT = {
  checkBidi: true,
  checkHyphens: true,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  verifyDNSLength: true,
};

function listCodes(outcome: LabelOutcome<string>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map((problem) => problem.code);
}

function expectAccented(text: string): AccentedLabel {
  const outcome = parseAccentedLabel(text);
  assert.ok(outcome.ok, `${text}: ${listCodes(outcome).join()}`);
  return outcome.label;
}

describe('parseAsciiLabel', () => {
  for (const { text, codes } of [
    { text: 'a', codes: [] },
    { text: '7', codes: [] },
    { text: 'com-tam-co-ba', codes: [] },
    { text: 'a'.repeat(63), codes: [] },
    { text: 'a'.repeat(64), codes: ['too-long'] },
    { text: '', codes: ['empty'] },
    { text: '-', codes: ['leading-hyphen'] },
    { text: '-a', codes: ['leading-hyphen'] },
    { text: 'a-', codes: ['trailing-hyphen'] },
    { text: 'a--b', codes: ['double-hyphen'] },
    { text: 'ab--c', codes: ['double-hyphen'] },
    { text: '-a--b-', codes: ['leading-hyphen', 'double-hyphen', 'trailing-hyphen'] },
    { text: 'xn--tnmin-hsa0954c', codes: ['punycode-not-allowed'] },
    { text: 'XN--A', codes: ['punycode-not-allowed'] },
    { text: 'xn-a', codes: [] },
    { text: 'a b', codes: ['forbidden-character'] },
    { text: 'a_b', codes: ['forbidden-character'] },
    { text: 'a.b', codes: ['forbidden-character'] },
    { text: 'cơm', codes: ['forbidden-character'] },
    { text: 'аpple', codes: ['letters-of-another-script'] },
    { text: 'cơm-', codes: ['trailing-hyphen', 'forbidden-character'] },
  ]) {
    it(`says ${codes.join(' and ') || 'yes'} to «${text.slice(0, 20)}» of ${text.length}`, () => {
      assert.deepEqual(listCodes(parseAsciiLabel(text)), codes);
    });
  }

  it('gives the label in lower case, and only that counts as a label', () => {
    const outcome = parseAsciiLabel('ComTam');
    assert.equal(outcome.ok && outcome.label, 'comtam');
    assert.equal(isAsciiLabel('ComTam'), false);
    assert.equal(isAsciiLabel('comtam'), true);
  });

  it('points at the character', () => {
    assert.deepEqual(parseAsciiLabel('com😀'), {
      ok: false,
      problems: [{ code: 'forbidden-character', at: 3, character: '😀' }],
    });
  });
});

describe('parseAccentedLabel', () => {
  for (const { text, codes } of [
    { text: 'tênmiền', codes: [] },
    { text: 'cơm-tấm-24', codes: [] },
    { text: 'hoasen', codes: ['no-accented-letter'] },
    { text: '', codes: ['empty'] },
    { text: '-ấ', codes: ['leading-hyphen'] },
    { text: 'ấ-', codes: ['trailing-hyphen'] },
    { text: 'ấ--ấ', codes: ['double-hyphen'] },
    { text: 'cơm tấm', codes: ['forbidden-character'] },
    { text: 'müller', codes: ['forbidden-character'] },
    { text: 'cơм', codes: ['letters-of-another-script'] },
    { text: 'xn--tnmin-hsa0954c', codes: ['punycode-not-allowed'] },
    { text: 'a\u0301\u0300', codes: ['forbidden-character'] },
  ]) {
    it(`says ${codes.join(' and ') || 'yes'} to «${text}»`, () => {
      assert.deepEqual(listCodes(parseAccentedLabel(text)), codes);
    });
  }

  it('counts length on the xn-- form', () => {
    // `xn--`, the plain letters, a hyphen and what the one accent takes.
    const lengths = [52, 53, 54, 55, 56, 57, 58].map((plain) => {
      const text = `${'a'.repeat(plain)}ấ`;
      const outcome = parseAccentedLabel(text);
      const encoded = toASCII(text)?.length ?? 0;
      assert.equal(outcome.ok, encoded <= 63, `${plain} plain letters make ${encoded}`);
      return encoded;
    });
    assert.ok(Math.min(...lengths) <= 63 && Math.max(...lengths) > 63, lengths.join());
  });

  it('knows that 63 letters with an accent are too long', () => {
    assert.deepEqual(listCodes(parseAccentedLabel(`${'a'.repeat(62)}ấ`)), ['too-long']);
  });

  it('refuses a huge text without encoding it', () => {
    assert.deepEqual(listCodes(parseAccentedLabel('ấ'.repeat(100_000))), ['too-long']);
  });
});

describe('encodeLabel', () => {
  it('agrees with UTS 46 on all letters, composed and decomposed', () => {
    let compared = 0;
    for (const letter of VIETNAMESE_LETTERS) {
      for (const spelling of [letter.normalize('NFC'), letter.normalize('NFD')]) {
        const name = `${spelling}ấ`;
        assert.equal(encodeLabel(expectAccented(name)), toASCII(name, STRICT), name);
        compared += 1;
      }
    }
    assert.equal(compared, 292);
    console.log(`${compared} spellings encoded as the oracle does`);
  });

  it('agrees with UTS 46 on generated words, and decodes them again', () => {
    const letters = fc.constantFrom(...VIETNAMESE_LETTERS, ...'bcdghklmnpqrstvx0123456789'.split(''));
    const words = fc.oneof(
      fc.array(letters, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
      fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('-')),
    );
    let encoded = 0;
    fc.assert(
      fc.property(words, fc.constantFrom('NFC', 'NFD'), (word, form) => {
        const outcome = parseAccentedLabel(word.normalize(form));
        if (!outcome.ok) return;
        const expected = toASCII(word, STRICT);
        assert.equal(encodeLabel(outcome.label), expected);
        assert.equal(decodeLabel(encodeLabel(outcome.label)), outcome.label);
        assert.equal(toUnicode(encodeLabel(outcome.label)).domain, outcome.label);
        encoded += 1;
      }),
      { numRuns: 3_000 },
    );
    assert.ok(encoded > 1_000, String(encoded));
    console.log(`${encoded} generated accented names encoded and decoded as the oracle does`);
  });
});

describe('decodeLabel', () => {
  it('reads a name copied from an address bar', () => {
    assert.equal(decodeLabel('xn--tnmin-hsa0954c'), 'tênmiền');
    assert.equal(decodeLabel('XN--TNMIN-HSA0954C'), 'tênmiền');
  });

  it('reads an encoding of 63 characters, the longest there can be', () => {
    const label = `${'a'.repeat(53)}ấ`;
    const encoded = toASCII(label, STRICT) ?? '';
    assert.equal(encoded.length, 63);
    assert.equal(decodeLabel(encoded), label);
  });

  for (const { text, why } of [
    { text: 'comtam', why: 'has no prefix' },
    { text: 'xn--', why: 'encodes nothing' },
    { text: 'xn--a', why: 'is no Punycode' },
    { text: 'xn--comtam-', why: 'encodes no accent' },
    { text: 'xn--80ak6aa92e', why: 'encodes Cyrillic' },
    { text: 'xn--mller-kva', why: 'encodes a letter that Vietnamese lacks' },
    { text: 'xn--ng-vja6061a', why: 'encodes eth' },
    { text: `xn--${'9'.repeat(59)}`, why: 'runs past the last character' },
    { text: `xn--${'a'.repeat(60)}`, why: 'is too long' },
    { text: 'xn--\u00e9', why: 'is not ASCII' },
  ]) {
    it(`gives nothing for «${text.slice(0, 20)}», which ${why}`, () => {
      assert.equal(decodeLabel(text), undefined);
    });
  }

  it('never throws and never invents: it reads a text if and only if an accented name is encoded so', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-'.split('');
    const accented = fc
      .array(fc.constantFrom(...VIETNAMESE_LETTERS, ...letters), { minLength: 1, maxLength: 12 })
      .map((parts) => toASCII(parts.join('')) ?? '');
    const foreign = fc
      .array(fc.constantFrom('a', 'ä', 'ß', 'ñ', 'ж', 'λ', '한', '中', ...VIETNAMESE_LETTERS), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => toASCII(parts.join('')) ?? '');
    const edited = fc
      .tuple(accented, fc.nat(20), fc.nat(2), fc.constantFrom('', ...letters))
      .map(([text, at, cut, put]) => text.slice(0, 4 + at) + put + text.slice(4 + at + cut));
    const tail = fc.string({ unit: fc.constantFrom(...letters), maxLength: 59 }).map((text) => `xn--${text}`);
    const reached = { read: 0, foreign: 0, noPunycode: 0, notEncoded: 0 };
    fc.assert(
      fc.property(fc.oneof(accented, foreign, edited, tail, anyText()), (text) => {
        const label = decodeLabel(text);
        const oracle = /^xn--/i.test(text) ? toUnicode(text, STRICT) : undefined;
        const name = oracle && !oracle.error ? parseAccentedLabel(oracle.domain) : undefined;
        // An eth is read as đ where it is typed, but nobody can register it as one.
        const isName = name?.ok === true && name.label === oracle?.domain;
        assert.equal(label, isName ? name.label : undefined, text);
        if (label !== undefined) assert.equal(encodeLabel(label), text);
        reached[label ? 'read' : !oracle ? 'notEncoded' : oracle.error ? 'noPunycode' : 'foreign']++;
      }),
      { numRuns: 3_000 },
    );
    assert.ok(
      Object.values(reached).every((count) => count > 100),
      JSON.stringify(reached),
    );
  });
});
