import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runGateway } from '../start-node';
import { startPostgres, whyNoPostgres } from '../start-postgres';
import { describeReceivers } from './conformance';
import { drawId, RECEIVERS, SECRETS, SITE } from './survey';

const CONFIG = { kind: 'postgres', addressFrom: 'DATABASE_URL' } as const;

describeReceivers({
  title: 'PostgreSQL',
  skip: whyNoPostgres(),
  begin: async () => {
    const postgres = await startPostgres();
    return {
      config: CONFIG,
      environment: { DATABASE_URL: postgres.address },
      end: () => postgres.stop(),
    };
  },
});

describe('a gateway whose PostgreSQL is away', { skip: whyNoPostgres() }, () => {
  it('starts, says so, keeps nothing that it does not, and needs no help when it is back', async () => {
    const postgres = await startPostgres();
    await postgres.kill();
    const gateway = await runGateway(
      {
        dns: { resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }] },
        database: CONFIG,
        ...RECEIVERS,
      },
      { ...SECRETS, DATABASE_URL: postgres.address },
    );
    const body = JSON.stringify({
      version: 1,
      batch: drawId(),
      site: 'xa.example.gov.vn',
      counts: [{ figure: 'search-done', detail: '', count: 9 }],
    });
    const send = () =>
      fetch(`${gateway.origin}/v1/figures`, { method: 'POST', headers: { origin: SITE }, body });
    const read = (path: string) =>
      fetch(`${gateway.origin}${path}`, { headers: { authorization: `Bearer ${SECRETS.READ_ALL}` } });
    try {
      const refused = await send();
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
      assert.equal((await read('/v1/figures')).status, 503);
      const page = await read('/figures');
      assert.equal(page.status, 503);
      assert.ok((await page.text()).includes('cơ sở dữ liệu chưa trả lời'));
      const health = async () => ((await (await read('/v1/health')).json()) as { status: string }).status;
      assert.equal(await health(), 'degraded');
      await postgres.start();
      assert.equal((await send()).status, 200);
      assert.equal(await health(), 'ok');
      assert.ok((await (await read('/v1/figures?format=csv')).text()).includes(',search-done,9'));
    } finally {
      await gateway.stop();
      await postgres.stop();
    }
  });
});
