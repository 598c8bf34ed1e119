import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAsciiLabel, parseAccentedLabel } from '../../../src/domain/domain-name/label';
import { readName, type ReadName, type UnreadName } from '../../../src/domain/domain-name/read-name';
import { foldAccents } from '../../../src/domain/domain-name/vietnamese-letters';
import { SYLLABLES, VIETNAMESE_LETTERS } from './letters';
import { anyText } from '../../any-text';

function expectName(input: string): ReadName {
  const reading = readName(input);
  assert.ok(reading.kind === 'name', `${input.slice(0, 60)}: ${JSON.stringify(reading)}`);
  return reading;
}

function expectProblem(input: string): UnreadName {
  const reading = readName(input);
  assert.ok(reading.kind === 'problem', `${input.slice(0, 60)}: ${JSON.stringify(reading)}`);
  return reading;
}

describe('readName, of free text', () => {
  for (const { typed, exact, hyphenated = exact, why } of [
    { typed: 'Cơm tấm Cô Ba', exact: 'comtamcoba', hyphenated: 'com-tam-co-ba', why: 'a shop' },
    {
      typed: 'Cơm tấm Cô Ba'.normalize('NFD'),
      exact: 'comtamcoba',
      hyphenated: 'com-tam-co-ba',
      why: 'decomposed',
    },
    { typed: 'Nguyễn Thị Ánh', exact: 'nguyenthianh', hyphenated: 'nguyen-thi-anh', why: 'a person' },
    { typed: 'NGUYỄN THỊ ÁNH', exact: 'nguyenthianh', hyphenated: 'nguyen-thi-anh', why: 'upper case' },
    { typed: 'Ðặng ðình Ɖo', exact: 'dangdinhdo', hyphenated: 'dang-dinh-do', why: 'eth and African D' },
    { typed: 'ca\u0301\u0302p', exact: 'cap', why: 'a tone before its circumflex' },
    { typed: 'com\u200btam\ufeff', exact: 'comtam', why: 'zero-width marks' },
    { typed: 'ca\u200b\u0301', exact: 'ca', why: 'a zero-width mark before a tone' },
    { typed: 'ｃｏｍ２４', exact: 'com24', why: 'full-width letters' },
    { typed: '  comtam \n', exact: 'comtam', why: 'blanks around' },
    { typed: 'com-tam', exact: 'com-tam', why: 'a typed hyphen' },
    { typed: 'com\u2011tam', exact: 'com-tam', why: 'a hyphen that does not break' },
    { typed: 'com - tam', exact: 'comtam', hyphenated: 'com-tam', why: 'a dash between blanks' },
    { typed: '- com tam -', exact: 'comtam', hyphenated: 'com-tam', why: 'dashes around' },
    { typed: 'cơm–tấm', exact: 'comtam', hyphenated: 'com-tam', why: 'an en dash' },
    { typed: 'ComTam', exact: 'comtam', hyphenated: 'com-tam', why: 'an inner capital' },
    { typed: 'Trà & Bánh', exact: 'trabanh', hyphenated: 'tra-banh', why: 'an ampersand' },
    { typed: '“Cơm” (tấm), số 9!', exact: 'comtamso9', hyphenated: 'com-tam-so-9', why: 'punctuation' },
    { typed: "O'Hara", exact: 'ohara', hyphenated: 'o-hara', why: 'an apostrophe' },
    { typed: 'Müller', exact: 'muller', why: 'a foreign accent' },
    { typed: '123.456', exact: '123456', hyphenated: '123-456', why: 'what a URL takes for an IPv4 address' },
    { typed: 'a.b.c', exact: 'abc', hyphenated: 'a-b-c', why: 'dots that make no address' },
    {
      typed: "Robert'); DROP TABLE names;--",
      exact: 'robertdroptablenames',
      hyphenated: 'robert-drop-table-names',
      why: 'SQL',
    },
    { typed: 'a'.repeat(63), exact: 'a'.repeat(63), why: '63 letters' },
  ]) {
    it(`takes ${why}`, () => {
      const name = expectName(typed);
      assert.deepEqual(
        [name.exact, name.hyphenated, name.joined],
        [exact, hyphenated, exact.replaceAll('-', '')],
      );
      assert.equal(name.from, 'text');
      assert.equal(name.suffix, undefined);
    });
  }

  it('leaves the hyphenated form out where only that is too long', () => {
    const name = expectName(Array.from('a'.repeat(40)).join(' '));
    assert.deepEqual([name.exact.length, name.hyphenated], [40, undefined]);
  });

  it('gives the words as typed and unaccented', () => {
    assert.deepEqual(expectName('Cơm-tấm Cô'.normalize('NFD')).words, [
      { shown: 'Cơm', folded: 'com', hyphened: false },
      { shown: 'tấm', folded: 'tam', hyphened: true },
      { shown: 'Cô', folded: 'co', hyphened: false },
    ]);
  });
});

