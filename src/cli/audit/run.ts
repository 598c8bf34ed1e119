import PQueue from 'p-queue';
import type { Inspector } from './inspect';
import type { Journal } from './journal';
import type { Listed } from './site-list';

export interface RunOptions {
  readonly parallel: number;
  readonly journal: Journal;
  readonly inspector: Pick<Inspector, 'inspect'>;
  /** Told after each page. */
  readonly onDone: () => void;
}

/** Looks at every page that is not in the journal yet, in this process. */
export async function runHere(
  sites: readonly Listed[],
  { parallel, journal, inspector, onDone }: RunOptions,
): Promise<void> {
  const queue = new PQueue({ concurrency: parallel });
  for (const site of sites) {
    if (journal.has(site)) continue;
    // No more wait than are worked on, however long the list is.
    await queue.onSizeLessThan(parallel);
    void queue.add(async () => {
      journal.add(await inspector.inspect(site));
      onDone();
    });
  }
  await queue.onIdle();
}
