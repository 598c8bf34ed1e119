import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../lab/cors-proxy';

const BINARY = ['/usr/bin/redis-server', '/usr/bin/valkey-server'].find((path) => existsSync(path));

export interface Redis {
  readonly address: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again at the same port, with nothing in it. */
  start(): Promise<void>;
}

/** Why tests with Valkey are passed over, or false where they are run. CI must have it. */
export function whyNoRedis(): string | false {
  return BINARY === undefined && process.env['CI'] !== 'true'
    ? 'redis-server is not installed: several instances are left out.'
    : false;
}

/** A server that speaks Valkey's protocol, on a free port of this machine, that keeps nothing. */
export async function startRedis(): Promise<Redis> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  let child: ChildProcess | undefined;
  const end = () => child?.kill('SIGKILL');
  const start = async (): Promise<void> => {
    child = spawn(BINARY ?? 'redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
      stdio: 'ignore',
    });
    const deadline = Date.now() + 10_000;
    while (!(await isOpen(port))) {
      if (Date.now() > deadline) throw new Error('redis-server did not start');
      await sleep(20);
    }
  };
  process.once('exit', end);
  await start();
  return {
    address: `redis://127.0.0.1:${port}/0`,
    start,
    kill: async () => {
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      end();
      await ended;
    },
  };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
