import { faker } from '@faker-js/faker/locale/vi';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ACCENTED_LETTERS,
  composeVietnamese,
  foldAccents,
  moveTone,
} from '../../../src/domain/domain-name/vietnamese-letters';
import { VIETNAMESE_LETTERS } from './letters';

describe('Vietnamese letters', () => {
  it('are 67 with an accent in lower case, each one composed unit', () => {
    assert.equal(ACCENTED_LETTERS.size, 67);
    for (const letter of ACCENTED_LETTERS) {
      assert.equal(letter.length, 1, letter);
      assert.equal(letter, letter.normalize('NFC').toLowerCase());
    }
  });

  it('fold to one plain letter, composed and decomposed', () => {
    assert.equal(new Set(VIETNAMESE_LETTERS).size, 146);
    for (const letter of VIETNAMESE_LETTERS) {
      const plain = /^đ$/i.test(letter) ? (letter === 'đ' ? 'd' : 'D') : letter.normalize('NFD').charAt(0);
      assert.equal(foldAccents(letter), plain, letter);
      assert.equal(foldAccents(letter.normalize('NFD')), plain, letter);
    }
  });

  it('compose to themselves, whatever the order of their marks', () => {
    for (const letter of VIETNAMESE_LETTERS) {
      const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
      assert.equal(composeVietnamese(base + marks.join('')), letter);
      assert.equal(composeVietnamese(base + marks.reverse().join('')), letter, `${letter} reversed`);
    }
  });

  for (const { typed, composed, why } of [
    { typed: 'a\u0301\u0302', composed: 'ấ', why: 'a tone before its circumflex' },
    { typed: 'á\u0302', composed: 'ấ', why: 'a circumflex after a letter with a tone' },
    { typed: 'a\u0323\u0306', composed: 'ặ', why: 'a dot below before its breve' },
    { typed: 'Ð\u00f0\u0189\u0256', composed: 'ĐđĐđ', why: 'eth and African D' },
    { typed: 'Ｃơｍ', composed: 'Cơm', why: 'full-width letters' },
    { typed: 'c\u200bơ\ufeffm\u00ad', composed: 'cơm', why: 'zero-width marks and a soft hyphen' },
    { typed: 'Müller', composed: 'Müller', why: 'a letter that Vietnamese lacks' },
  ]) {
    it(`composes ${why}`, () => {
      assert.equal(composeVietnamese(typed), composed);
    });
  }

  it('folds every Vietnamese name of the name list as stripping its marks does', () => {
    const raw = faker.rawDefinitions.person ?? {};
    const names = [raw.first_name, raw.last_name, raw.middle_name].flatMap((list) =>
      Object.values(list ?? {}).flatMap((part) => part as readonly string[]),
    );
    const unique = new Set(names);
    let accented = 0;
    for (const name of unique) {
      const stripped = name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
      assert.equal(foldAccents(name), stripped);
      assert.equal(foldAccents(name.normalize('NFD')), stripped);
      assert.match(stripped, /^[a-z ]+$/i);
      if (stripped !== name) accented += 1;
    }
    assert.ok(unique.size > 1_000 && accented > 500, `${unique.size} names, ${accented} with accents`);
    console.log(`${unique.size} Vietnamese names folded, ${accented} of them with accents`);
  });
});

describe('moveTone', () => {
  for (const [one, other] of [
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['uý', 'úy'],
    ['hoạ', 'họa'],
  ] as const) {
    it(`moves between ${one} and ${other}`, () => {
      assert.equal(moveTone(one), other);
      assert.equal(moveTone(other), one);
    });
  }

  for (const word of [
    'quý',
    'quà',
    'hoàn',
    'hoa',
    'toán',
    'hoắc',
    'khoắ',
    'tuyết',
    'mùa',
    'của',
    'đỏ',
    'hứa',
    '',
  ]) {
    it(`leaves ${word === '' ? 'nothing' : word} alone`, () => {
      assert.equal(moveTone(word), undefined);
    });
  }
});
