import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { vinhLong } from '../../../src/content/communes/vinh-long.inline';
import file from '../../../src/content/communes/vinh-long.json';
import { foldAccents } from '../../../src/domain/domain-name/vietnamese-letters';
import { localitySchema } from '../../../src/domain/support/locality.schema';
import { findPlaces, unitOf } from '../../../src/domain/support/find-places';

const named = (typed: string) =>
  findPlaces(vinhLong, typed).map(({ unit, former }) => `${unit.name}${former ? ` < ${former.name}` : ''}`);

describe('the communes and wards of Vĩnh Long', () => {
  it('are 105 communes and 19 wards, each with a code and a name of its own, made of 354 that were', () => {
    const { units } = vinhLong;
    assert.equal(units.filter(({ kind }) => kind === 'commune').length, 105);
    assert.equal(units.filter(({ kind }) => kind === 'ward').length, 19);
    assert.equal(new Set(units.map(({ code }) => code)).size, 124);
    assert.equal(new Set(units.map(({ name }) => foldAccents(name))).size, 124);
    const former = units.flatMap(({ was }) => was);
    assert.equal(former.length, 359);
    assert.equal(new Set(former.map(({ name, in: key }) => `${name}|${key}`)).size, 354);
  });

  it('are 26 districts before: every former one lay in one of them, whole or in parts that are all told', () => {
    assert.equal(Object.keys(vinhLong.districts).length, 26);
    const parts = new Map<string, number>();
    for (const { was } of vinhLong.units)
      for (const { name, in: key, part } of was) {
        assert.ok(vinhLong.districts[key], key);
        if (part) parts.set(`${name}|${key}`, (parts.get(`${name}|${key}`) ?? 0) + 1);
      }
    assert.deepEqual([...parts.values()], [2, 2, 2, 2, 2]);
  });

  it('say where they come from, and what could not be made sure of', () => {
    assert.match(file.source.title, /1687\/NQ-UBTVQH15/);
    assert.equal(file.source.status, 'reported');
    assert.equal(file.source.seenIn.length, 2);
    assert.match(file.source.note, /16 xã lên phường/);
  });

  it('have the form that a list of another locality has', () => {
    assert.ok(localitySchema.safeParse(vinhLong).success, 'it fits');
  });
});

describe('looking for a commune or ward', () => {
  for (const [typed, first] of [
    ['Phú Khương', 'Phú Khương'],
    ['phu khuong', 'Phú Khương'],
    ['PHƯỜNG PHÚ KHƯƠNG', 'Phú Khương'],
    ['p. phu khuong', 'Phú Khương'],
    ['p.phu khuong', 'Phú Khương'],
    ['  phu   khuong ', 'Phú Khương'],
    ['phú khương'.normalize('NFD'), 'Phú Khương'],
    ['xa cai ngang', 'Cái Ngang'],
    ['vung liem', 'Trung Thành < Thị trấn Vũng Liêm'],
    ['TT. Vũng Liêm', 'Trung Thành < Thị trấn Vũng Liêm'],
    ['xã phú hưng', 'Phú Khương < Xã Phú Hưng'],
    ['tam phuoc chau thanh', 'Sơn Đông < Xã Tam Phước'],
    ['dong khoi', 'Đồng Khởi'],
    ['Đông Hải', 'Đông Hải'],
  ] as const)
    it(`“${typed}” leads to ${first} first`, () => {
      assert.equal(named(typed)[0], first);
    });

  it('a number is that ward alone, in each town that had one', () => {
    assert.ok(named('phường 8').includes('Phú Khương < Phường 8'), named('phường 8').join());
    assert.ok(
      named('phường 8').every((name) => name.endsWith(' < Phường 8')),
      named('phường 8').join(),
    );
    assert.deepEqual(named('p8'), named('phường 8'));
  });

  it('of one that was parted, every part', () => {
    const parts = findPlaces(vinhLong, 'thị trấn trà ôn').filter(({ former }) => former?.part);
    assert.deepEqual(
      parts.map(({ unit }) => unit.name),
      ['Ngãi Tứ'],
    );
    // Today's commune has the same name.
    assert.equal(named('trà ôn')[0], 'Trà Ôn');
  });

  it('nothing, where nothing fits', () => {
    for (const typed of ['', '   ', 'Hà Nội', 'zzz', '<>', '.', 'phường 88'])
      assert.deepEqual(named(typed), [], typed);
  });

  it('finds each by its name of today and by each of before, with accents or without', () => {
    for (const unit of vinhLong.units) {
      assert.equal(findPlaces(vinhLong, unit.name)[0]?.unit.code, unit.code, unit.name);
      assert.equal(findPlaces(vinhLong, foldAccents(unit.name))[0]?.unit.code, unit.code, unit.name);
      for (const { name, in: key } of unit.was) {
        const district = vinhLong.districts[key]!;
        const found = findPlaces(vinhLong, foldAccents(`${name} ${district}`.replace(/,.*$/, '')));
        const places = [...found, ...findPlaces(vinhLong, name)];
        assert.ok(
          places.some((place) => place.unit.code === unit.code),
          `${name}, ${district}: ${places.map((place) => place.unit.name).join()}`,
        );
      }
    }
  });

  it('never throws and never finds more than eight, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        assert.ok(findPlaces(vinhLong, typed).length <= 8, typed);
      }),
    );
  });
});

describe('the unit that an owner means', () => {
  for (const [wanted, name] of [
    ['28756', 'Phú Khương'],
    ['Phường Phú Khương', 'Phú Khương'],
    ['phu khuong', 'Phú Khương'],
    ['Xã Trung Thành', 'Trung Thành'],
  ] as const)
    it(`“${wanted}” is ${name}`, () => {
      assert.equal(unitOf(vinhLong, wanted)?.name, name);
    });

  it('is none, where there is none', () => {
    for (const wanted of ['', '99999', 'Hà Nội', 'Vũng Liêm'])
      assert.equal(unitOf(vinhLong, wanted), undefined);
  });
});
