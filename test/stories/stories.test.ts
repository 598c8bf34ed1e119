import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sirv from 'sirv';
import { root } from '../../.tools/install.mjs';
import { Visitor } from './visitor';

/** Opens everything that the built Storybook holds, offline, as a visitor's browser would. */

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

const built = join(root, 'storybook-static');
const entries = existsSync(built)
  ? Object.values(
      (JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as { entries: object }).entries,
    )
  : [];
const stories = (entries as Entry[]).filter(({ type }) => type === 'story');
const documents = (entries as Entry[]).filter(({ type }) => type === 'docs');

/** How many visitors there are at a time. Each has the focus in a browser of their own. */
const VISITORS = 2;

describe('Storybook', { concurrency: VISITORS }, () => {
  const server = createServer(sirv(built, { dev: true }));
  const visitors: Visitor[] = [];
  const free: Visitor[] = [];

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

  for (const { id, title, name } of stories)
    it(`shows ${title}: ${name}`, () => send((visitor) => visitor.seesStory(id)));

  for (const { id, title, name } of documents)
    it(`shows the page ${title}: ${name}`, () => send((visitor) => visitor.seesDocument(id)));

  it('shows its own frame', () => send((visitor) => visitor.seesFrame()));
});
