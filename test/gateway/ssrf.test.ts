import assert from 'node:assert/strict';
import { lookup as systemLookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createGuardedFetch } from '../../src/gateway/node/guarded-fetch';
import type { Lookup } from '../../src/gateway/node/public-address';
import { readConfig } from '../../src/gateway/read-config';
import { listen } from '../lab/cors-proxy';
import { ask } from './client';
import { describeFakeRegistrar, startFakeRegistrar, type FakeRegistrar } from './fake-registrar';
import { runGateway } from './start-node';

/** A machine of the own network that nobody may be led to. It counts who comes. */
async function startInnerServer(): Promise<{
  readonly server: Server;
  readonly port: number;
  readonly visits: () => number;
}> {
  let visits = 0;
  const server = createServer((_, response) => {
    visits++;
    response.setHeader('connection', 'close');
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  return { server, port: await listen(server), visits: () => visits };
}

const dnsAt = (url: string) => ({ dns: { resolvers: [{ label: 'DNS', url }] } });

describe('nobody leads the gateway into its own network', () => {
  let inner: Awaited<ReturnType<typeof startInnerServer>>;
  let registrar: FakeRegistrar;

  before(async () => {
    inner = await startInnerServer();
    registrar = await startFakeRegistrar();
  });
  after(async () => {
    inner.server.closeAllConnections();
    inner.server.close();
    await registrar.close();
  });

  for (const url of [
    'https://10.0.0.1/dns-query',
    'https://127.0.0.1/dns-query',
    'https://2130706433/dns-query',
    'https://0x7f.1/dns-query',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/dns-query',
    'https://[::ffff:10.0.0.1]/dns-query',
    'https://[fd00::1]/dns-query',
    'http://dns.example.vn/dns-query',
    'https://user:key@dns.example.vn/',
    'https://{name}.example.vn/',
    'ftp://dns.example.vn/',
    'file:///etc/passwd',
    '//dns.example.vn/',
  ])
    it(`by the configuration: ${url} is refused in a sentence`, () => {
      const read = readConfig(dnsAt(url), {});
      assert.ok(!read.ok, url);
      assert.deepEqual(
        read.problems.map(({ field }) => field),
        ['dns.resolvers[0].url'],
      );
      assert.match(read.problems[0]?.message ?? '', /https|privateHosts/);
    });

  it('by the configuration: a plain resolver of the own network has to be named twice', () => {
    const dns = { resolvers: [{ label: 'LAN', server: '10.0.0.53' }] };
    const read = readConfig({ dns }, {});
    assert.ok(!read.ok && read.problems[0]?.field === 'dns.resolvers[0].server', 'it is refused');
    assert.ok(readConfig({ dns, privateHosts: ['10.0.0.53'] }, {}).ok, 'it is taken where it is meant');
  });

  it('a host without an address is an answer that fails, and no more', async () => {
    // The system says that there is none by an error alone.
    const lookup: Lookup = (_, __, answer) => {
      setImmediate(answer, Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    };
    const guarded = createGuardedFetch({ privateHosts: [], lookup });
    for (const address of ['https://khong-co.example/', 'dns://khong-co.example:53/?dns=AAAB'])
      await assert.rejects(guarded.fetch(address, {}), address);
    await guarded.close();
  });

  it('by the configuration: a name that leads there, unless it is named', async () => {
    const lookup: Lookup = (_, __, answer) => {
      answer(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const url = `http://inner.example.vn:${inner.port}/`;
    const before = inner.visits();
    const guarded = createGuardedFetch({ privateHosts: [], lookup });
    const refusal = await guarded.fetch(url, {}).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    assert.match(String(refusal?.cause), /leads to 127\.0\.0\.1/);
    assert.equal(inner.visits(), before);
    const named = createGuardedFetch({ privateHosts: ['inner.example.vn'], lookup });
    assert.equal((await named.fetch(url, {})).status, 200);
    await Promise.all([guarded.close(), named.close()]);
  });

  it('by the configuration: a plain resolver whose name leads there', async () => {
    const lookup: Lookup = (_, __, answer) => {
      answer(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const guarded = createGuardedFetch({ privateHosts: [], lookup });
    await assert.rejects(
      guarded.fetch('dns://inner.example.vn:53/?dns=AAABAAABAAAAAAAAAnZuAAArAAE', {}),
      /leads to 127\.0\.0\.1/,
    );
    await assert.rejects(
      guarded.fetch('dns://127.0.0.1:53/?dns=AAABAAABAAAAAAAAAnZuAAArAAE', {}),
      /no public address/,
    );
    await guarded.close();
  });

  it('by what is asked for: a host, an address, a path, a placeholder', async () => {
    const running = await runGateway(
      {
        ...dnsAt('https://dns.example.vn/dns-query'),
        registrar: describeFakeRegistrar(registrar),
        privateHosts: ['127.0.0.1'],
      },
      { REGISTRAR_KEY: 'khoa' },
    );
    const before = registrar.asked.length;
    for (const name of [
      `127.0.0.1:${inner.port}`,
      `ten.id.vn@127.0.0.1`,
      'ten.id.vn/../x',
      'ten.id.vn#x',
      '{env:REGISTRAR_KEY}.id.vn',
      'ten.id.vn\r\nhost: x',
      'localhost',
      '[::1]',
    ]) {
      assert.equal((await ask(running.origin, [name])).status, 400, name);
      assert.equal(
        (await fetch(`${running.origin}/v1/check?name=${encodeURIComponent(name)}`)).status,
        400,
        name,
      );
    }
    assert.deepEqual([registrar.asked.length, inner.visits() > 0], [before, inner.visits() > 0]);
    await running.stop();
  });

  it('by a redirect: none is followed', async () => {
    registrar.behave((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end(),
    );
    const before = inner.visits();
    const guarded = createGuardedFetch({ privateHosts: ['127.0.0.1'] });
    const response = await guarded.fetch(`http://127.0.0.1:${registrar.port}/check?domain=a.id.vn`, {
      redirect: 'follow',
    });
    assert.equal(response.status, 302);
    assert.equal(inner.visits(), before);
    await guarded.close();
  });

  it('by a name that leads there the second time', async () => {
    let turn = 0;
    const lookup: Lookup = (name, options, answer) => {
      if (name !== 'doi-dia-chi.example.vn') systemLookup(name, options, answer);
      else answer(null, [{ address: turn++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    };
    // The first address stands for a public one here.
    const guarded = createGuardedFetch({
      privateHosts: [],
      lookup,
      isAllowed: (address) => address === '127.0.0.1',
    });
    const url = `http://doi-dia-chi.example.vn:${inner.port}/`;
    assert.equal((await guarded.fetch(url, {})).status, 200);
    const before = inner.visits();
    const refusal = await guarded.fetch(url, {}).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    assert.match(String(refusal?.cause), /leads to 127\.0\.0\.2/);
    assert.equal(inner.visits(), before);
    await guarded.close();
  });
});
