// npm run test:figures-load: a thousand acts a second into the built gateway with PostgreSQL, for two minutes, killed once.
import assert from 'node:assert/strict';
import { root } from '../../../.tools/install.mjs';
import { startPostgres } from '../start-postgres';
import { pressAndKill } from './killed';

const EVENTS_A_SECOND = Number(process.env['EVENTS'] ?? 1000);
const SECONDS = Number(process.env['SECONDS'] ?? 120);
const SENDERS = 40;
/** On the average. Fewer mean more requests. */
const EVENTS_A_BATCH = 2;

const postgres = await startPostgres();
try {
  const { pressed, found, away, together } = await pressAndKill({
    program: [`${root}dist/tools/src/cli/hiendien.js`, '--lang', 'en'],
    database: { kind: 'postgres', addressFrom: 'DATABASE_URL' },
    environment: { DATABASE_URL: postgres.address },
    senders: SENDERS,
    eventsASecond: EVENTS_A_SECOND,
    eventsABatch: EVENTS_A_BATCH,
    seconds: SECONDS,
  });
  const { events, batches, repeated, taken, failures, times } = pressed;
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? NaN).toFixed(0);
  console.log(
    `acknowledged: ${events} acts in ${batches} batches, ${(events / SECONDS).toFixed(0)} acts a second`,
  );
  console.log(
    `acknowledged within: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; ${together.toFixed(1)} batches a transaction`,
  );
  console.log(`killed once, away for ${away} ms; ${failures} tries without an answer`);
  console.log(`sent again although acknowledged: ${repeated}, counted twice: ${taken}`);
  console.log(
    `under way at the kill and not sent again: ${found.lost} lost (of a sender at most ${found.mostLost}), ${found.keptUnheard} counted; sent while nothing listened: ${found.unreached}`,
  );
  console.log(`sums that differ from the senders’ truth: ${found.wrong.length}`);
  assert.deepEqual(found.wrong, []);
  assert.equal(taken, 0);
  assert.ok(found.mostLost <= 1, 'a sender loses the batch that is under way at most');
  assert.ok(events >= EVENTS_A_SECOND * SECONDS * 0.95, `${events} acts`);
} finally {
  await postgres.stop();
}
process.exit(0);
