import type { Job } from 'bullmq';
import type { Inspector } from './inspect';
import { keyOf, type Journal } from './journal';
import type { Outcome } from './outcome';
import type { Listed } from './site-list';

/** How a run on many machines is set up. */
export interface QueueOptions {
  /** `redis://host:port/0` */
  readonly address: string;
  /** Runs on one server are told apart by it. */
  readonly name: string;
}

/** A worker that is gone is missed after this time, in milliseconds, and its pages are given to others. */
const MISSED_AFTER = 10_000;
/** So many pages are handed over at once. */
const BATCH = 500;

/** Hands a list out to workers and gathers what they find, until every page is known. */
export async function runOnQueue(
  sites: readonly Listed[],
  {
    queue,
    journal,
    onDone,
  }: { readonly queue: QueueOptions; readonly journal: Journal; readonly onDone: () => void },
): Promise<void> {
  const { Queue, QueueEvents } = await import('bullmq');
  const connection = { url: queue.address, maxRetriesPerRequest: null };
  const jobs = new Queue<Listed, Outcome>(queue.name, { connection });
  const events = new QueueEvents(queue.name, { connection });
  const open = new Set(sites.filter((site) => !journal.has(site)).map(keyOf));
  try {
    await Promise.all([jobs.waitUntilReady(), events.waitUntilReady()]);
    const isDone = new Promise<void>((resolve) => {
      const take = (outcome: Outcome) => {
        if (!open.delete(keyOf(outcome))) return;
        journal.add(outcome);
        onDone();
        if (open.size === 0) resolve();
      };
      events.on('completed', ({ returnvalue }: { returnvalue: unknown }) => {
        // The events hand on what a worker returned as it was written: JSON.
        take((typeof returnvalue === 'string' ? JSON.parse(returnvalue) : returnvalue) as Outcome);
      });
      if (open.size === 0) resolve();
    });
    const waiting = sites.filter((site) => open.has(keyOf(site)));
    for (let from = 0; from < waiting.length; from += BATCH)
      await jobs.addBulk(
        waiting.slice(from, from + BATCH).map((site) => ({
          name: 'page',
          data: site,
          // What a killed run has handed over already is not handed over twice.
          opts: {
            jobId: Buffer.from(keyOf(site)).toString('base64url'),
            attempts: 3,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    await isDone;
  } finally {
    await Promise.all([jobs.close(), events.close()]);
  }
}

/** Takes pages from the queue until it is stopped. */
export async function work(
  queue: QueueOptions,
  inspector: Pick<Inspector, 'inspect'>,
  parallel: number,
): Promise<() => Promise<void>> {
  const { Worker } = await import('bullmq');
  const worker = new Worker<Listed, Outcome>(
    queue.name,
    (job: Job<Listed, Outcome>) => inspector.inspect(job.data),
    {
      connection: { url: queue.address, maxRetriesPerRequest: null },
      concurrency: parallel,
      lockDuration: MISSED_AFTER,
      stalledInterval: MISSED_AFTER / 2,
      maxStalledCount: 10,
    },
  );
  await worker.waitUntilReady();
  return () => worker.close();
}
