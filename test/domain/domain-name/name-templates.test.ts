import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  draftBusinessNames,
  draftPersonNames,
  type Draft,
} from '../../../src/domain/domain-name/name-templates';
import { readName } from '../../../src/domain/domain-name/read-name';

/** Each draft as `template: parts`, the parts of a group with `+`, the groups with `-` between them. */
function show(drafts: readonly Draft[]): string[] {
  return drafts.map(({ template, groups }) => `${template}: ${groups.map((g) => g.join('+')).join(' - ')}`);
}

const business = (typed: string, locality?: string) =>
  show(draftBusinessNames(readName(typed).words, locality));
const person = (typed: string, locality?: string) => show(draftPersonNames(readName(typed).words, locality));

describe('drafts of a person’s name', () => {
  it('hold family, middle and given name; figures stay after the name', () => {
    assert.deepEqual(person('Nguyễn Văn An 1999', 'vinhlong'), [
      'joined: nguyen+van+an',
      'joined: nguyen+van+an+1999',
      'given-family: an+nguyen+1999',
      'family-given: nguyen+an+1999',
      'middle-given: van+an+1999',
      'given-initials: an+n+v+1999',
      'initials-given: n+v+an+1999',
      'hyphenated: nguyen - van - an - 1999',
      'given-hyphen-family: an - nguyen+1999',
      'with-locality: an+nguyen+vinhlong',
      'hyphen-locality: an+nguyen - vinhlong',
    ]);
  });

  it('have no middle name where there is none, and no place where none is given', () => {
    const drafts = person('Đỗ Minh');
    assert.ok(drafts.includes('given-family: minh+do'));
    assert.deepEqual(
      drafts.filter((draft) => /middle|locality/.test(draft)),
      [],
    );
  });
});

describe('drafts of a business’s name', () => {
  it('part what is sold from whose it is, and say where', () => {
    assert.deepEqual(business('Cơm tấm Cô Ba', 'bentre'), [
      'joined: com+tam+co+ba',
      'hyphenated: com - tam - co - ba',
      'product-hyphen-owner: com+tam - co+ba',
      'product: com+tam',
      'owner: co+ba',
      'initials-owner: c+t+co+ba',
      'owner-product: co+ba+com+tam',
      'product-owner: com+tam+co+ba',
      'initials: c+t+c+b',
      'owner-kind: co+ba+quan',
      'with-locality: com+tam+co+ba+bentre',
      'hyphen-locality: com+tam+co+ba - bentre',
      'owner-locality: co+ba+bentre',
    ]);
  });

  it('put nothing behind a figure that would read as what is counted', () => {
    assert.deepEqual(business('Trà sữa 1985', 'bentre'), [
      'joined: tra+sua+1985',
      'hyphenated: tra - sua - 1985',
      'product-hyphen-owner: tra+sua - 1985',
      'product: tra+sua',
      'initials-number: t+s+1985',
      'initials: t+s+1985',
      'with-locality: tra+sua+1985+bentre',
      'hyphen-locality: tra+sua+1985 - bentre',
    ]);
  });

  for (const { typed, given, place, core } of [
    { typed: 'Kẹo dừa Bến Tre', given: undefined, place: 'bentre', core: 'keo+dua' },
    { typed: 'Kẹo dừa Bến Tre', given: 'vinhlong', place: 'bentre', core: 'keo+dua' },
    { typed: 'Kẹo dừa Sa Đéc', given: 'sadec', place: 'sadec', core: 'keo+dua' },
    { typed: 'Kẹo dừa Mỹ', given: 'my', place: 'my', core: 'keo+dua' },
    { typed: 'Kẹo dừa Sa Đéc', given: undefined, place: undefined, core: 'keo+dua+sa+dec' },
    { typed: 'Bánh bèo Huế', given: undefined, place: undefined, core: 'banh+beo+hue' },
    { typed: 'Bến Tre', given: undefined, place: undefined, core: 'ben+tre' },
    { typed: 'Bến Tre Xanh', given: undefined, place: undefined, core: 'ben+tre+xanh' },
  ]) {
    it(`take ${place ?? 'nothing'} for the place in «${typed}»${given ? ` where ${given} is given` : ''}`, () => {
      const drafts = business(typed, given);
      assert.equal(drafts[0], `joined: ${core}`);
      assert.equal(
        drafts.find((draft) => draft.startsWith('with-locality')),
        place && `with-locality: ${core}+${place}`,
      );
    });
  }

  for (const { typed, split } of [
    { typed: 'Cô Ba Cơm', split: 'com - co+ba' },
    { typed: 'Cô Ba', split: undefined },
    { typed: 'Dừa Xanh Lớn Đẹp', split: 'dua+xanh - lon+dep' },
    { typed: 'Dừa Xanh Lớn 79', split: 'dua+xanh+lon - 79' },
    { typed: 'Xanh Minh Lớn', split: undefined },
    { typed: 'Phở bò Minh', split: 'pho+bo - minh' },
    { typed: 'Dừa Cô', split: undefined },
  ]) {
    it(`part «${typed}» as ${split ?? 'nothing'}`, () => {
      const draft = business(typed).find((one) => one.startsWith('product-hyphen-owner'));
      assert.equal(draft, split && `product-hyphen-owner: ${split}`);
    });
  }

  for (const { typed, kind } of [
    { typed: 'Phở bò Minh', kind: 'minh+quan' },
    { typed: 'Dừa Xanh', kind: 'dua+xanh+shop' },
    { typed: 'Dừa Xanh Shop', kind: undefined },
  ]) {
    it(`add ${kind ?? 'no kind'} to «${typed}»`, () => {
      const draft = business(typed).find((one) => one.startsWith('owner-kind'));
      assert.equal(draft, kind && `owner-kind: ${kind}`);
    });
  }

  it('have no initials of one word', () => {
    assert.deepEqual(business('Dừa'), ['joined: dua', 'hyphenated: dua', 'owner-kind: dua+shop']);
  });

  it('weigh each template as it weighs', () => {
    const weights = new Map(
      [
        ...draftBusinessNames(readName('Cơm tấm Cô Ba').words, 'bentre'),
        ...draftPersonNames(readName('Nguyễn Văn An').words, undefined),
      ].map(({ template, weight }) => [template, weight]),
    );
    const inOrder = [...weights].sort(([, a], [, b]) => b - a).map(([template]) => template);
    assert.deepEqual(inOrder.slice(0, 3), ['joined', 'given-family', 'family-given']);
    assert.ok(weights.get('product-hyphen-owner')! > weights.get('owner')!);
    assert.ok(weights.get('owner')! > weights.get('with-locality')!);
    assert.ok(weights.get('with-locality')! > weights.get('hyphen-locality')!);
  });
});
