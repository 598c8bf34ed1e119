import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../.tools/install.mjs';
import { renderPage } from '../../.tools/pages.mjs';
import { demoHandler } from '../../.tools/serve.mjs';

const PAGES = ['', 'hosts/'].flatMap((folder) =>
  readdirSync(`${root}demo/${folder}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => folder + name),
);

describe('a page of the demo', () => {
  const server = createServer(demoHandler());
  let origin = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  after(() => server.close());

  for (const page of PAGES) {
    it(`${page}: is whole and leads to what is there`, async () => {
      const response = await fetch(`${origin}/${page}`);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      const html = await response.text();
      assert.match(html, /^<!doctype html>[^]*<\/html>$/);
      assert.doesNotMatch(html, /\{\{|\}\}|^---/m);
      const shown = html.replace(/<code>[^]*?<\/code>/g, '');
      const addresses = [...shown.matchAll(/\s(?:href|src|action)="([^"]+)"/g)]
        .map(([, address = '']) => new URL(address, `${origin}/${page}`))
        .filter((url) => url.origin === origin && !url.pathname.startsWith('/embed/'));
      assert.ok(addresses.length > 3);
      for (const url of addresses) assert.equal((await fetch(url)).status, 200, url.pathname);
    });

    it(`${page}: has every place that it links to in itself`, async () => {
      const html = await (await fetch(`${origin}/${page}`)).text();
      const places = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id = '']) => id);
      for (const id of new Set(places)) assert.equal(html.split(` id="${id}"`).length, 2, id);
    });
  }

  it('is the main one where none is named', async () => {
    const [named, unnamed] = await Promise.all(
      ['/index.html', '/?a=b'].map(async (path) => (await fetch(origin + path)).text()),
    );
    assert.equal(unnamed, named);
  });

  for (const path of ['/frames/commune.html', '/nothing.html', '/hosts/', '/../package.html'])
    it(`is none: ${path}`, async () => assert.equal((await fetch(origin + path)).status, 404));
});

describe('a frame', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  before(() => {
    mkdirSync(join(folder, 'frames'));
    write('frames/outer.html', '<b>{{title}}</b>{{#more}}<i>{{more}}</i>{{/more}}{{content}}');
    write(
      'frames/inner.html',
      '---\nframe: outer\ntitle: of the frame\n---\n\n<p>{{name}}: {{content}}</p>\n',
    );
  });

  after(() => rmSync(folder, { recursive: true }));

  it('has the page in it, and a frame around it; the page goes before the frame', async () => {
    write('a.en.html', '---\nframe: inner\ntitle: its: own\n---\n\n{{kept}}\n');
    assert.equal(await renderPage(folder, 'a.en.html'), '<b>its: own</b><p>a: {{kept}}</p>');
  });

  it('leaves out what stands only where there is a value', async () => {
    write('b.html', '---\nframe: inner\nmore: $& more\n---\nB');
    assert.equal(await renderPage(folder, 'b.html'), '<b>of the frame</b><i>$& more</i><p>b: B</p>');
  });

  it('says which value a page lacks', async () => {
    write('c.html', '---\nframe: outer\n---\nC');
    await assert.rejects(renderPage(folder, 'c.html'), /^Error: c\.html has no "title"/);
  });

  it('is not needed', async () => {
    write('d.html', '<p>{{kept}}</p>\n');
    assert.equal(await renderPage(folder, 'd.html'), '<p>{{kept}}</p>');
  });
});
