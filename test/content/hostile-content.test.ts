import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../src/content/programme.vi.json';
import { checkProgramme } from '../../src/content/owner-content';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { searchContentOf } from '../../src/domain/programme/search-content';
import { bannerPanelOf } from '../../src/domain/programme/panel-content';

const HOME = 'https://xa.gov.vn/files/programme.vi.json';

/** What a content host that was taken over serves: the right file, with one thing changed. */
function read(change: (content: Programme) => void) {
  const content = structuredClone(vi) as Programme;
  change(content);
  return checkProgramme(JSON.stringify(content), HOME);
}

function withLogo(src: string) {
  return read((content) => Object.assign(content, { logo: { src, alt: 'x' } }));
}

describe('where a logo may come from', () => {
  for (const src of [
    'https://evil.example/x.png',
    '//evil.example/x.png',
    '\\\\evil.example/x.png',
    '/\\evil.example/x.png',
    '\\/evil.example/x.png',
    '/\t/evil.example/x.png',
    '\t//evil.example/x.png',
    '/\n/evil.example/x.png',
    '/\r/evil.example/x.png',
    '\u0001//evil.example/x.png',
    ' https://evil.example/x.png',
    'ht\ntps://evil.example/x.png',
    'https:evil.example/x.png',
    'https:/evil.example/x.png',
    'https:\\\\evil.example\\x.png',
    'https://tenmien.vn@evil.example/x.png',
    'https://tenmien.vn:8443/x.png',
    'http://tenmien.vn/x.png',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'blob:https://xa.gov.vn/1',
    '',
  ])
    it(`not ${JSON.stringify(src)}`, () => {
      const outcome = withLogo(src);
      assert.ok(!outcome.ok && outcome.problem.includes('logo.src'));
    });

  for (const [src, from] of [
    ['logo.svg', 'https://xa.gov.vn/files/logo.svg'],
    ['/kit/logo.svg?v=2', 'https://xa.gov.vn/kit/logo.svg?v=2'],
    ['../logo.svg', 'https://xa.gov.vn/logo.svg'],
    ['https://static.tenmien.vn/logo.svg', 'https://static.tenmien.vn/logo.svg'],
  ] as const)
    it(src, () => {
      const outcome = withLogo(src);
      assert.equal(outcome.ok && outcome.value.programme.logo?.src, from);
    });

  it('whatever is written, from the file’s own origin or from an allow-listed host', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '\\',
        ':',
        '@',
        '.',
        '\t',
        '\n',
        '\u0000',
        '#',
        '?',
        'https',
        'http',
        'evil.example',
        'x',
        '%2f',
      ],
    );
    const address = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(address, (src) => {
        const outcome = withLogo(src);
        if (!outcome.ok) return;
        const { origin, hostname } = new URL(outcome.value.programme.logo?.src ?? '');
        assert.ok(
          origin === 'https://xa.gov.vn' || /(?:^|\.)(?:[\w-]+\.vn|matbao\.net)$/.test(hostname),
          src,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what a text may hold', () => {
  for (const { what, text } of [
    { what: 'a right-to-left override', text: 'Tên\u202eav.evil' },
    { what: 'an isolate', text: 'Tên \u2066nv' },
    { what: 'a left-to-right mark', text: 'Tên\u200e' },
    { what: 'nothing but spaces of no width', text: '\u200b\u200b' },
    { what: 'nothing but fillers', text: '\u3164\u115f' },
    { what: 'nothing but a blank of Braille', text: '\u2800' },
    { what: 'nothing but marks', text: '\u0301\u0300' },
    { what: 'nothing but soft hyphens', text: '\u00ad' },
    { what: 'nothing but characters for private use', text: '\ue000' },
  ])
    it(`not ${what}`, () => {
      const outcome = read((content) => {
        content.title = text;
      });
      assert.ok(!outcome.ok && outcome.problem.includes('title'));
    });

  it('letters of any script, signs and emoji', () => {
    for (const text of ['Tên miền', 'ชื่อ', 'ឈ្មោះ', '5 %', '✓', '👍🏽', 'e\u0301'])
      assert.ok(read((content) => Object.assign(content, { title: text })).ok, text);
  });
});

describe('figures in content', () => {
  for (const value of [9_007_199_254_740_991, 1e300, -1, 1.5, 1201])
    it(`${value} is no number of months`, () => {
      for (const change of [
        (content: Programme) => (content.criteria.freeMonths = value),
        (content: Programme) => (content.criteria.enterprise.certificateMonths = value),
      ])
        assert.ok(!read(change).ok);
    });
});

describe('damaged content', () => {
  const places: (readonly (string | number)[])[] = [];
  (function list(value: unknown, path: readonly (string | number)[]) {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([...path, key]);
      list(inner, [...path, key]);
    }
  })(vi, []);

  it('is refused or shown: nothing throws', () => {
    let used = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.anything()), { minLength: 1, maxLength: 3 }),
        (damages) => {
          const outcome = read((content) => {
            for (const [path, value] of damages) {
              const parent = path
                .slice(0, -1)
                .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], content);
              if (typeof parent === 'object' && parent !== null)
                Reflect.set(parent, path.at(-1) ?? '', value);
            }
          });
          if (!outcome.ok) return;
          used++;
          bannerPanelOf(outcome.value.programme);
          searchContentOf(outcome.value.programme);
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(used > 0, 'some are harmless');
  });
});
