import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { listen } from '../lab/cors-proxy';

const VERSIONS = '/usr/lib/postgresql';
const BIN = existsSync(VERSIONS)
  ? readdirSync(VERSIONS)
      .map((version) => `${VERSIONS}/${version}/bin`)
      .filter((folder) => existsSync(`${folder}/initdb`))
      .at(-1)
  : undefined;

/** Milliseconds; a machine may be slow. */
const READY_WITHIN = 60_000;

export interface Postgres {
  /** `postgres://…` of a database with nothing in it. */
  readonly address: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again with what it kept. */
  start(): Promise<void>;
  /** Ends it and throws it away. */
  stop(): Promise<void>;
}

/** Why tests with PostgreSQL are passed over, or false where they are run. CI must have it. */
export function whyNoPostgres(): string | false {
  return BIN === undefined && process.env['CI'] !== 'true'
    ? 'postgresql is not installed: its store is left out.'
    : false;
}

/** The distribution's own server in a folder and at a port of its own, for this machine alone, each commit on the disk. */
export async function startPostgres(): Promise<Postgres> {
  const bin = BIN ?? '/usr/bin';
  const folder = mkdtempSync(join(tmpdir(), 'hiendien-postgres-'));
  const owner = findOwner();
  chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = { ...owner, cwd: folder, stdio: 'ignore' as const };
  execFileSync(
    `${bin}/initdb`,
    ['-D', data, '-N', '-A', 'trust', '-U', 'hiendien', '-E', 'UTF8', '--locale=C.UTF-8'],
    run,
  );
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  const address = `postgres://hiendien@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | undefined;
  const end = (signal: NodeJS.Signals) => child?.kill(signal);
  const endAtOnce = () => end('SIGQUIT');
  process.once('exit', endAtOnce);
  const start = async (): Promise<void> => {
    const words = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
    child = spawn(`${bin}/postgres`, [...words, '-c', 'max_connections=30'], run);
    const deadline = Date.now() + READY_WITHIN;
    while (!(await isReady(address))) {
      if (Date.now() > deadline) throw new Error('postgres did not start');
      await sleep(50);
    }
  };
  const leave = async (signal: NodeJS.Signals) => {
    const running = child;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    end(signal);
    await ended;
  };
  await start();
  return {
    address,
    start,
    // Immediate shutdown: nothing is written down, the next start recovers from the log.
    kill: () => leave('SIGQUIT'),
    stop: async () => {
      await leave('SIGINT');
      process.off('exit', endAtOnce);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to be run by root: then by the user that its package made. */
function findOwner(): { readonly uid: number; readonly gid: number } {
  const idOf = (...words: string[]) => Number(execFileSync('id', words, { encoding: 'utf8' }));
  return idOf('-u') === 0
    ? { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') }
    : { uid: idOf('-u'), gid: idOf('-g') };
}

async function isReady(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
