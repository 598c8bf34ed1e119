import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { link, picture, words } from '../../../src/domain/lists/fields';
import type { ListPlace } from '../../../src/domain/lists/own-list';
import { readList } from '../../../src/domain/lists/read-list';

const PLACE: ListPlace = {
  address: 'https://xa.example.vn/danh-sach/a.json',
  today: '2026-11-27',
  allows: (origin) => origin === 'https://xa.example.vn' || origin === 'https://forms.example',
};

const entry = z.object({
  title: words(20),
  href: z.optional(link(PLACE)),
  picture: z.optional(picture(PLACE)),
});

function read(entries: unknown, more: object = {}) {
  const outcome = readList(JSON.stringify({ ...more, entries }), entry);
  assert.ok(outcome.ok, 'it is a list');
  return outcome.value;
}

describe('an owner’s list', () => {
  for (const { what, text, problem } of [
    { what: 'no JSON', text: '<html>', problem: /not JSON/ },
    { what: 'no object', text: '[]', problem: /the file/ },
    { what: 'no entries', text: '{}', problem: /field "entries"/ },
    { what: 'entries that are no list', text: '{"entries":{}}', problem: /field "entries"/ },
    { what: 'no language', text: '{"language":"<b>","entries":[]}', problem: /field "language"/ },
  ])
    it(`is none: ${what}`, () => {
      const outcome = readList(text, entry);
      assert.ok(!outcome.ok, 'nothing is read');
      assert.match(outcome.problem, problem);
    });

  it('keeps the good entries in their order, and names each other one by its number and field', () => {
    const { entries, problem, language } = read(
      [{ title: 'one' }, { title: 7 }, { title: 'three' }, null, { title: 'x'.repeat(21) }],
      { language: 'vi' },
    );
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['one', 'three'],
    );
    assert.equal(language, 'vi');
    assert.match(
      problem ?? '',
      /^is shown with 2 of its entries, without entry 2, field "title": .*; entry 4: .*; entry 5, field "title": /,
    );
  });

  it('says nothing of a list that is right', () => {
    assert.equal(read([{ title: 'one' }]).problem, undefined);
  });

  it('names five at most, and counts the others', () => {
    const { problem } = read(Array.from({ length: 9 }, () => ({})));
    assert.equal((problem ?? '').match(/entry \d/g)?.length, 5);
    assert.match(problem ?? '', /; and 4 more$/);
  });

  it('leaves out what is after the 500th', () => {
    const { entries, problem } = read(Array.from({ length: 502 }, (_, index) => ({ title: `${index}` })));
    assert.equal(entries.length, 500);
    assert.match(problem ?? '', /without the 2 after the 500th$/);
  });

  it('has no field that a page has put into every object', (t) => {
    Object.assign(Object.prototype, { href: 'https://evil.example/' });
    t.after(() => {
      delete (Object.prototype as { href?: string }).href;
    });
    assert.equal(read([{ title: 'one' }]).entries[0]?.href, undefined);
  });
});

describe('where an entry of a list may lead', () => {
  for (const [href, to] of [
    ['/dang-ky', 'https://xa.example.vn/dang-ky'],
    ['anh.jpg', 'https://xa.example.vn/danh-sach/anh.jpg'],
    ['https://forms.example/f/1', 'https://forms.example/f/1'],
    ['https://vinhlong.gov.vn/', 'https://vinhlong.gov.vn/'],
  ] as const)
    it(`to ${href}`, () => {
      assert.equal(read([{ title: 'one', href }]).entries[0]?.href, to);
    });

  for (const href of [
    '',
    'https://evil.example/',
    '//evil.example/',
    '\\\\evil.example/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'blob:https://xa.example.vn/1',
    'https://xa.example.vn@evil.example/',
    'https://who:why@xa.example.vn/',
    'https://tenmien.vn:8443/',
    'http://tenmien.vn/',
  ])
    it(`not to ${JSON.stringify(href)}`, () => {
      const { entries, problem } = read([{ title: 'one', href }]);
      assert.equal(entries.length, 0);
      assert.match(problem ?? '', /field "href"/);
    });

  it('nowhere but to origins that are allowed, whatever is written', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      ':',
      '@',
      '.',
      '\t',
      '#',
      '?',
      'https',
      'http',
      'evil.example',
      'x',
      '%2f',
    );
    const address = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(address, (href) => {
        const [found] = read([{ title: 'one', href }]).entries;
        if (!found?.href) return;
        const { origin, hostname } = new URL(found.href);
        assert.ok(PLACE.allows(origin) || /(?:^|\.)(?:[\w-]+\.vn|matbao\.net)$/.test(hostname), href);
      }),
      { numRuns: 2000 },
    );
  });

  it('a picture says how large it is', () => {
    const right = { src: 'a.jpg', alt: '', width: 4, height: 3 };
    assert.equal(read([{ title: 'one', picture: right }]).entries.length, 1);
    for (const wrong of [
      { width: 0 },
      { width: undefined },
      { height: 1.5 },
      { alt: undefined },
      { src: 'data:,' },
    ]) {
      const { entries, problem } = read([{ title: 'one', picture: { ...right, ...wrong } }]);
      assert.equal(entries.length, 0, JSON.stringify(wrong));
      assert.match(problem ?? '', new RegExp(`field "picture.${Object.keys(wrong)[0] ?? ''}"`));
    }
  });
});
