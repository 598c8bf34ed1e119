import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { channelSnippets, pinnedSnippets } from '../../../.tools/release/snippets';
import { cleanValue, escapeAttribute } from '../../../src/domain/embed/escape';
import { fittingShapes, lossesOf } from '../../../src/domain/embed/losses';
import { joinSnippet, SHAPES, writeSnippet, type Embedding } from '../../../src/domain/embed/snippet';

const BANNER: Embedding = {
  widget: 'banner',
  settings: {},
  colours: {},
  fallback: {
    href: 'https://hiendienonline.tenmien.vn/',
    text: 'Hiện diện trực tuyến với tên miền quốc gia “.vn”',
  },
  title: 'Hiện diện trực tuyến với tên miền quốc gia “.vn”',
  room: 'banner',
  frameHeight: 170,
  files: { address: 'https://YOUR-HOST/' },
};

describe('a snippet', () => {
  it('without settings is the published one, of a channel and of a version', () => {
    const published = channelSnippets('https://YOUR-HOST/').find(({ name }) => name === 'banner');
    assert.equal(joinSnippet(writeSnippet('element', BANNER)), published?.html);
    const list = {
      version: '1.0.0',
      files: Object.fromEntries(
        ['hiendien.js', 'hiendien.all.js', 'register-1.js'].map((name) => [
          name,
          { integrity: 'sha384-A', bytes: 1 },
        ]),
      ),
      tags: { register: ['register-1.js'] },
    };
    const pinned = pinnedSnippets(list, 'https://YOUR-HOST/').find(({ name }) => name === 'pinned-register');
    const register: Embedding = {
      ...BANNER,
      widget: 'register',
      room: 'register',
      fallback: { ...BANNER.fallback, text: 'Đăng ký trên trang của Chương trình' },
      files: {
        address: 'https://YOUR-HOST/',
        pins: { entry: 'sha384-A', preloads: { 'register-1.js': 'sha384-A' } },
      },
    };
    assert.equal(joinSnippet(writeSnippet('element', register)), pinned?.html);
  });

  const settings = { agency: 'Sở "A" & \'B\' <c>', 'no-attribution': '' };
  for (const { shape, has } of [
    {
      shape: 'element',
      has: '<hiendien-banner agency="Sở &#34;A&#34; &amp; &#39;B&#39; &lt;c&gt;" no-attribution style',
    },
    {
      shape: 'div',
      has: 'data-agency="Sở &#34;A&#34; &amp; &#39;B&#39; &lt;c&gt;" data-no-attribution="" style',
    },
    {
      shape: 'iframe',
      has: '?agency=S%E1%BB%9F%20%22A%22%20%26%20&#39;B&#39;%20%3Cc%3E&amp;no-attribution=',
    },
    { shape: 'script', has: 'data-widget="banner" data-agency="Sở &#34;A&#34; &amp; &#39;B&#39; &lt;c&gt;"' },
  ] as const)
    it(`as ${shape} says every value as text`, () => {
      const text = joinSnippet(writeSnippet(shape, { ...BANNER, settings }));
      assert.ok(text.includes(has), text);
    });

  it('gives colours to the shapes that take them', () => {
    const colours = { accent: '#7a1f3d' };
    const taking = SHAPES.filter((shape) =>
      joinSnippet(writeSnippet(shape, { ...BANNER, colours })).includes('--hiendien-accent:#7a1f3d'),
    );
    assert.deepEqual(taking, ['element', 'div']);
  });

  it('names what NukeViet takes away, and which shape fits', () => {
    const own = { ...BANNER, files: { address: '/hiendien/' } };
    assert.deepEqual(fittingShapes('nukeviet', BANNER, SHAPES), ['div']);
    assert.deepEqual(fittingShapes('nukeviet', own, SHAPES), ['div', 'iframe']);
    const coded = { ...own, settings: { agency: 'javascript' } };
    assert.deepEqual(lossesOf('nukeviet', 'div', coded), [{ kind: 'text', setting: 'agency' }]);
    assert.deepEqual(lossesOf('none', 'script', coded), []);
  });
});

describe('a value', () => {
  for (const { text, clean } of [
    { text: '  Sở\n\tA  B ', clean: 'Sở A B' },
    { text: 'a\u0000b\ud800', clean: 'a b' },
    { text: `${'x'.repeat(299)}😀`, clean: 'x'.repeat(299) },
  ])
    it(`is clean: ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(cleanValue(text), clean));

  it('ends no attribute', () => assert.doesNotMatch(escapeAttribute(`"'<>&`), /["'<>]/));
});
