/** What receivers are sent, read by servers that take nothing else than their documents say. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import type { Batch } from '../../../src/domain/figures/tally';
import { DESTINATIONS } from '../../../src/loader/figures/destinations';

const BATCH: Batch = {
  version: 1,
  batch: '0123456789abcdef0123456789abcdef',
  site: 'xa.example.vn',
  counts: [
    { figure: 'widget-seen', detail: 'banner', count: 3 },
    { figure: 'search-done', detail: '', count: 1 },
  ],
};

/** Parameters of Matomo's tracking HTTP API that a request of ours may have, and what they may hold. */
const MATOMO: Readonly<Record<string, RegExp>> = {
  idsite: /^\d+$/,
  rec: /^1$/,
  apiv: /^1$/,
  url: /^https:\/\/[a-z0-9.-]+\/$/,
  send_image: /^0$/,
  ca: /^1$/,
  e_c: /^hiendien$/,
  e_a: /^[a-z-]+$/,
  e_n: /^[a-z-]+$/,
};
const MATOMO_NEEDS = ['idsite', 'rec', 'url', 'e_c', 'e_a'];

function findMatomoProblem(body: string): string | undefined {
  const { requests, ...others } = JSON.parse(body) as { requests: string[] };
  if (Object.keys(others).length > 0) return `unknown: ${Object.keys(others).join()}`;
  for (const request of requests) {
    const parameters = new URLSearchParams(request);
    const strange = [...parameters].find(([name, value]) => !MATOMO[name]?.test(value));
    if (strange) return `${strange.join('=')} in ${request}`;
    const missing = MATOMO_NEEDS.find((name) => !parameters.has(name));
    if (missing !== undefined || !request.startsWith('?')) return `no ${missing ?? '?'} in ${request}`;
  }
  return undefined;
}

describe('receivers of figures', () => {
  let server: Server;
  let address: string;
  const received: { readonly path: string; readonly body: string }[] = [];

  before(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ path: request.url ?? '', body });
        const problem = request.url?.startsWith('/matomo.php') ? findMatomoProblem(body) : undefined;
        response.writeHead(problem === undefined ? 200 : 400).end(problem);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  after(() => {
    server.close();
  });

  async function send(kind: 'plain' | 'matomo' | 'plausible', path: string): Promise<void> {
    received.length = 0;
    for (const { url, body } of DESTINATIONS[kind](BATCH, address + path)) {
      const response = await fetch(url, { method: 'POST', body });
      assert.equal(response.status, 200, await response.text());
    }
  }

  it('Matomo gets each event once, as its tracking API has it', async () => {
    await send('matomo', '/matomo.php?idsite=7');
    assert.equal(received.length, 1);
    const { requests } = JSON.parse(received[0]?.body ?? '') as { requests: string[] };
    assert.deepEqual(
      requests
        .map((request) => new URLSearchParams(request))
        .map((each) => [each.get('idsite'), each.get('e_a'), each.get('e_n')]),
      [
        ['7', 'widget-seen', 'banner'],
        ['7', 'widget-seen', 'banner'],
        ['7', 'widget-seen', 'banner'],
        ['7', 'search-done', null],
      ],
    );
  });

  it('a server that knows Matomo’s parameters would refuse another', () => {
    assert.match(findMatomoProblem('{"requests":["?idsite=1&rec=1&uid=7"]}') ?? '', /uid=7/);
    assert.match(findMatomoProblem('{"requests":["?idsite=1&rec=1"]}') ?? '', /no url/);
  });

  it('Plausible gets a request an event', async () => {
    await send('plausible', '/api/event');
    const events = received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    assert.equal(events.length, 4);
    assert.deepEqual(events[0], {
      name: 'hiendien-widget-seen',
      url: 'https://xa.example.vn/',
      domain: 'xa.example.vn',
      props: { detail: 'banner' },
    });
  });

  it('the gateway gets the batch as it is', async () => {
    await send('plain', '/v1/figures');
    assert.deepEqual(received, [{ path: '/v1/figures', body: JSON.stringify(BATCH) }]);
  });

  it('Google’s tag is called where the page has it', () => {
    const calls: unknown[][] = [];
    const page = globalThis as { window?: unknown };
    page.window = {};
    assert.deepEqual(DESTINATIONS.gtag(BATCH, ''), []);
    page.window = { gtag: (...call: unknown[]) => calls.push(call) };
    assert.deepEqual(DESTINATIONS.gtag(BATCH, ''), []);
    delete page.window;
    assert.deepEqual(calls[0], ['event', 'hiendien_widget_seen', { detail: 'banner', count: 3 }]);
    assert.equal(calls.length, 2);
  });
});
