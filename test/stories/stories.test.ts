import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sirv from 'sirv';
import { root } from '../../.tools/install.mjs';
import { roomStyle } from '../../src/domain/embed/rooms';
import { Visitor, type Weighed } from './visitor';

/** Opens everything that the built Storybook holds, offline, as a visitor's browser would. */

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags?: readonly string[];
}

const built = join(root, 'storybook-static');
const entries: readonly Entry[] = existsSync(built)
  ? Object.values(
      (JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as { entries: Record<string, Entry> })
        .entries,
    )
  : [];
const stories = entries.filter(({ type }) => type === 'story');
const known = entries.map(({ id }) => id);
const documents = entries.filter(({ type }) => type === 'docs');

/** A second engine takes as long as the rest: it looks at the first story of each kind, or at all of them. */
const isWhole = process.env['ACCESSIBILITY'] === 'whole';
const firsts = new Set(new Map(stories.map(({ id, title }) => [title, id] as const).reverse()).values());

/** More on a page than these are a list to scroll through, and not a page to read. */
const MOST_CANVASES = 12;

/** How many visitors there are at a time. Each has the focus in a browser of their own. */
const VISITORS = 2;

describe('Storybook', { concurrency: VISITORS }, () => {
  const server = createServer(sirv(built, { dev: true }));
  const visitors: Visitor[] = [];
  const free: Visitor[] = [];
  const pages = new Map<string, Weighed>();

  before(async () => {
    assert.ok(stories.length > 0, 'storybook-static is empty: run npm run build:storybook');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (let count = 0; count < VISITORS; count++) visitors.push(await Visitor.arrive(origin));
    free.push(...visitors);
  });

  after(async () => {
    for (const visitor of visitors) await visitor.leave();
    server.close();
    printPages(pages);
  });

  /** Sends a visitor who has nothing else to do: there are as many as tests at a time. */
  async function send(visit: (visitor: Visitor) => Promise<void>): Promise<void> {
    const visitor = free.pop();
    assert.ok(visitor);
    try {
      await visit(visitor);
    } finally {
      free.push(visitor);
    }
  }

  it('opens on its start page', () => {
    assert.equal(entries[0]?.title, 'Bắt đầu (Start)');
  });

  for (const { id, title, name, tags = [] } of stories)
    it(`shows ${title}: ${name}`, () =>
      send((visitor) => {
        const twice = isWhole || firsts.has(id);
        return tags.includes('forced-colors')
          ? visitor.seesStoryInOwnColours(id, twice)
          : visitor.seesStory(id, twice);
      }));

  it('is looked at by a second engine that sees into shadow roots, however deep', () =>
    send(async (visitor) => {
      const inside = (markup: string) => `<div><template shadowrootmode="open">${markup}</template></div>`;
      for (const [fault, rule] of [
        ['<img src="x.png">', 'img_alt_valid'],
        ['<input type="text">', 'input_label_exists'],
        ['<p style="color:#999;background:#fff">Chữ mờ</p>', 'text_contrast_sufficient'],
        ['<ul></ul>', 'aria_child_valid'],
      ] as const)
        for (const markup of [fault, inside(fault), inside(`<section>${inside(fault)}</section>`)]) {
          const found = await visitor.findsIn(markup);
          assert.match(found.join('\n'), new RegExp(`^ace: ${rule} at `), `${rule} in ${markup}`);
        }
      assert.deepEqual(await visitor.findsIn(inside('<p>Chữ rõ</p>')), []);
    }));

  for (const { id, title } of documents)
    it(`shows the page ${title}`, () =>
      send(async (visitor) => {
        const weighed = await visitor.seesDocument(id, known);
        pages.set(title, weighed);
        assert.ok(weighed.canvases <= MOST_CANVASES, `${weighed.canvases} canvases`);
      }));

  it('gives sources that can be pasted: with the script, and with the room that is kept', () =>
    send(async (visitor) => {
      const id = known.find((page) => /^elements-hiendien-banner-.*overview--docs$/.test(page)) ?? '';
      const source = await visitor.readsSource(id);
      assert.match(source, /^<script type="module" async src="https:\/\/YOUR-HOST\/hiendien\.js"><\/script>/);
      assert.ok(source.includes(roomStyle('banner')), source);
    }));

  it('shows its own frame', () => send((visitor) => visitor.seesFrame()));
});

/** What each page weighs and when it rests, the slowest first. */
function printPages(pages: ReadonlyMap<string, Weighed>): void {
  const bySlowness = [...pages].sort(([, one], [, other]) => other.after - one.after);
  for (const [title, { after, bytes, height, canvases }] of bySlowness)
    console.log(
      `${(after / 1000).toFixed(1).padStart(5)} s ${String(Math.round(bytes / 1000)).padStart(6)} kB ` +
        `${String(height).padStart(6)} px ${String(canvases).padStart(3)} canvases  ${title}`,
    );
}