describe('readName, of accents', () => {
  for (const { typed, accented } of [
    { typed: 'Tên Miền', accented: ['tênmiền', 'tên-miền'] },
    { typed: 'Cơm-tấm', accented: ['cơm-tấm', 'cơmtấm'] },
    { typed: 'ĐÁ', accented: ['đá'] },
    { typed: 'Hòa', accented: ['hòa', 'hoà'] },
    { typed: 'thuý hoa', accented: ['thuýhoa', 'thuý-hoa', 'thúyhoa', 'thúy-hoa'] },
    { typed: 'hoasen', accented: [] },
    { typed: 'cơm müller', accented: [] },
    { typed: `cơm ${'a'.repeat(58)}`, accented: [] },
  ]) {
    it(`finds ${accented.length} accented names in «${typed.slice(0, 20)}»`, () => {
      assert.deepEqual(
        expectName(typed).accented.map((name) => name.label),
        accented,
      );
    });
  }

  it('says which form and spelling each has', () => {
    assert.deepEqual(
      expectName('hoà an').accented.map(({ form, spelling, encoded }) => [
        form,
        spelling,
        encoded.slice(0, 4),
      ]),
      [
        ['exact', 'typed', 'xn--'],
        ['hyphenated', 'typed', 'xn--'],
        ['exact', 'moved-tone', 'xn--'],
        ['hyphenated', 'moved-tone', 'xn--'],
      ],
    );
  });

  it('reads each of the letters, composed and decomposed', () => {
    for (const letter of VIETNAMESE_LETTERS) {
      for (const form of ['NFC', 'NFD']) {
        const name = expectName(letter.normalize(form));
        const isPlain = /^[a-z]$/i.test(letter);
        assert.equal(name.exact, foldAccents(letter).toLowerCase());
        assert.deepEqual(name.accented[0]?.label, isPlain ? undefined : letter.toLowerCase());
      }
    }
  });
});

