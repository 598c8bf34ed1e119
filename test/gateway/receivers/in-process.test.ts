import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startInProcess } from '../in-process';
import { drawId, RECEIVERS, SITE } from './survey';

const MEMORY = { kind: 'sqlite', file: ':memory:' };
const FIGURES = RECEIVERS.figures;

const visit = { address: '192.0.2.1' };
const makeBatch = () =>
  new Request('http://gateway.example/v1/figures', {
    method: 'POST',
    headers: { origin: SITE },
    body: JSON.stringify({
      version: 1,
      batch: drawId(),
      site: 'xa.example.gov.vn',
      counts: [{ figure: 'widget-seen', detail: 'banner', count: 1 }],
    }),
  });

describe('what a gateway receives', () => {
  it('is held to a rate by client, counted by nothing that is kept', async () => {
    const limit = { requests: 4, seconds: 60, atOnce: 2 };
    const { gateway, receivers } = await startInProcess({
      database: MEMORY,
      figures: { ...FIGURES, limit },
    });
    const send = (address: string) => gateway.fetch(makeBatch(), { address });
    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'])
      statuses.push((await send(address)).status);
    assert.deepEqual(statuses, [200, 200, 429, 200]);
    const [sum] = await receivers.store.readFigures({
      from: 0,
      until: 10_000_000,
      unit: 'all',
      bySite: true,
      byDetail: true,
    });
    assert.deepEqual(sum, {
      at: 0,
      site: 'xa.example.gov.vn',
      figure: 'widget-seen',
      detail: 'banner',
      count: 3,
    });
  });

  it('leaves the server that it is a part of its own pages, until it is set up', async () => {
    const paths = ['/figures', '/v1/figures', '/v1/feedback', '/v1/feedback.csv'];
    const { gateway: plain } = await startInProcess();
    assert.deepEqual(paths.map(plain.owns), [false, false, false, false]);
    const { gateway } = await startInProcess({ database: MEMORY, ...RECEIVERS });
    assert.deepEqual(paths.map(gateway.owns), [true, true, true, true]);
    assert.equal(
      (await gateway.fetch(new Request('http://gateway.example/figures/charts.js'), visit)).status,
      404,
    );
  });

  it('calls a made-up word by itself on the page, and hides what is small from charts too', async () => {
    const { gateway, receivers } = await startInProcess({ database: MEMORY, ...RECEIVERS });
    const hour = Math.floor(Date.now() / 3_600_000);
    const counts = [
      { figure: 'widget-seen', detail: 'constructor', count: 9 },
      { figure: 'widget-seen', detail: 'banner', count: 2 },
      { figure: 'search-done', detail: '', count: 3 },
    ] as const;
    await receivers.store.write({
      batches: [{ id: drawId(), hour, site: 'xa.example.gov.vn', counts }],
      answers: [],
    });
    const response = await gateway.fetch(
      new Request('http://gateway.example/figures', {
        headers: { authorization: 'Bearer tat-ca-trang-0123456789' },
      }),
      visit,
    );
    const html = await response.text();
    assert.match(html, /<td class="d">constructor<\/td><td class="n">9<\/td>/);
    assert.match(html, /<td class="d">biểu ngữ<\/td><td class="n">&lt;5<\/td>/);
    assert.ok(html.includes('data-count="11"') && html.includes('data-count="&lt;5"'));
    assert.ok(!/data-count="3"|>3</.test(html), 'what is hidden stands nowhere');
  });
});
