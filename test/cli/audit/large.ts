// npm run test:audit -- [SITES]: the placement check over made sites in a process of its own, killed five times and
// resumed; prints how long it takes and how much memory it has, fifth by fifth of the list and while it reports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { StoredSummary } from '../../../src/cli/audit/summary';
import { startFarm } from './farm';

const SITES = Number(process.argv[2] ?? 2000);
const KILLS = 5;
/** Of the run without a stop, for 2,000 pages: megabytes, and seconds. */
const MEMORY = 250;
const SECONDS = 180;
/** So much more may the end of a list take than its beginning. */
const UNEVEN = 1.15;

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const list = join(folder, 'sites.csv');
const farm = await startFarm(SITES);
writeFileSync(list, farm.csv);
const problems: string[] = [];
const expect = (isSo: boolean, sentence: string) => {
  console.log(`${isSo ? 'ok  ' : 'FAIL'} ${sentence}`);
  if (!isSo) problems.push(sentence);
};

try {
  const began = Date.now();
  const parts = await run('whole');
  const memory = parts.at(-1) ?? 0;
  const seconds = (Date.now() - began) / 1000;
  const whole = reportIn('whole');
  const wrong = whole.outcomes.filter(({ address, state, reason }) => {
    const truth = farm.truth.get(address);
    return state !== truth?.state || reason !== truth.reason;
  });
  for (const { address, state, reason } of wrong.slice(0, 5))
    console.log(`${address}: ${state} ${reason}, not ${farm.truth.get(address)?.name}`);
  expect(
    whole.outcomes.length === SITES && wrong.length === 0,
    `${SITES} sites, ${wrong.length} told wrongly`,
  );
  expect(memory <= MEMORY, `most memory: ${memory} MB of ${MEMORY}`);
  expect(
    memory <= (parts[1] ?? 0) * UNEVEN,
    `most memory up to the first page, to the end of each fifth of the list, and of the reports: ${parts.join(', ')} MB`,
  );
  if (SITES <= 2000) expect(seconds <= SECONDS, `${seconds.toFixed(0)} s of ${SECONDS}`);
  else console.log(`     ${seconds.toFixed(0)} s`);
  expect(farm.mostAtOnce() <= 2, `${farm.mostAtOnce()} requests of one host at once`);
  for (let kill = 1; kill <= KILLS; kill++) await run('killed', Math.floor((SITES * kill) / (KILLS + 1)));
  await run('killed');
  expect(isDeepStrictEqual(reportIn('killed'), whole), `killed ${KILLS} times and resumed: the same report`);
} finally {
  await farm.stop();
  rmSync(folder, { recursive: true });
}
console.log(`${problems.length === 0 ? 'All' : 'Not all'} as it should be.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * Runs the check, to its end or until so many pages are known, and gives the most memory that it ever had, in MB: up to
 * the first page, the end of each fifth of the list, and the end of its reports.
 */
async function run(out: string, until = Infinity): Promise<readonly number[]> {
  const words = [
    'audit',
    list,
    '--out',
    join(folder, out),
    '--publish',
    join(folder, `${out}-open`),
    '--allow-private',
    '--parallel',
    '50',
    '--time',
    '10',
  ];
  // The program as it is released: run from its sources it would bring their compiler along.
  const child = spawn(process.execPath, ['dist/tools/src/cli/hiendien.js', ...words], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const journal = join(folder, out, 'journal.jsonl');
  const most = Array<number>(7).fill(0);
  while (child.exitCode === null && child.signalCode === null) {
    const known = linesIn(journal);
    const part = known === 0 ? 0 : Math.min(6, 1 + Math.floor((known / SITES) * 5));
    const [, size = '0'] = /VmHWM:\s+(\d+)/.exec(readStatus(child.pid ?? 0)) ?? [];
    // Of a process that has just ended nothing is said any more.
    most.fill(Math.max(most[part] ?? 0, Math.round(Number(size) / 1024)), part);
    if (known >= until) child.kill('SIGKILL');
    await Promise.race([ended, sleep(50)]);
  }
  return most;
}

/** What the system says of a process; nothing where it says nothing, or of one that is gone. */
function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function linesIn(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
}

function reportIn(out: string): StoredSummary {
  return JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as StoredSummary;
}