describe('readName, of addresses', () => {
  for (const { typed, exact, suffix, from } of [
    { typed: 'comtamcoba.biz.vn', exact: 'comtamcoba', suffix: 'biz.vn', from: 'address' },
    { typed: 'COMTAMCOBA.BIZ.VN', exact: 'comtamcoba', suffix: 'biz.vn', from: 'address' },
    { typed: 'comtamcoba.vn.', exact: 'comtamcoba', suffix: 'vn', from: 'address' },
    { typed: 'comtam.bentre.vn', exact: 'comtam', suffix: 'bentre.vn', from: 'address' },
    { typed: 'comtam.baria-vungtau.vn', exact: 'comtam', suffix: 'baria-vungtau.vn', from: 'address' },
    { typed: 'www.comtam.vn', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: 'www.comtam', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'shop.comtam.id.vn/menu', exact: 'comtam', suffix: 'id.vn', from: 'address' },
    {
      typed: 'https://www.comtam.biz.vn:8080/thực-đơn?a=b#c',
      exact: 'comtam',
      suffix: 'biz.vn',
      from: 'address',
    },
    { typed: 'HTTP://comtam.vn', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: '//comtam.vn', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: 'https://ai@b:c@comtam.vn/', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: 'https://comtam.com', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'https://comtam.co.uk/a', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'comtam.com', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'ｃｏｍｔａｍ．ｖｎ', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: 'comtam。vn', exact: 'comtam', suffix: 'vn', from: 'address' },
    { typed: 'https://cơm-tấm.vn', exact: 'com-tam', suffix: 'vn', from: 'address' },
    { typed: 'xn--tnmin-hsa0954c.vn', exact: 'tenmien', suffix: 'vn', from: 'address' },
    {
      typed: 'https://www.facebook.com/comtamcoba/?x=1',
      exact: 'comtamcoba',
      suffix: undefined,
      from: 'page',
    },
    { typed: 'tiktok.com/@comtam.coba', exact: 'comtamcoba', suffix: undefined, from: 'page' },
    { typed: 'https://shopee.vn/comtamcoba', exact: 'comtamcoba', suffix: undefined, from: 'page' },
    { typed: 'shopee.vn/shop/com-tam-co-ba?x=1', exact: 'com-tam-co-ba', suffix: undefined, from: 'page' },
    { typed: 'nguyenvana@student.ctu.edu.vn', exact: 'nguyenvana', suffix: undefined, from: 'email' },
    { typed: 'comtam.co.vn', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'comtam.mil.vn', exact: 'comtam', suffix: undefined, from: 'address' },
    { typed: 'Cơm tấm .co.vn', exact: 'comtam', suffix: undefined, from: 'text' },
    { typed: 'facebook.com', exact: 'facebook', suffix: undefined, from: 'address' },
    { typed: 'lienhe@comtam.biz.vn', exact: 'comtam', suffix: 'biz.vn', from: 'email' },
    { typed: 'mailto:lienhe@comtam.vn?subject=x', exact: 'comtam', suffix: 'vn', from: 'email' },
    { typed: 'anh.nguyen+web@gmail.com', exact: 'anhnguyen', suffix: undefined, from: 'email' },
    { typed: 'anh@yahoo.com.vn', exact: 'anh', suffix: undefined, from: 'email' },
    { typed: 'Cơm tấm Cô Ba.vn', exact: 'comtamcoba', suffix: 'vn', from: 'text' },
    { typed: 'Cơm tấm Cô Ba. biz. vn', exact: 'comtamcoba', suffix: 'biz.vn', from: 'text' },
    { typed: 'Cơm tấm A.Ba.vn', exact: 'comtamaba', suffix: 'vn', from: 'text' },
  ]) {
    it(`finds ${exact} in ${typed}`, () => {
      const name = expectName(typed);
      assert.deepEqual([name.exact, name.suffix?.name, name.from], [exact, suffix, from]);
    });
  }

  it('gives the accents of an address in xn-- form', () => {
    const name = expectName('https://xn--tnmin-hsa0954c.vn/');
    assert.deepEqual(
      name.accented.map(({ label, encoded }) => [label, encoded]),
      [['tênmiền', 'xn--tnmin-hsa0954c']],
    );
  });
});

