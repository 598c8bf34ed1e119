import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { updateTables } from '../../.tools/docs';
import { root } from '../../.tools/install.mjs';
import { buildManifest, elementsOf } from '../../.tools/manifest';

const write = (marker: string, old = '') => `<!-- manifest:${marker} -->${old}<!-- /manifest -->`;

describe('the tables of the documentation', () => {
  it('put every table between the markers and leave the rest alone', async () => {
    const text = await updateTables(`Before\n\n${write('hiendien-banner', 'old')}\n\nAfter`, 'README.md');
    assert.match(text, /^Before\n\n<!-- manifest:hiendien-banner -->\n/);
    assert.match(text, /\n<!-- \/manifest -->\n\nAfter$/);
    assert.doesNotMatch(text, /old/);
    for (const title of ['Attributes', 'Properties without an attribute', 'Slots', 'Parts', 'CSS variables'])
      assert.ok(text.includes(`**${title}**`), title);
    assert.match(text, /\| `variant` +\| `variant` +\| `strip`, `card`, `logo` +\| `strip` +\|/);
  });

  it('put only the tables that a marker names', async () => {
    const text = await updateTables(write('hiendien-banner slots'), 'README.md');
    assert.match(text, /\*\*Slots\*\*/);
    assert.doesNotMatch(text, /\*\*Attributes\*\*/);
  });

  it('are up to date once they were written', async () => {
    for (const [path, text] of [
      ['README.md', write('hiendien-banner')],
      ['guide.mdx', '{/* manifest:hiendien-banner */}{/* /manifest */}'],
    ] as const) {
      const once = await updateTables(text, path);
      assert.notEqual(once, text);
      assert.equal(await updateTables(once, path), once);
    }
  });

  it('are elements in a guide, which knows no Markdown tables', async () => {
    const text = await updateTables('{/* manifest:hiendien-banner slots */}{/* /manifest */}', 'guide.mdx');
    assert.match(text, /<th>Slot<\/th>/);
  });

  for (const { text, why } of [
    { text: write('hiendien-bannner'), why: 'no element <hiendien-bannner>' },
    { text: write('hiendien-banner atributes'), why: '"atributes" is none of attributes' },
    { text: '<!-- manifest:hiendien-banner -->', why: 'a marker is not closed' },
  ]) {
    it(`say so where there is ${why}`, async () => {
      await assert.rejects(updateTables(text, 'README.md'), ({ message }: Error) => message.includes(why));
    });
  }
});

describe('the guide to embedding', () => {
  const guide = readFileSync(join(root, 'stories/guides/embedding.mdx'), 'utf8');

  const banner = elementsOf(buildManifest()).find(({ tagName }) => tagName === 'hiendien-banner');

  for (const { name } of banner?.attributes ?? []) {
    it(`explains the banner's ${name}`, () => {
      assert.ok(guide.includes(`\`${name}\`: `));
    });
  }
});
