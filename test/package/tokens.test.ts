import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatHex } from 'culori';
import { buildManifest, elementsOf } from '../../.tools/manifest';
import { elementNames } from '../../.tools/package/exports';
import { fallbacksIn, makeTokens, readFallbacks, schemesOf, tokensOf } from '../../.tools/package/tokens';

/** What a fallback is by day: the manifest gives the value that most pages show. */
const byDay = (fallback: string) =>
  formatHex(schemesOf(fallback)[0] ?? fallback) ?? fallback.replace(/,\s*sans-serif$/, '');

describe('the design tokens', () => {
  it('are read from variables with a fallback; the last one holds', () => {
    const css =
      'a{--x:var(--hiendien-text, light-dark(#fff, #000000));width:var(--hiendien-content-width, 12px);' +
      'font:var(--hiendien-font-size, medium)/1 var(--hiendien-font, a, b);height:var(--hiendien-room, 0)}' +
      'b{--x:var(--hiendien-text, light-dark(#123456, rgb(1 2 3)))}';
    assert.deepEqual(
      [...fallbacksIn(css)],
      [
        ['text', 'light-dark(#123456, rgb(1 2 3))'],
        ['content-width', '12px'],
        ['font-size', 'medium'],
        ['font', 'a, b'],
      ],
    );
  });

  it('have the shapes of the format: colours by scheme, lengths, families; the reader’s own size is none', () => {
    const { all, light, dark } = tokensOf(
      new Map([
        ['accent', 'light-dark(#fff, rgb(0 0 128))'],
        ['content-width', '12px'],
        ['font', 'a, b'],
        ['font-size', 'medium'],
      ]),
    );
    assert.deepEqual(light, {
      accent: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' } },
    });
    assert.deepEqual(dark?.['accent']?.$value, {
      colorSpace: 'srgb',
      components: [0, 0, 0.502],
      hex: '#000080',
    });
    assert.deepEqual(all, {
      'content-width': { $type: 'dimension', $value: { value: 12, unit: 'px' } },
      font: { $type: 'fontFamily', $value: ['a', 'b'] },
    });
  });

  it('say so where a style sheet has what no token can be', () => {
    assert.throws(
      () => tokensOf(new Map([['accent', 'light-dark(hsl(0 0% 0%), none)']])),
      /no colour by red/,
    );
    assert.throws(() => tokensOf(new Map([['radius', 'calc(1px + 1em)']])), /what is calc/);
  });

  it('are given for every element', async () => {
    const tokens = await makeTokens();
    for (const name of elementNames()) assert.ok(`hiendien-${name}` in tokens, name);
  });

  for (const { tagName, cssProperties = [] } of elementsOf(buildManifest()))
    it(`of <${tagName}> are the variables that its reference names, with the same values`, async () => {
      const fallbacks = await readFallbacks(tagName.replace('hiendien-', ''));
      assert.deepEqual(
        Object.fromEntries([...fallbacks].map(([name, value]) => [`--hiendien-${name}`, byDay(value)])),
        Object.fromEntries(cssProperties.map(({ name, default: value = '' }) => [name, byDay(value)])),
      );
    });
});
