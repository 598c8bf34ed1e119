// npm run test:load: how much the gateway bears, beside a bare server of Node's that answers a constant, in one run.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { root } from '../../../.tools/install.mjs';
import { listen } from '../../lab/cors-proxy';
import { startLab } from '../../lab/start-lab';
import { answer, describeFakeRegistrar, startFakeRegistrar } from '../fake-registrar';
import { startRedis } from '../start-redis';
import { measureMemory } from './memory';

const SECONDS = 8;
const CONNECTIONS = 32;

/** Figures that have to be reached on two cores that make the load too. */
const LEAST = { ratio: 0.5, cached: 4000, uncached: 400 };
/** Milliseconds. */
const MOST_P99 = 50;

const folder = mkdtempSync(join(tmpdir(), 'hiendien-load-'));
const children: ReturnType<typeof spawn>[] = [];
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(
  words: readonly string[],
  port: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  children.push(child);
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const response = await fetch(`${origin}/v1/health`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return origin;
    assert.ok(tries < 200, 'it does not start');
    await sleep(100);
  }
}

/** The built program, as an owner runs it, with its log on. */
async function startGateway(config: object, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const port = await freePort();
  const file = join(folder, `${port}.json`);
  writeFileSync(file, JSON.stringify({ ...config, listen: { port } }));
  return start(
    [`${root}dist/tools/src/cli/hiendien.js`, '--lang', 'en', 'gateway', '--config', file],
    port,
    environment,
  );
}

async function startBare(): Promise<string> {
  const port = await freePort();
  const body = JSON.stringify({
    answers: [
      {
        name: 'healthy.id.vn',
        verdict: 'present',
        checkedAt: new Date().toISOString(),
        ttl: 500,
        source: 'Lab',
      },
    ],
  });
  const program = `require('http').createServer((q, r) => { q.resume(); r.setHeader('content-type', 'application/json'); r.end(${JSON.stringify(body)}); }).listen(${port}, '127.0.0.1')`;
  return start(['-e', program], port);
}

const POST = { method: 'POST', headers: { 'content-type': 'application/json' } } as const;
let made = 0;

function press(origin: string, more: Partial<autocannon.Options> = {}): Promise<autocannon.Result> {
  return autocannon({
    url: `${origin}/v1/check`,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...POST,
    body: '{"names":["healthy.id.vn"]}',
    ...more,
  });
}

/** A new name each time. */
function pressAnew(origin: string, more: Partial<autocannon.Options> = {}): Promise<autocannon.Result> {
  return press(origin, {
    requests: [
      {
        ...POST,
        path: '/v1/check',
        setupRequest: (request) => ({ ...request, body: `{"names":["tai-${++made}.id.vn"]}` }),
      },
    ],
    ...more,
  });
}

function tell(what: string, { requests, latency, non2xx, errors }: autocannon.Result): void {
  console.log(
    `${what}: ${requests.average.toFixed(0)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${non2xx + errors} without an answer`,
  );
}

const lab = await startLab();
assert.ok(lab, 'the lab of name servers is needed');
const registrar = await startFakeRegistrar();
const redis = await startRedis();
const config = {
  dns: {
    resolvers: lab.dnsPorts.map((port) => ({ label: 'Lab', server: '127.0.0.1', port })),
    limit: { requests: 100_000, atOnce: 10_000 },
  },
  registrar: describeFakeRegistrar(registrar, { limit: { requests: 100_000, seconds: 1, atOnce: 10_000 } }),
  privateHosts: ['127.0.0.1'],
  clients: { limit: { requests: 1_000_000, seconds: 1, atOnce: 500_000 } },
};
const environment = { REGISTRAR_KEY: 'k', VALKEY_URL: redis.address };

try {
  const bareOrigin = await startBare();
  const origin = await startGateway(config, environment);
  await press(bareOrigin, { duration: 2 });
  await press(origin, { duration: 2 });
  const alone = await press(origin);
  tell('cached, alone', alone);
  // Side by side, so that both pay the same for waking who waits: on a virtual machine that is most of an answer's time, and a
  // bare server that is pressed alone never lets the other side sleep.
  const runs: { readonly bare: autocannon.Result; readonly cached: autocannon.Result }[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const [bare, cached] = await Promise.all([press(bareOrigin), press(origin)]);
    tell('bare server, beside', bare);
    tell('cached, beside', cached);
    runs.push({ bare, cached });
  }
  const uncached = await pressAnew(origin);
  tell('uncached, DNS and registrar', uncached);

  const before = registrar.asked.length;
  registrar.behave((name, response) =>
    setTimeout(() => {
      answer(response, { domain: name, available: true, time: new Date().toISOString() });
    }, 1500),
  );
  const burst = await press(origin, {
    amount: 10_000,
    connections: 1000,
    body: '{"names":["cung-mot-luc.id.vn"]}',
  });
  const calls = registrar.asked.slice(before).filter((name) => name === 'cung-mot-luc.id.vn').length;
  tell('10,000 equal questions', burst);
  console.log(`… made ${calls} call(s) to the registrar`);
  registrar.behave((name, response) => {
    answer(response, { domain: name, available: true, time: new Date().toISOString() });
  });

  const shared = await startGateway(
    { ...config, valkey: { addressFrom: 'VALKEY_URL', instances: 2 } },
    environment,
  );
  const pressing = pressAnew(shared);
  await sleep(2000);
  await redis.kill();
  await sleep(3000);
  await redis.start();
  const killed = await pressing;
  tell('Valkey killed and started again', killed);

  const ratios = runs
    .map(({ bare, cached }) => cached.requests.average / bare.requests.average)
    .sort((one, other) => one - other);
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0;
  console.log(`cached / bare: ${median.toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`);
  for (const { non2xx, errors } of [alone, ...runs.map(({ cached }) => cached), uncached, burst, killed])
    assert.equal(non2xx + errors, 0, 'every question has its answer');
  assert.equal(calls, 1);
  assert.ok(median >= LEAST.ratio, `${median} of a bare server's rate`);
  assert.ok(alone.requests.average >= LEAST.cached, `${alone.requests.average} cached a second`);
  assert.ok(uncached.requests.average >= LEAST.uncached, `${uncached.requests.average} uncached a second`);
  assert.ok(alone.latency.p99 < MOST_P99, `p99 ${alone.latency.p99} ms`);
  const memory = await measureMemory();
  console.log(
    `memory over 1,000,000 names, MB after each 100,000: ${memory.map((mb) => mb.toFixed(1)).join(' ')}`,
  );
  const [, second = 0] = memory;
  assert.ok((memory.at(-1) ?? Infinity) < second + 10, 'memory is flat');
} finally {
  await registrar.close();
  await redis.kill();
  await lab.stop();
}
process.exit(0);
