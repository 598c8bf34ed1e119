import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { filesWithRooms, putRooms } from '../../.tools/rooms/put-rooms';
import { channelSnippets } from '../../.tools/release/snippets';
import { root } from '../../.tools/install.mjs';
import { VERSION } from '../../src/version';
import { readSurface, type Surface } from './surface';

const SNIPPETS = `${root}test/built/snippets`;
const releases = readdirSync(SNIPPETS);

describe('what was published', () => {
  const now = readSurface();

  for (const release of releases.filter((name) => existsSync(`${SNIPPETS}/${name}/surface.json`))) {
    it(`${release}: each tag, attribute, event, slot, part and variable is still there`, () => {
      const then = JSON.parse(readFileSync(`${SNIPPETS}/${release}/surface.json`, 'utf8')) as Surface;
      assert.ok(Object.keys(then).length > 0);
      for (const [tag, kinds] of Object.entries(then)) {
        for (const [kind, names] of Object.entries(kinds)) {
          const known = now[tag]?.[kind as keyof typeof kinds] ?? [];
          assert.deepEqual(
            names.filter((name) => !known.includes(name)),
            [],
            `${kind} of ${tag}`,
          );
        }
      }
    });
  }

  it('of this release is kept, as it is now', () => {
    const kept = JSON.parse(readFileSync(`${SNIPPETS}/${VERSION}/surface.json`, 'utf8')) as Surface;
    assert.deepEqual(kept, now);
    for (const { name, html } of channelSnippets('/hiendien/1/'))
      assert.equal(readFileSync(`${SNIPPETS}/${VERSION}/${name}.html`, 'utf8').trim(), html, name);
  });
});

describe('the room that snippets keep free', () => {
  const bare = (text: string) => text.replace(/\s/g, '').replaceAll(';"', '"');

  for (const file of filesWithRooms())
    it(`${file}: is that of the published ones`, () => {
      const text = readFileSync(`${root}${file}`, 'utf8');
      assert.ok(bare(putRooms(text)) === bare(text), 'npm run rooms');
    });
});
