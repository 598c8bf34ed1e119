import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vi from '../../../src/content/programme.vi.json';
import { programmeSchema } from '../../../src/domain/programme/programme.schema';

/** The path and the message of each problem of the content that ships, with some fields replaced. */
function problemsWith(fields: object): string[] {
  const { error } = programmeSchema.safeParse({ ...structuredClone(vi), ...fields });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const pathsWith = (fields: object) => problemsWith(fields).map((problem) => problem.split(':')[0]);
const first = <Item extends object>(list: readonly Item[], fields: object) => [
  { ...list[0], ...fields },
  ...list.slice(1),
];
const withLogo = (src: string) => pathsWith({ logo: { src, alt: 'Tên' } });
const withId = (id: string) => problemsWith({ sources: [...vi.sources, { ...vi.sources[0], id }] });

describe('a text of a content file', () => {
  it('is trimmed, has 1 to 600 characters and none of control', () => {
    const { data } = programmeSchema.safeParse({ ...vi, title: '  Tên \n' });
    assert.equal(data?.title, 'Tên');
    assert.deepEqual(pathsWith({ title: 'x'.repeat(600) }), []);
    assert.deepEqual(pathsWith({ title: 'x'.repeat(601) }), ['title']);
    assert.deepEqual(pathsWith({ title: ' ' }), ['title']);
    assert.deepEqual(problemsWith({ title: 'a\tb' }), ['title: no control characters']);
  });
});

describe('an id of a content file', () => {
  for (const id of ['a', 'tt-21-2099', 'id.vn', '7', 'a1.b-c'])
    it(`may be ${id}`, () => {
      assert.deepEqual(withId(id), []);
    });
  for (const id of ['', 'A', 'a--b', '-a', 'a-', 'a b', 'á', 'a.', 'a_b'])
    it(`may not be ${id || 'empty'}`, () => {
      assert.deepEqual(withId(id), [`sources.${vi.sources.length}.id: an id of a-z, 0-9, hyphen and dot`]);
    });
});

describe('a link of a content file', () => {
  const withLink = (href: string) => problemsWith({ link: { label: 'Trang', href } });

  it('has at most 500 characters', () => {
    const href = (length: number) => 'https://tenmien.vn/'.padEnd(length, 'x');
    assert.deepEqual(withLink(href(500)), []);
    assert.equal(withLink(href(501)).length, 1);
  });

  it('leads to an allow-listed host', () => {
    const why = 'link.href: an https address on an allow-listed host';
    assert.ok(withLink('https://evil.example/').includes(why));
    // It fits the pattern that editors check by.
    assert.deepEqual(withLink('https://tenmien.vn:8443/').includes(why), true);
  });
});

describe('a logo’s address', () => {
  for (const src of ['logo.svg', './logo.svg', '/logo.svg', 'a/b:c.svg', 'https://tenmien.vn/logo.svg'])
    it(`may be ${src}`, () => {
      assert.deepEqual(withLogo(src), []);
    });
  for (const src of [
    'https://evil.example/logo.svg',
    'HTTPS://evil.example/logo.svg',
    'http://tenmien.vn/logo.svg',
    '//evil.example/logo.svg',
    '\\\\evil.example/logo.svg',
    '/\\evil.example/logo.svg',
    'data:image/svg+xml,x',
    ' javascript:alert(1)',
    'x-y+z.1:a',
    'x'.repeat(501),
  ])
    it(`may not be ${src.slice(0, 40)}`, () => {
      assert.deepEqual(withLogo(src), ['logo.src']);
    });

  it('is explained where it is refused, and may be 500 characters long', () => {
    assert.deepEqual(problemsWith({ logo: { src: '//evil.example', alt: 'Tên' } }), [
      'logo.src: an https address on an allow-listed host, or one relative to the file',
    ]);
    assert.deepEqual(withLogo('x'.repeat(500)), []);
  });
});

describe('a content file', () => {
  for (const list of ['free', 'thirdYear', 'steps', 'audiences', 'portals'] as const)
    it(`has at least one of ${list}`, () => {
      assert.deepEqual(pathsWith({ [list]: [] }), [list]);
    });

  for (const list of ['products', 'offers', 'sources'] as const)
    it(`has at least one of ${list}`, () => {
      assert.ok(pathsWith({ [list]: [] }).includes(list));
    });

  it('needs no registrar and no locality', () => {
    assert.deepEqual(pathsWith({ registrars: [], localities: [] }), []);
  });

  it('has papers of an audience and lines of a locality', () => {
    assert.deepEqual(pathsWith({ audiences: first(vi.audiences, { papers: [] }) }), ['audiences.0.papers']);
    assert.deepEqual(pathsWith({ localities: first(vi.localities, { lines: [] }) }), ['localities.0.lines']);
  });

  it('knows its words: language, states, audiences, levels', () => {
    assert.deepEqual(pathsWith({ language: 'fr' }), ['language']);
    assert.deepEqual(pathsWith({ language: 'en' }), []);
    assert.deepEqual(pathsWith({ sources: first(vi.sources, { status: 'rumoured' }) }), ['sources.0.status']);
    for (const status of ['open', 'reported', 'unconfirmed'])
      assert.deepEqual(pathsWith({ offers: first(vi.offers, { status }) }), []);
    assert.deepEqual(pathsWith({ offers: first(vi.offers, { status: 'ended' }) }), ['offers.0.status']);
    for (const level of ['province', 'district', 'commune'])
      assert.deepEqual(pathsWith({ localities: first(vi.localities, { levels: [level] }) }), []);
    assert.deepEqual(pathsWith({ localities: first(vi.localities, { levels: ['hamlet'] }) }), [
      'localities.0.levels.0',
    ]);
    assert.deepEqual(pathsWith({ audiences: first(vi.audiences, { id: 'tourist' }) }), ['audiences.0.id']);
  });

  it('has whole amounts, nought among them, and real days', () => {
    for (const yearlyFee of [0, 50_000])
      assert.deepEqual(pathsWith({ products: first(vi.products, { yearlyFee }) }), []);
    for (const yearlyFee of [-1, 0.5, '50000'])
      assert.deepEqual(pathsWith({ products: first(vi.products, { yearlyFee }) }), ['products.0.yearlyFee']);
    assert.deepEqual(pathsWith({ verifiedOn: '2026-02-29' }), ['verifiedOn']);
  });

  it('says of a notice which widgets it is for, if it says it at all', () => {
    const notice = { text: 'Tạm dừng', from: '2026-12-01', until: '2026-12-31' };
    assert.deepEqual(
      pathsWith({ notices: [notice, { ...notice, widgets: ['banner'], instead: false }] }),
      [],
    );
    assert.deepEqual(pathsWith({ notices: [{ ...notice, widgets: [] }] }), ['notices.0.widgets']);
  });
});
