import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { GatewayConfig } from '../config';
import { hourOf } from '../../domain/figures/hours';
import type { ChartFiles, ReceiverTools } from '../receivers/receiver-tools';
import type { Store } from '../store/store';
import type { GatewayTools } from '../tools';
import { openStore } from './store/open';

/** Milliseconds between two looks for what is too old. */
const CLEANS_EVERY = 3_600_000;
const DAY = 86_400_000;
/** Hours for which a batch is known again. No page sends one for longer. */
const BATCH_KNOWN_FOR = 72;

/** Opens the database of the configuration, and keeps out of it what is too old. */
export async function openReceivers(
  config: GatewayConfig,
  tools: Pick<GatewayTools, 'findSecret' | 'now' | 'log'>,
): Promise<(ReceiverTools & { close(): Promise<void> }) | undefined> {
  if (!config.database) return undefined;
  const store = await openStore(config.database, tools);
  const clean = () => {
    forgetOld(store, config, tools.now()).catch(() => {
      // The next time will do; that the database is away is said where something is lost by it.
    });
  };
  clean();
  const timer = setInterval(clean, CLEANS_EVERY).unref();
  return {
    store,
    writeCsv: (rows) =>
      stringify(rows as (string | number)[][], { escape_formulas: true, record_delimiter: 'windows' }),
    charts: readCharts(),
    close: async () => {
      clearInterval(timer);
      await store.close();
    },
  };
}

function forgetOld(store: Store, { figures, feedback }: GatewayConfig, now: number): Promise<void> {
  const ago = (days = 36_500) => now - days * DAY;
  return store.forget({
    batches: hourOf(now) - BATCH_KNOWN_FOR,
    figures: hourOf(ago(figures?.keepDays)),
    answers: ago(feedback?.keepDays),
  });
}

/** Beside the built modules; from the sources there are none. */
function readCharts(): ChartFiles | undefined {
  try {
    const read = (name: string) => readFileSync(new URL(`../../../page/${name}`, import.meta.url), 'utf8');
    return { script: read('charts.js'), style: read('charts.css') };
  } catch {
    return undefined;
  }
}