describe('readName, of what is no name', () => {
  for (const { typed, problems } of [
    { typed: '', problems: [{ code: 'empty' }] },
    { typed: ' \t\n', problems: [{ code: 'empty' }] },
    { typed: '\u200b\u200e', problems: [{ code: 'empty' }] },
    { typed: '...', problems: [{ code: 'empty' }] },
    { typed: '-', problems: [{ code: 'empty' }] },
    { typed: '\u0301', problems: [{ code: 'empty' }] },
    { typed: 'https://', problems: [{ code: 'empty' }] },
    { typed: '-com', problems: [{ code: 'leading-hyphen', at: 0 }] },
    { typed: '  -com', problems: [{ code: 'leading-hyphen', at: 2 }] },
    { typed: 'com-', problems: [{ code: 'trailing-hyphen', at: 3 }] },
    { typed: 'com--tam', problems: [{ code: 'double-hyphen', at: 4 }] },
    {
      typed: '-a--b-',
      problems: [
        { code: 'leading-hyphen', at: 0 },
        { code: 'double-hyphen', at: 3 },
        { code: 'trailing-hyphen', at: 5 },
      ],
    },
    { typed: 'аpple', problems: [{ code: 'letters-of-another-script', at: 0, character: 'а' }] },
    { typed: 'com 东 南', problems: [{ code: 'letters-of-another-script', at: 4, character: '东' }] },
    { typed: 'com ٣', problems: [{ code: 'letters-of-another-script', at: 4, character: '٣' }] },
    { typed: 'Cơm 🍚', problems: [{ code: 'forbidden-character', at: 4, character: '🍚' }] },
    { typed: 'Co\u031bm\u200b_', problems: [{ code: 'forbidden-character', at: 5, character: '_' }] },
    { typed: 'cơm_tấm', problems: [{ code: 'forbidden-character', at: 3, character: '_' }] },
    { typed: 'Cô Ba™', problems: [{ code: 'forbidden-character', at: 5, character: '™' }] },
    { typed: 'Straße', problems: [{ code: 'forbidden-character', at: 4, character: 'ß' }] },
    { typed: '<b>com</b>', problems: [{ code: 'forbidden-character', at: 0, character: '<' }] },
    { typed: 'com\u202emat', problems: [{ code: 'forbidden-character', at: 3, character: '\u202e' }] },
    { typed: 'com\u0000', problems: [{ code: 'forbidden-character', at: 3, character: '\u0000' }] },
    { typed: 'com\ud800', problems: [{ code: 'forbidden-character', at: 3, character: '\ud800' }] },
    {
      typed: 'com_ж_',
      problems: [
        { code: 'forbidden-character', at: 3, character: '_' },
        { code: 'letters-of-another-script', at: 4, character: 'ж' },
      ],
    },
    { typed: 'https://www.com_tam.vn/', problems: [{ code: 'forbidden-character', at: 15, character: '_' }] },
    { typed: 'a'.repeat(64), problems: [{ code: 'too-long', at: 63, length: 64, limit: 63 }] },
    { typed: ` ${'ấ '.repeat(64)}`, problems: [{ code: 'too-long', at: 127, length: 64, limit: 63 }] },
    { typed: `a-${'a'.repeat(62)}`, problems: [{ code: 'too-long', at: 63, length: 64, limit: 63 }] },
    { typed: 'xn--a', problems: [{ code: 'punycode-not-allowed', at: 0 }] },
    { typed: ' XN--80ak6aa92e.vn', problems: [{ code: 'punycode-not-allowed', at: 1 }] },
    { typed: 'biz.vn', problems: [{ code: 'suffix-only', at: 0, suffix: 'biz.vn' }] },
    { typed: '.vn', problems: [{ code: 'suffix-only', at: 0, suffix: 'vn' }] },
    { typed: 'www.bentre.vn', problems: [{ code: 'suffix-only', at: 0, suffix: 'bentre.vn' }] },
  ]) {
    it(`says ${problems.map(({ code }) => code).join(' and ')} of «${typed.slice(0, 24)}»`, () => {
      assert.deepEqual(expectProblem(typed).problems, problems);
    });
  }

  it('keeps the words of a name that is only too long', () => {
    assert.equal(expectProblem('cơm '.repeat(30)).words.length, 30);
    assert.equal(expectProblem('cơm_ '.repeat(30)).words.length, 0);
  });

  it('refuses huge text at once, but reads an address that opens it', () => {
    const start = performance.now();
    for (const part of ['a', ' ', '.', '-', '. ', '\u0301', '@', 'vn/', '.vn', 'a@', '😀']) {
      const reading = readName(part.repeat(1_000_000));
      assert.equal(reading.kind, 'problem', part);
    }
    assert.equal(expectName(`https://comtam.vn/?${'a'.repeat(1_000_000)}`).exact, 'comtam');
    assert.deepEqual(expectProblem('a'.repeat(2049)).problems, [
      { code: 'too-long', at: 2048, length: 2049, limit: 2048 },
    ]);
    assert.ok(performance.now() - start < 2_000, `${performance.now() - start} ms`);
  });
});

