import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../.tools/install.mjs';
import { listen } from '../lab/cors-proxy';
import { buildOnce, whyNot, WORKERD } from './edge';
import { startFakeRegistrar, describeFakeRegistrar } from './fake-registrar';
import { runGateway } from './start-node';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const recipe = (name: string): string => readFileSync(`${root}src/gateway/recipes/${name}`, 'utf8');

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Runs a server until the test is over, and waits until something answers. */
async function withServer(
  [binary = '', ...words]: readonly string[],
  environment: Readonly<Record<string, string>>,
  origin: string,
  test: () => Promise<void>,
): Promise<void> {
  const child = spawn(binary, words, {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...environment },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (let tries = 0; ; tries++) {
      const response = await fetch(origin).catch(() => undefined);
      await response?.body?.cancel();
      if (response) break;
      assert.ok(tries < 300 && child.exitCode === null, `${binary} does not answer`);
      await sleep(50);
    }
    await test();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

describe('recipes, as they are but for ports', () => {
  it(
    'workerd.capnp: the gateway answers, and upstreams in the own network are refused',
    { skip: whyNot(WORKERD, 'workerd') },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hiendien-workerd-'));
      const port = await freePort();
      const registrar = await startFakeRegistrar();
      try {
        cpSync(await buildOnce(), join(folder, 'edge'), { recursive: true });
        writeFileSync(
          join(folder, 'workerd.capnp'),
          recipe('workerd.capnp').replace('127.0.0.1:8787', `127.0.0.1:${port}`),
        );
        const config = {
          dns: { resolvers: [{ label: 'Own', url: `http://127.0.0.1:${registrar.port}/dns-query` }] },
          privateHosts: ['127.0.0.1'],
        };
        const origin = `http://127.0.0.1:${port}`;
        await withServer(
          [WORKERD ?? '', 'serve', join(folder, 'workerd.capnp')],
          { HIENDIEN_GATEWAY: JSON.stringify(config), BKNS_API_KEY: 'k' },
          `${origin}/v1/health`,
          async () => {
            assert.equal((await fetch(`${origin}/v1/health`)).status, 200);
            const said = await (await fetch(`${origin}/v1/check?name=comtam.id.vn`)).text();
            assert.match(said, /"verdict":"unknown"/);
            assert.deepEqual(registrar.asked, [], 'workerd itself lets nothing into the own network');
          },
        );
      } finally {
        await registrar.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it(
    'nginx.conf: names pass and leave no trace, clients are told apart, monitors alone read figures',
    { skip: whyNot(NGINX, 'nginx') },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hiendien-nginx-'));
      const registrar = await startFakeRegistrar();
      const gateway = await runGateway(
        {
          dns: { resolvers: [{ label: 'None', server: '127.0.0.1', port: 1 }] },
          registrar: describeFakeRegistrar(registrar),
          privateHosts: ['127.0.0.1'],
          clients: { header: 'x-real-ip', limit: { requests: 6, seconds: 3600, atOnce: 3 } },
        },
        { REGISTRAR_KEY: 'k' },
      );
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const body = recipe('nginx.conf').replaceAll('http://127.0.0.1:8787', gateway.origin);
      writeFileSync(
        join(folder, 'nginx.conf'),
        `pid ${folder}/pid; error_log ${folder}/error.log; events {} daemon off; master_process off;
http { access_log ${folder}/access.log; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
server { listen 127.0.0.1:${port}; ${body} location / { return 404; } } }`,
      );
      const check = (name: string, headers: Record<string, string> = {}) =>
        fetch(`${origin}/v1/check`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ names: [name] }),
        });
      try {
        await withServer(
          [NGINX ?? '', '-p', folder, '-c', join(folder, 'nginx.conf')],
          {},
          origin,
          async () => {
            assert.match(await (await check('bi-mat.id.vn')).text(), /"verdict":"free"/);
            assert.equal((await fetch(`${origin}/v1/check?name=bi-mat.id.vn`)).status, 200);
            const page = await fetch(`${origin}/kiem-tra-ten-mien/`);
            assert.match(page.headers.get('content-type') ?? '', /text\/html/);
            assert.equal((await check('bi-mat.id.vn')).status, 200);
            // A visitor who calls himself another is still the same.
            assert.equal((await check('bi-mat.id.vn', { 'x-real-ip': '192.0.2.9' })).status, 429);
            assert.equal((await fetch(`${origin}/metrics`)).status, 403);
            const logs = ['access.log', 'error.log']
              .map((name) => readFileSync(join(folder, name), 'utf8'))
              .join('');
            assert.ok(!logs.includes('bi-mat'), logs);
            assert.ok(logs.includes('GET / '), 'what else is asked for is logged');
          },
        );
      } finally {
        await gateway.stop();
        await registrar.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
