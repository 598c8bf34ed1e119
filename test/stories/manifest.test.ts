import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildManifest, elementsOf } from '../../.tools/manifest';

const elements = elementsOf(buildManifest());
const banner = elements.find(({ tagName }) => tagName === 'hiendien-banner');

describe('the manifest', () => {
  it('names the attributes as a page writes them', () => {
    assert.deepEqual(
      banner?.attributes?.map(({ name }) => name),
      ['variant', 'agency', 'locality', 'lang', 'theme', 'heading-level', 'no-attribution'],
    );
  });

  it('spells out the values of an attribute, and which one is the default', () => {
    const { type, default: value } = banner?.attributes?.find(({ name }) => name === 'variant') ?? {};
    assert.equal(type?.text, "'strip' | 'card' | 'logo'");
    assert.equal(value, 'strip');
  });

  it('spells out what an element inherits, and from the frame all of it', () => {
    for (const element of elements) {
      const theme = element.attributes?.find(({ name }) => name === 'theme');
      assert.equal(theme?.type?.text, "'auto' | 'light' | 'dark'", element.tagName);
    }
    const register = elements.find(({ tagName }) => tagName === 'hiendien-register');
    assert.ok(register?.attributes?.some(({ name }) => name === 'group'));
    assert.ok(register?.cssParts?.some(({ name }) => name === 'title'));
  });

  it('knows the properties that have no attribute', () => {
    const today = banner?.members?.find(({ name }) => name === 'today');
    assert.ok(today);
    assert.equal('attribute' in today, false);
  });

  for (const element of elements) {
    it(`shows nothing of <${element.tagName}> that is its own business`, () => {
      const members = (element.members ?? []).map(({ name }) => name);
      const internal = [
        'panel',
        'language',
        'styles',
        'properties',
        'version',
        'render',
        'connectedCallback',
      ];
      assert.deepEqual(
        members.filter((name) => internal.includes(name)),
        [],
      );
      assert.ok(element.members?.every(({ privacy = 'public' }) => privacy === 'public'));
    });

    it(`describes everything that <${element.tagName}> shows`, () => {
      const { summary, attributes = [], members = [], events = [], slots = [] } = element;
      const { cssParts = [], cssProperties = [] } = element;
      const all = [attributes, members, events, slots, cssParts, cssProperties].flat();
      assert.ok(summary);
      assert.ok(all.length > 0);
      assert.deepEqual(
        all.filter(({ description }) => !description).map(({ name }) => name),
        [],
      );
    });
  }
});
