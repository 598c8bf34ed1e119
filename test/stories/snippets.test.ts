/** What readers are shown to paste, wherever: as the one generator writes it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../.tools/install.mjs';
import { filesWithRooms } from '../../.tools/rooms/put-rooms';
import { frameHeightOf, roomNameOf } from '../../src/domain/embed/room';
import { writeSnippet } from '../../src/domain/embed/snippet';

/** Code that a file shows, as it is pasted: fenced in Markdown, escaped in HTML. */
function shownIn(path: string): string[] {
  const text = readFileSync(root + path, 'utf8');
  if (!path.endsWith('.html')) return [...text.matchAll(/```html\n([^]*?)```/g)].map(([, code = '']) => code);
  return [...text.matchAll(/<pre><code>([^]*?)<\/code>/g)].map(([, code = '']) =>
    code
      .replace(/<\/?mark>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

const bare = (code: string) => code.replaceAll('&amp;', '&').replace(/\s+/g, '').replaceAll(';"', '"');

/** A frame as the generator would write it that has this address and this title. */
function written(src: string, title: string): string {
  const [, address = '', widget = '', query = ''] = /^(.*)frame\/([\w-]+)\.html\??(.*)$/.exec(src) ?? [];
  const settings = Object.fromEntries(new URLSearchParams(query));
  const room = roomNameOf(widget, settings);
  const { place } = writeSnippet('iframe', {
    widget,
    settings,
    colours: {},
    fallback: { href: '', text: '' },
    title,
    room,
    frameHeight: frameHeightOf(room),
    files: { address },
  });
  // Names that a reader is to put their own in for stand as they are read.
  return bare(place.replace(/src="[^"]*"/, decodeURIComponent));
}

describe('code that is shown', () => {
  const all = filesWithRooms().flatMap((path) => shownIn(path).map((code) => ({ path, code })));
  const frames = all.filter(({ code }) => /<iframe\s[^>]*frame\//.test(code));
  const modules = all.flatMap(({ path, code }) =>
    [...code.matchAll(/<script[^>]*hiendien\.js"[^>]*>/g)].map(([tag]) => ({ path, tag })),
  );

  it('is found where it is', () =>
    assert.ok(frames.length >= 3 && modules.length >= 20, `${modules.length}`));

  for (const { path, code } of frames)
    it(`${path}: its frame is that of the generator`, () => {
      const [, src = ''] = /<iframe[^>]*?\ssrc="([^"]*)"/.exec(code) ?? [];
      const [, title = ''] = /<iframe[^>]*?\stitle="([^"]*)"/.exec(code) ?? [];
      assert.ok(bare(code).includes(written(src, title)), code);
    });

  it('never lets a page wait for the script', () => {
    for (const { path, tag } of modules)
      assert.match(tag, /^<script\s+type="module"\s+(?:async|src="[^"]*"\s+integrity=)/, `${path}: ${tag}`);
  });
});
