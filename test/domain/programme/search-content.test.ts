import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import en from '../../../src/content/programme.en.json';
import vi from '../../../src/content/programme.vi.json';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import {
  findDoor,
  freeOfferOn,
  offerStateOn,
  searchContentOf,
  type SearchContent,
} from '../../../src/domain/programme/search-content';

const CONTENTS = { vi: searchContentOf(vi as Programme), en: searchContentOf(en as Programme) };

const OFFERS: SearchContent = {
  ...CONTENTS.vi,
  freshUntil: '2030-12-31',
  offers: [
    { product: 'id.vn', from: '2023-06-01', until: '2025-12-31', status: 'open', source: 'old' },
    { product: 'id.vn', from: '2026-01-01', until: '2026-06-30', status: 'reported', source: 'new' },
    { product: 'id.vn', from: '2026-08-01', until: '2026-12-31', status: 'unconfirmed', source: 'new' },
    { product: 'biz.vn', from: '2023-06-01', until: '2025-12-31', status: 'open', source: 'old' },
  ],
  sources: { old: 'Thông tư cũ' },
};

describe('freeOfferOn', () => {
  for (const { suffix, day, kind, why } of [
    { suffix: 'id.vn', day: '2023-05-31', kind: undefined, why: 'before the first day' },
    { suffix: 'id.vn', day: '2023-06-01', kind: 'open', why: 'on the first day' },
    { suffix: 'id.vn', day: '2025-12-31', kind: 'open', why: 'on the last confirmed day' },
    { suffix: 'id.vn', day: '2026-01-01', kind: 'reported', why: 'once only others cite the text' },
    { suffix: 'id.vn', day: '2026-07-15', kind: undefined, why: 'in a gap' },
    { suffix: 'id.vn', day: '2026-08-01', kind: undefined, why: 'where nobody could confirm it' },
    { suffix: 'id.vn', day: '2027-01-01', kind: undefined, why: 'after its end' },
    { suffix: 'biz.vn', day: '2025-12-31', kind: 'open', why: 'on its last day' },
    { suffix: 'biz.vn', day: '2026-01-01', kind: undefined, why: 'after its end, while another goes on' },
    { suffix: 'com.vn', day: '2025-12-31', kind: undefined, why: 'under a suffix without an offer' },
    { suffix: 'vn', day: '2025-12-31', kind: undefined, why: 'under .vn' },
  ]) {
    it(`says ${kind ?? 'nothing'} of ${suffix} ${why}`, () => {
      assert.equal(freeOfferOn(OFFERS, suffix, day)?.kind, kind);
    });
  }

  it('names its source by its title, or by its id where the content has none', () => {
    assert.equal(freeOfferOn(OFFERS, 'id.vn', '2024-01-01')?.source, 'Thông tư cũ');
    assert.equal(freeOfferOn(OFFERS, 'id.vn', '2026-02-01')?.source, 'new');
  });

  it('says nothing once nobody has checked for too long', () => {
    const lately = { ...OFFERS, freshUntil: '2026-01-31' };
    assert.equal(freeOfferOn(lately, 'id.vn', '2026-01-31')?.kind, 'reported');
    assert.equal(freeOfferOn(lately, 'id.vn', '2026-02-01'), undefined);
  });

  it('says nothing without offers', () => {
    assert.equal(freeOfferOn({ ...OFFERS, offers: [] }, 'id.vn', '2024-01-01'), undefined);
  });

  it('is told apart from one that nobody could confirm, and from none', () => {
    assert.equal(
      offerStateOn(OFFERS, 'id.vn', '2024-01-01'),
      freeOfferOn(OFFERS, 'id.vn', '2024-01-01')?.kind,
    );
    assert.equal(offerStateOn(OFFERS, 'id.vn', '2000-01-01'), 'unconfirmed');
    assert.equal(offerStateOn(OFFERS, 'com.vn', '2024-01-01'), undefined);
  });
});

describe('the content that the search ships with', () => {
  it('has figures, offers and the official lookup, the same in both languages', () => {
    for (const { years, ages, lookup, offers } of Object.values(CONTENTS)) {
      assert.equal(years, 2);
      assert.deepEqual(ages, { from: 18, to: 23 });
      assert.equal(new URL(lookup!.href).protocol, 'https:');
      assert.ok(offers.length > 0);
    }
    assert.deepEqual(CONTENTS.en.offers, CONTENTS.vi.offers);
    assert.equal(CONTENTS.en.lookup?.href, CONTENTS.vi.lookup?.href);
  });

  it('brings no source along that no offer rests on', () => {
    for (const { offers, sources } of Object.values(CONTENTS))
      assert.deepEqual(Object.keys(sources).sort(), [...new Set(offers.map(({ source }) => source))].sort());
  });

  it('names every source of its offers', () => {
    for (const { offers, sources } of Object.values(CONTENTS))
      for (const { source } of offers) assert.match(sources[source] ?? '', /\d/);
  });

  it('orders the periods by their first day, in whatever order a file has them', () => {
    const turned = { ...(vi as Programme), offers: [...(vi as Programme).offers].reverse() };
    const days = searchContentOf(turned).offers.map(({ from }) => from);
    assert.deepEqual(days, [...days].sort());
    const kindOf = (content: SearchContent) => freeOfferOn(content, 'id.vn', '2026-11-23')?.kind;
    assert.equal(kindOf(searchContentOf(turned)), kindOf(CONTENTS.vi));
  });

  it('does without the official lookup where a file names none', () => {
    const without = {
      ...(vi as Programme),
      portals: (vi as Programme).portals.filter(({ id }) => id !== 'lookup'),
    };
    assert.equal(searchContentOf(without).lookup, undefined);
  });
});

describe('findDoor', () => {
  const PORTAL = 'https://guongmatso.tenmien.vn/';
  const LIST = 'https://tenmien.vn/nha-dang-ky';
  for (const { suffix, day, to, href, why } of [
    { suffix: 'id.vn', day: '2024-01-01', to: 'portal', href: PORTAL, why: 'as long as the offer stands' },
    { suffix: 'id.vn', day: '2026-02-01', to: 'portal', href: PORTAL, why: 'once only others cite the text' },
    {
      suffix: 'id.vn',
      day: '2026-08-01',
      to: 'registrars',
      href: LIST,
      why: 'where a registrar is to be asked',
    },
    { suffix: 'id.vn', day: '2027-01-01', to: 'registrars', href: LIST, why: 'after the end' },
    { suffix: 'com.vn', day: '2024-01-01', to: 'registrars', href: LIST, why: 'outside of the programme' },
    { suffix: undefined, day: '2024-01-01', to: 'registrars', href: LIST, why: 'for an accented name' },
    {
      suffix: 'id.vn',
      day: '2031-01-01',
      to: 'programme',
      href: 'https://hiendienonline.tenmien.vn/',
      why: 'once nobody has checked for too long',
    },
  ]) {
    it(`leads with a name under ${suffix ?? 'any suffix'} to the ${to} ${why}`, () => {
      for (const { doors, registrarList, programme } of Object.values(CONTENTS))
        assert.deepEqual(findDoor({ ...OFFERS, doors, registrarList, programme }, suffix, day), { to, href });
    });
  }
});
