/** A wished-for name is nobody's business: after a search nothing of it lies in the browser's folder. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DESK, startBrowser, Visitor } from './phone';
import { pathOf, serveScreens, type ScreenServer } from './serve-screens';
import { searchFor, searchTag } from './walk';

const NAME = 'quancobalan';
/** What the page asks for beside, as any page does: this is to be found, or the search of the folder proves nothing. */
const KEPT = 'cosogiulai';

/** How a text can stand in the address of a question that is written in base64, wherever it begins. */
function formsOf(text: string): readonly string[] {
  return [
    text,
    ...[0, 1, 2].map((before) => {
      const encoded = Buffer.from(' '.repeat(before) + text).toString('base64url');
      return encoded.slice(before === 0 ? 0 : 4, -4);
    }),
  ];
}

/** A question for the name servers of a name under `.vn`, as pages ask it. */
function questionFor(label: string): string {
  const head = Buffer.from([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, label.length]);
  const tail = Buffer.from([2, 0x76, 0x6e, 0, 0, 2, 0, 1]);
  return Buffer.concat([head, Buffer.from(label), tail]).toString('base64url');
}

/** The files of a folder that hold a text in one of its forms. */
function filesWith(folder: string, text: string): readonly string[] {
  const forms = formsOf(text);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const held = readFileSync(file, 'latin1');
      return forms.some((form) => held.includes(form));
    });
}

describe('a name that was searched for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-profile-'));
  let server: ScreenServer;

  before(async () => {
    server = await serveScreens();
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is nowhere in the folder of the browser, where other requests are', async () => {
    const browser = await startBrowser({ headless: true, userDataDir: folder });
    const visitor = await Visitor.arrive(browser, DESK, server.origin + pathOf(searchTag('/dns'), 'vi'));
    await searchFor(visitor, NAME);
    await visitor.sees(`[data-name="${NAME}.id.vn"]`);
    const asked = await visitor.page.evaluate(async (kept) => {
      const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
      await (await fetch(`/dns?dns=AAABAAABAAAAAAAAAnZuAAAGAAE&${kept}`)).arrayBuffer();
      return addresses.filter((address) => address.includes('/dns')).length;
    }, questionFor(KEPT));
    assert.ok(asked > 0, 'the resolver was asked');
    await browser.close();
    assert.notDeepEqual(filesWith(folder, KEPT), []);
    assert.deepEqual(filesWith(folder, NAME), []);
  });
});
