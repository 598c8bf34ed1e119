import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildEdge } from '../../.tools/build/edge';
import { root } from '../../.tools/install.mjs';
import { listen } from '../lab/cors-proxy';
import type { Started } from './conformance';

/** Milliseconds; a machine may be slow and the first start unpacks much. */
const READY_WITHIN = 30_000;

/** The binaries that npm brings, where it brings them for this machine. */
export const WORKERD = findBinary('@cloudflare/workerd-linux-64/bin/workerd');
export const DENO = findBinary('@deno/linux-x64-glibc/deno');

function findBinary(path: string): string | undefined {
  return [`${root}node_modules/${path}`].find((one) => existsSync(one));
}

/** Why a runtime is passed over, or false where it is run. CI must have both. */
export function whyNot(binary: string | undefined, name: string): string | false {
  return binary === undefined && process.env['CI'] !== 'true'
    ? `${name} is not here for this machine.`
    : false;
}

let built: Promise<string> | undefined;

/** Builds the modules once for all tests of this process. */
export function buildOnce(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hiendien-edge-'));
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    await buildEdge(folder);
    return folder;
  })();
  return built;
}

/** The gateway in workerd, as the recipe describes it but for the private addresses of a test. */
export async function startWorkerd(
  config: object,
  environment: Readonly<Record<string, string>>,
  cachePort?: number,
): Promise<Started> {
  const folder = await buildOnce();
  const port = await freePort();
  const bindings = Object.entries({ HIENDIEN_GATEWAY: JSON.stringify(config), ...environment });
  const file = join(folder, `workerd-${port}.capnp`);
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "gateway", worker = .gateway),
    (name = "upstreams", network = (allow = ["public", "private"])),
    ${cachePort === undefined ? '' : `(name = "cache", external = (address = "127.0.0.1:${cachePort}", http = ())),`}
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "gateway")]
);
const gateway :Workerd.Worker = (
  modules = [(name = "workerd.js", esModule = embed "workerd.js")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "upstreams",
  ${cachePort === undefined ? '' : 'cacheApiOutbound = "cache",'}
  bindings = [${bindings.map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`).join(', ')}]
);
`,
  );
  return run(WORKERD ?? 'workerd', ['serve', file], {}, port);
}

/** The gateway in Deno, with leave for the network and its variables alone. */
export async function startDeno(
  config: object,
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const folder = await buildOnce();
  const port = await freePort();
  const own = { HIENDIEN_GATEWAY: JSON.stringify({ ...config, listen: { port } }), ...environment };
  return run(
    DENO ?? 'deno',
    ['run', '--no-remote', '--no-npm', '--allow-net', '--allow-env', join(folder, 'deno.js')],
    own,
    port,
  );
}

async function run(
  binary: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  port: number,
): Promise<Started> {
  const child = spawn(binary, words, {
    env: { PATH: process.env['PATH'], HOME: tmpdir(), NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => {
    errors = (errors + part.toString()).slice(-4000);
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(origin, child, () => errors);
  } catch (error) {
    kill();
    throw error;
  }
  return {
    origins: [origin],
    stop: async () => {
      process.off('exit', kill);
      await end(child);
    },
  };
}

async function untilHealthy(origin: string, child: ChildProcess, errors: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    const response = await fetch(`${origin}/v1/health`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.status === 200) return;
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`it does not answer: ${errors()}`);
    await sleep(50);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
