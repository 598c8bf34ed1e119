import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countNames, isNameList, MOST_NAMES, readNameList } from '../../../src/domain/domain-name/name-list';
import { readName } from '../../../src/domain/domain-name/read-name';
import { findSuffix } from '../../../src/domain/domain-name/suffix-rules';
import { anyText } from '../../any-text';

const ID = findSuffix('id.vn')!;
const BIZ = findSuffix('biz.vn')!;

const shownOf = (text: string, suffixes = [ID]) =>
  readNameList(text, suffixes).names.map(({ shown }) => shown);

describe('isNameList', () => {
  for (const { text, isList, why } of [
    { text: '', isList: false, why: 'nothing' },
    { text: ' \n ; , \t', isList: false, why: 'separators only' },
    { text: 'Cơm tấm Cô Ba', isList: false, why: 'one name' },
    { text: 'Cơm tấm Cô Ba\n', isList: false, why: 'one name with its line’s end' },
    { text: 'Cơm tấm\nPhở Bắc', isList: true, why: 'two lines' },
    { text: 'Cơm tấm\r\nPhở Bắc', isList: true, why: 'two lines of another system' },
    { text: 'comtam.vn; phobac.vn', isList: true, why: 'a semicolon' },
    { text: 'Cơm tấm\tPhở Bắc', isList: true, why: 'two cells of a table' },
    { text: 'comtam.vn, phobac.vn', isList: true, why: 'a comma between words' },
    { text: 'comtam,phobac', isList: true, why: 'a comma without a blank' },
    { text: 'Gạo, nếp Cô Ba', isList: false, why: 'a name with a comma' },
    { text: 'Công ty TNHH Gạo, Nếp và Đậu', isList: false, why: 'a firm with a comma' },
  ]) {
    it(`${isList ? 'is' : 'is not'} ${why}`, () => {
      assert.equal(isNameList(text), isList);
    });
  }

  it('counts what it holds', () => {
    assert.deepEqual(['', 'a', 'a\nb', 'a,b;c\n\n'].map(countNames), [0, 1, 2, 3]);
  });
});

describe('a list that is far too long', () => {
  for (const { what, text } of [
    { what: 'a line', text: 'x'.repeat(1_000_000) },
    { what: 'a line and its end', text: `${'x'.repeat(7999)}\n${'x'.repeat(1_000_000)}` },
    { what: 'blanks', text: `x${' '.repeat(1_000_000)}y` },
    { what: 'commas', text: ','.repeat(1_000_000) },
    { what: 'short lines', text: 'x\n'.repeat(500_000) },
  ])
    it(`is counted within 50 ms: ${what}`, () => {
      const began = performance.now();
      countNames(text);
      const took = performance.now() - began;
      assert.ok(took < 50, `${took} ms`);
    });

  it('is read to the last whole name', () => {
    const names = Array.from({ length: 3 }, (_, at) => `${at}`.padEnd(3000, 'x'));
    assert.equal(countNames(names.join('\n')), 2);
  });
});

describe('readNameList', () => {
  it('looks a name up under its own suffix, any other under the given ones', () => {
    assert.deepEqual(shownOf('Cơm tấm\nphobac.com.vn\nhttps://www.dua.biz.vn/x', [ID, BIZ]), [
      'comtam.id.vn',
      'comtam.biz.vn',
      'phobac.com.vn',
      'dua.biz.vn',
    ]);
  });

  it('looks an accented name up where it was asked for by its suffix', () => {
    assert.deepEqual(shownOf('Dừa Ngọt'), ['duangot.id.vn']);
    assert.deepEqual(shownOf('dừangọt.vn'), ['duangot.vn', 'dừangọt.vn']);
    assert.deepEqual(shownOf('Dừa Ngọt', [findSuffix('vn')!]), ['duangot.vn']);
  });

  it('counts the same name once', () => {
    assert.deepEqual(shownOf('com tam\nCơm Tấm\ncomtam.id.vn\nCOMTAM'), ['comtam.id.vn']);
  });

  it('names what it could not read, as it was typed', () => {
    const { names, unread } = readNameList('com--tam\n  жук \ncomtam', [ID]);
    assert.equal(names.length, 1);
    assert.deepEqual(
      unread.map(({ text, reading }) => `${text}: ${reading.problems[0].code}`),
      ['com--tam: double-hyphen', 'жук: letters-of-another-script'],
    );
  });

  for (const { count, isCut } of [
    { count: MOST_NAMES - 1, isCut: false },
    { count: MOST_NAMES, isCut: false },
    { count: MOST_NAMES + 1, isCut: true },
    { count: 200, isCut: true },
  ]) {
    it(`of ${count} names ${isCut ? 'takes the first 20 and says so' : 'takes all'}`, () => {
      const typed = Array.from({ length: count }, (_, index) => `ten${index}`);
      const list = readNameList(typed.join('\n'), [ID]);
      assert.equal(list.isCut, isCut);
      assert.deepEqual(
        list.names.map(({ label }) => label),
        typed.slice(0, MOST_NAMES),
      );
    });
  }

  it('leaves the name out that a long text is cut in', () => {
    const list = readNameList(`comtam\n${'x'.repeat(9000)}\nphobac`, [ID]);
    assert.equal(list.isCut, true);
    assert.deepEqual(
      list.names.map(({ shown }) => shown),
      ['comtam.id.vn'],
    );
    assert.deepEqual(list.unread, []);
  });

  it('takes any text without throwing, at most 20 names of either kind, each as its line reads alone', () => {
    const line = fc.oneof(
      anyText({ maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'Cơm tấm',
        'a.vn',
        'ab.vn',
        '<b>x</b>',
        "'; DROP TABLE x;--",
        '\u202Eabc',
        '\ud800',
        '--',
      ),
    );
    const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.subarray([ID, BIZ]), (typed, suffixes) => {
        const { names, unread } = readNameList(typed, suffixes);
        assert.ok(names.length <= MOST_NAMES && unread.length <= MOST_NAMES);
        assert.equal(new Set(names.map(({ shown }) => shown)).size, names.length);
        for (const { label } of names) assert.match(label, /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
        for (const { text: own, reading } of unread) assert.deepEqual(reading, readName(own));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 100,000 characters of anything at once', () => {
    for (const filling of ['a\n', 'a,', '\n', 'x', 'Cơm tấm Cô Ba ', '\ud83d\ude00,']) {
      const text = filling.repeat(Math.ceil(100_000 / filling.length));
      const start = performance.now();
      assert.ok(readNameList(text, [ID, BIZ]).names.length <= MOST_NAMES);
      assert.ok(performance.now() - start < 2000, filling);
    }
  });
});