describe('readName, whatever comes', () => {
  const separator = fc.constantFrom(' ', '-', '.', '  ', ', ', '');
  const phrase = fc
    .array(fc.tuple(fc.constantFrom(...SYLLABLES), separator), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  const nasty = fc.constantFrom(
    '-', '--', '.', '@', '/', '//', 'https://', 'www.', 'xn--', '.vn', '.biz.vn', 'mailto:', '?', '#', ':', '_', '+',
    '\u0300', '\u0301', '\u0302', '\u031b', '\u0323', '\u200b', '\u200d', '\ufeff', '\u202e', '\u2066', '\u0000',
    'đ', 'Ð', 'ß', 'İ', 'ſ', 'ﬁ', '㎏', '½', '①', '™', '´', 'ж', '中', '한', 'ع', '😀', '👨‍👩‍👧', '\ud800', '\udc00',
    '<script>', "' OR 1=1 --", '%00', '\\', '\u3002', '\uff0e',
  ); // prettier-ignore
  const messy = fc
    .array(fc.oneof(nasty, phrase, anyText({ maxLength: 6 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const anything = fc.oneof(messy, phrase, anyText({ maxLength: 80 }), fc.webUrl(), fc.emailAddress());

  it('gives valid labels or places of the input, 100,000 times', () => {
    const kinds = { name: 0, problem: 0 };
    let elapsed = 0;
    fc.assert(
      fc.property(anything, (input) => {
        const start = performance.now();
        const reading = readName(input);
        elapsed += performance.now() - start;
        kinds[reading.kind] += 1;
        if (reading.kind === 'name') {
          const { exact, joined, hyphenated, accented } = reading;
          assert.ok(isAsciiLabel(exact) && isAsciiLabel(joined) && isAsciiLabel(hyphenated ?? exact));
          for (const { label, encoded } of accented) {
            assert.ok(parseAccentedLabel(label).ok && /^xn--[a-z0-9-]{1,59}$/.test(encoded), label);
          }
        } else {
          for (const problem of reading.problems) {
            if ('at' in problem)
              assert.ok(problem.at >= 0 && problem.at <= input.length, JSON.stringify(problem));
          }
          assert.equal(new Set(reading.problems.map(({ code }) => code)).size, reading.problems.length);
        }
      }),
      { numRuns: 100_000 },
    );
    assert.ok(kinds.name > 10_000 && kinds.problem > 10_000, JSON.stringify(kinds));
    console.log(
      `100000 inputs: ${kinds.name} names, ${kinds.problem} problems, ${Math.round(elapsed)} ms in all`,
    );
  });

  it('points at the character that it names, in the input as typed', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('_', 'ж', '🍚', '<', '中'), phrase, (before, character, after) => {
        const input = `${before.normalize('NFD')} ${character}${after}`;
        const reading = readName(input);
        const problem = reading.kind === 'problem' && reading.problems.find((one) => 'character' in one);
        assert.ok(problem && 'character' in problem, input);
        return problem.character === character && input.startsWith(character, problem.at);
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing in a name that it has read', () => {
    let read = 0;
    fc.assert(
      fc.property(anything, (input) => {
        const first = readName(input);
        if (first.kind !== 'name') return;
        read += 1;
        for (const label of [first.exact, first.joined, first.hyphenated ?? first.exact]) {
          assert.equal(expectName(label).exact, label);
        }
        for (const { label, encoded } of first.accented) {
          assert.equal(expectName(label).accented[0]?.label, label);
          assert.equal(expectName(encoded).accented[0]?.label, label);
        }
      }),
      { numRuns: 3_000 },
    );
    assert.ok(read > 800, String(read));
  });

  it('reads composed and decomposed text alike', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const [one, other] = [readName(text.normalize('NFC')), readName(text.normalize('NFD'))];
        if (one.kind === 'name') assert.deepEqual(other, one);
        else assert.deepEqual(other.kind === 'problem' && other.problems.map((p) => p.code), one.problems.map((p) => p.code)); // prettier-ignore
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes far less than a millisecond for 63 letters', () => {
    const input = 'Nghiêng Ngưỡng Trường Đường Thuỷ Khoẻ Hoà Bưởi Gốm Sữa Chè Phở Quán';
    const rounds = 2_000;
    for (let round = 0; round < 200; round += 1) readName(input);
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) readName(input);
    const each = (performance.now() - start) / rounds;
    console.log(`reading ${input.length} letters: ${each.toFixed(3)} ms`);
    assert.ok(each < 1, `${each} ms`);
  });
});
