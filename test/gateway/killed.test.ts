import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIGURES } from '../../src/domain/figures/figure';
import { pressAndKill, type Killed } from './load/killed';
import { compare } from './load/senders';
import { startPostgres, whyNoPostgres } from './start-postgres';

/** A cut of `npm run test:figures-load`: of the sources, for seconds. */
const PRESSURE = {
  program: ['--import=tsx', '.tools/hiendien.ts', '--lang', 'en'],
  senders: 10,
  eventsASecond: 100,
  eventsABatch: 2,
  seconds: 6,
} as const;

function holdToTruth({ pressed, found }: Killed): void {
  assert.deepEqual(found.wrong, [], 'sums are the senders’ truth');
  assert.equal(pressed.taken, 0, 'nothing is counted twice');
  assert.ok(pressed.failures > 0, 'the kill was felt');
  assert.ok(found.mostLost <= 1, 'a sender loses the batch that is under way at most');
  for (const { site, open, repeats } of pressed.senders) if (repeats) assert.deepEqual(open, [], site);
  assert.ok(pressed.repeated > 0 && pressed.events > PRESSURE.eventsASecond, `${pressed.events} acts`);
}

describe('a gateway that is killed while it counts', () => {
  it('loses nothing that it had acknowledged and counts nothing twice, on SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hiendien-killed-'));
    try {
      const database = { kind: 'sqlite', file: join(folder, 'gateway.sqlite') };
      holdToTruth(await pressAndKill({ ...PRESSURE, database }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it(
    'loses nothing that it had acknowledged and counts nothing twice, on PostgreSQL',
    { skip: whyNoPostgres() },
    async () => {
      const postgres = await startPostgres();
      try {
        holdToTruth(
          await pressAndKill({
            ...PRESSURE,
            database: { kind: 'postgres', addressFrom: 'DATABASE_URL' },
            environment: { DATABASE_URL: postgres.address },
          }),
        );
      } finally {
        await postgres.stop();
      }
    },
  );

  it('would be found out: by one act too few or too many', () => {
    const [figure] = FIGURES;
    const batch = {
      version: 1,
      batch: 'a',
      site: 'a.vn',
      counts: [{ figure, detail: '', count: 3 }],
    } as const;
    const senders = [
      {
        site: 'a.vn',
        repeats: false,
        acknowledged: new Map([[figure, 10]]),
        open: [{ batch, wasUnderWay: true }],
      },
    ];
    const wrongWith = (sum: number) =>
      compare(senders, (_, name) => (name === figure ? sum : 0)).wrong.length;
    assert.deepEqual([9, 10, 11, 12, 13, 14].map(wrongWith), [1, 0, 1, 1, 0, 1]);
  });
});
