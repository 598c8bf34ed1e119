import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { root } from '../../../.tools/install.mjs';
import type { StoredSummary } from '../../../src/cli/audit/summary';
import { runCli } from '../run-cli';
import { startFarm, type Farm } from './farm';

/** Two of each kind. */
const SITES = 44;
/** Seconds for an address: enough for a machine with other work to unpack a bomb. */
const TIME = '6';
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const list = join(folder, 'sites.csv');
let farm: Farm;
before(async () => {
  farm = await startFarm(SITES);
  writeFileSync(list, farm.csv);
});
after(async () => {
  await farm.stop();
  rmSync(folder, { recursive: true });
});

const words = (out: string, ...more: string[]) => [
  'audit',
  list,
  '--out',
  join(folder, out),
  '--allow-private',
  '--parallel',
  '20',
  '--time',
  TIME,
  '--contact',
  'thu@xa.vn',
  ...more,
];
const reportIn = (out: string) =>
  JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as StoredSummary;

/** The program as it is released, in a process of its own. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [`${root}dist/tools/src/cli/hiendien.js`, ...args], {
    stdio: 'ignore',
  });
  return { child, ended: once(child, 'exit') };
}

/** Waits until something is there; how long depends on the machine. */
async function until(what: string, isThere: () => boolean): Promise<void> {
  for (let left = 2400; left > 0; left--) {
    if (isThere()) return;
    await sleep(50);
  }
  assert.fail(`waited in vain for ${what}`);
}

const linesIn = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0);

describe('hiendien audit', () => {
  it('tells of each site what is true of it, names bad rows, and adds up', async () => {
    const { code, errors, output } = await runCli(words('whole'));
    assert.equal(code, 1, errors);
    const { outcomes, total, levels, departments, bad } = reportIn('whole');
    assert.equal(outcomes.length, SITES);
    for (const { address, state, reason, findings } of outcomes) {
      const truth = farm.truth.get(address)!;
      assert.deepEqual([state, reason], [truth.state, truth.reason], `${truth.name}: ${findings.join()}`);
    }
    const working = [...farm.truth.values()].filter(({ state }) => state === 'working').length;
    assert.equal(total.counts.working, working);
    for (const group of [levels, departments])
      assert.equal(
        group.reduce((sum, { pages }) => sum + pages, 0),
        SITES,
      );
    assert.deepEqual(
      bad.map(({ line }) => line),
      [SITES + 2, SITES + 3],
    );
    assert.match(errors, new RegExp(`sites\\.csv:${SITES + 2}: thiếu tên đơn vị`));
    assert.match(output, /mục tiêu 100%/);
  });

  it('is polite: it says who asks, and asks few things of a host at a time', () => {
    assert.deepEqual(
      [...farm.agents].map((agent) => /^hiendien-tools\/\S+ \(thu@xa\.vn\)$/.test(agent)),
      [true],
    );
    assert.ok(farm.mostAtOnce() <= 2, `${farm.mostAtOnce()} at once`);
  });

  it('writes CSV, one page that needs nothing else, and a workbook', () => {
    const file = (name: string) => readFileSync(join(folder, 'whole', name));
    assert.equal(file('report.csv').toString().trim().split('\n').length, SITES + 1);
    const page = file('report.html').toString();
    assert.doesNotMatch(page, /<(?:script|link|img)[^>]+(?:src|href)=/);
    assert.equal(page.match(/<tr data-state=/g)?.length, SITES);
    assert.match(
      page,
      /\(CSP\) chặn script: script-src không có http/,
      'the doctor’s reason, with what it is about',
    );
    const book = unzipSync(file('report.xlsx'));
    assert.equal(Object.keys(book).filter((name) => /worksheets\/sheet\d/.test(name)).length, 3);
  });

  it('does nothing twice, and says what has changed since an earlier run', async () => {
    const earlier = reportIn('whole');
    const [first, ...others] = earlier.outcomes;
    const changed = { ...earlier, outcomes: [{ ...first, state: 'missing' }, ...others] };
    writeFileSync(join(folder, 'earlier.json'), JSON.stringify(changed));
    const asked = farm.agents.size;
    await runCli(words('whole', '--before', join(folder, 'earlier.json')));
    assert.equal(farm.agents.size, asked);
    const { changes } = reportIn('whole');
    assert.deepEqual(changes, [
      { agency: first!.agency, address: first!.address, before: 'missing', now: 'working' },
    ]);
  });

  it('killed in between and resumed, gives the same report', async () => {
    const journal = join(folder, 'killed', 'journal.jsonl');
    for (const enough of [3, 12]) {
      const { child, ended } = start(words('killed', '--parallel', '4'));
      await until('a few pages', () => linesIn(journal) >= enough);
      child.kill('SIGKILL');
      await ended;
    }
    writeFileSync(journal, '{"half', { flag: 'a' });
    await runCli(words('killed'));
    assert.deepEqual(reportIn('killed').outcomes, reportIn('whole').outcomes);
  });

  it('publishes what works, with a badge for each page, and no reasons', async () => {
    const open = join(folder, 'open');
    await runCli(words('whole', '--publish', open));
    const page = readFileSync(join(open, 'index.html'), 'utf8');
    const { pages } = JSON.parse(readFileSync(join(open, 'health.json'), 'utf8')) as {
      pages: { badge: string; state: string }[];
    };
    assert.equal(new Set(pages.map(({ badge }) => badge)).size, SITES);
    for (const { badge } of pages) {
      assert.match(
        readFileSync(join(open, badge), 'utf8'),
        /^<svg [^>]*role="img" aria-label="tiện ích \.vn: /,
      );
      assert.ok(page.includes(badge), badge);
    }
    assert.doesNotMatch(page + JSON.stringify(pages), /robots|CSP|TLS|timeout/);
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

describe(
  'hiendien audit --queue',
  { skip: hasRedis || process.env['CI'] === 'true' ? false : 'redis-server is not here' },
  () => {
    it('three workers, one of them killed, give the same report', { timeout: 300_000 }, async () => {
      const port = await freePort();
      const store = spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
        { stdio: 'ignore' },
      );
      const queue = ['--queue', `redis://127.0.0.1:${port}`];
      const workers = [1, 2, 3].map(() =>
        start([
          'audit',
          '--worker',
          ...queue,
          '--allow-private',
          '--parallel',
          '3',
          '--time',
          TIME,
          '--contact',
          'thu@xa.vn',
        ]),
      );
      try {
        const run = runCli(words('shared', ...queue));
        await until('a few pages', () => linesIn(join(folder, 'shared', 'journal.jsonl')) >= 4);
        workers[0]!.child.kill('SIGKILL');
        await run;
        assert.deepEqual(reportIn('shared').outcomes, reportIn('whole').outcomes);
      } finally {
        for (const { child } of workers) child.kill('SIGKILL');
        await Promise.all(workers.map(({ ended }) => ended));
        store.kill('SIGKILL');
      }
    });
  },
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
