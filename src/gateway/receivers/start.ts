import type { Counts } from '../counts';
import type { Receivers } from '../routes/route';
import { createWriter } from '../store/writer';
import type { GatewayTools } from '../tools';
import type { ReceiverTools } from './receiver-tools';

/** Puts the writer before the store, with what is counted and told of it. */
export function startReceivers(
  given: ReceiverTools,
  { startTimer, log, now }: Pick<GatewayTools, 'startTimer' | 'log' | 'now'>,
  { metrics, commit }: Counts,
): Receivers {
  const writer = createWriter(given.store, {
    startTimer,
    onCommit: (pieces, isKept) => {
      commit(isKept, pieces);
    },
    onFault: (error) => {
      // The kind and the database's own code: a message could hold what was written.
      const { name = 'Error', code = '' } = error as { readonly name?: string; readonly code?: unknown };
      const event = {
        time: new Date(now()).toISOString(),
        event: 'not-kept',
        kind: name,
        code: String(code),
      };
      log(JSON.stringify(event));
    },
  });
  metrics.gauge({
    name: 'hiendien_gateway_database_up',
    help: 'Whether the last transaction was committed.',
    value: () => Number(writer.isUp()),
  });
  metrics.gauge({
    name: 'hiendien_gateway_waiting',
    help: 'Batches and answers that wait for a transaction.',
    value: writer.waiting,
  });
  return { ...given, ...writer };
}
