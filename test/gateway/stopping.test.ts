import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMiddleware } from '../../src/gateway/node/middleware';
import { listen } from '../lab/cors-proxy';
import { answer, describeFakeRegistrar, startFakeRegistrar, type FakeRegistrar } from './fake-registrar';
import { startInProcess } from './in-process';
import { runGateway } from './start-node';

/** Milliseconds that the registrar takes. */
const SLOW = 700;

describe('a gateway that stops', () => {
  let registrar: FakeRegistrar;
  before(async () => {
    registrar = await startFakeRegistrar();
  });
  after(() => registrar.close());

  it('answers what is under way, says so to balancers, and takes nobody any more', async () => {
    const gateway = await runGateway(
      {
        // Nobody listens there: the registrar alone knows.
        dns: { resolvers: [{ label: 'None', server: '127.0.0.1', port: 1 }] },
        registrar: describeFakeRegistrar(registrar),
        privateHosts: ['127.0.0.1'],
      },
      { REGISTRAR_KEY: 'k' },
    );
    registrar.behave((name, response) => {
      setTimeout(() => {
        answer(response, { domain: name, available: true, time: new Date().toISOString() });
      }, SLOW);
    });
    const check = fetch(`${gateway.origin}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"names":["dang-do.id.vn"]}',
    });
    while (registrar.asked.length === 0) await sleep(20);
    const health = (await gateway.gateway.fetch(new Request(`${gateway.origin}/v1/health`), { address: '' }))
      .status;
    const stopped = gateway.stop();
    const stopping = await gateway.gateway.fetch(new Request(`${gateway.origin}/v1/health`), { address: '' });
    assert.deepEqual([health, stopping.status], [200, 503]);
    await assert.rejects(fetch(`${gateway.origin}/v1/health`, { headers: { connection: 'close' } }));
    const response = await check;
    assert.equal(response.status, 200);
    assert.match(await response.text(), /"verdict":"free"/);
    await stopped;
  });
});

describe('the gateway as a part of another server', () => {
  it('leaves every path to it that is not its own, figures too where it keeps none', async () => {
    const { gateway } = await startInProcess();
    const middleware = createMiddleware(gateway);
    const server = createServer((request, response) => {
      middleware(request, response, () => response.writeHead(202).end('the server’s own'));
    });
    const origin = `http://127.0.0.1:${await listen(server)}`;
    const ask = async (path: string) => (await fetch(`${origin}${path}`)).status;
    try {
      assert.deepEqual(
        await Promise.all(['/v1/check?name=comtam.id.vn', '/v1/health', '/', '/openapi.json'].map(ask)),
        [200, 200, 200, 200],
      );
      assert.deepEqual(
        await Promise.all(['/tin-tuc', '/v1/check/', '/v1/figures', '/figures', '/v1/feedback'].map(ask)),
        [202, 202, 202, 202, 202],
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
