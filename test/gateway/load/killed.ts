import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../.tools/install.mjs';
import { listen } from '../../lab/cors-proxy';
import { compare, press, siteOf, type Pressed, type Pressure } from './senders';

/** Milliseconds; a machine may be slow. */
const READY_WITHIN = 30_000;
const TOKEN = 'doc-so-lieu-0123456789';

export interface Killed {
  readonly pressed: Pressed;
  readonly found: ReturnType<typeof compare>;
  /** Milliseconds from the kill to the first answer of the next process. */
  readonly away: number;
  /** Of the process after the kill: batches in a transaction, on the average. */
  readonly together: number;
}

export interface KilledOptions extends Omit<Pressure, 'origin'> {
  /** Words after `node` that run the program. */
  readonly program: readonly string[];
  readonly database: object;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Presses a gateway of its own process, kills it once without a warning in the middle, and holds its sums to the truth. */
export async function pressAndKill({
  program,
  database,
  environment = {},
  ...pressure
}: KilledOptions): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-killed-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const file = join(folder, 'gateway.json');
  writeFileSync(
    file,
    JSON.stringify({
      listen: { port },
      dns: { resolvers: [{ label: 'DNS', url: 'https://dns.example.vn/dns-query' }] },
      database,
      figures: {
        sites: Array.from({ length: pressure.senders }, (_, number) => `https://${siteOf(number)}`),
        smallest: 1,
        limit: { requests: 1_000_000, seconds: 1 },
        readers: [{ tokenFrom: 'LOAD_TOKEN' }],
      },
      log: 'events',
    }),
  );
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [...program, 'gateway', '--config', file], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment, LOAD_TOKEN: TOKEN },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    const deadline = Date.now() + READY_WITHIN;
    while (!(await isHealthy(origin))) {
      assert.ok(Date.now() < deadline && child.exitCode === null, `the gateway starts: ${said}`);
      await sleep(20);
    }
    return child;
  };
  let child = await start();
  const endChild = () => child.kill('SIGKILL');
  process.once('exit', endChild);
  try {
    const pressing = press({ origin, ...pressure });
    await sleep(pressure.seconds * 500);
    const began = Date.now();
    child.kill('SIGKILL');
    await once(child, 'exit');
    child = await start();
    const away = Date.now() - began;
    const pressed = await pressing;
    const together = await readTogether(origin);
    const sums = await readSums(origin);
    const found = compare(pressed.senders, (site, figure) => sums.get(`${site} ${figure}`) ?? 0);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    return { pressed, found, away, together };
  } finally {
    endChild();
    process.off('exit', endChild);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isHealthy(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/v1/health`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.status === 200;
}

/** As a webmaster reads them. */
async function readSums(origin: string): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${origin}/v1/figures`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const { figures } = (await response.json()) as {
    readonly figures: readonly { readonly site: string; readonly figure: string; readonly count: number }[];
  };
  const sums = new Map<string, number>();
  for (const { site, figure, count } of figures) {
    const key = `${site} ${figure}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

async function readTogether(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const valueOf = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return (
    valueOf('hiendien_gateway_written_total') / valueOf('hiendien_gateway_commits_total\\{outcome="kept"\\}')
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
