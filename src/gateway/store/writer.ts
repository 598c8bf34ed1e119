import type { Surroundings } from '../../providers/request/surroundings';
import type { KeptAnswers, KeptBatch, Store } from './store';

/** What became of something that was to be kept. `busy`: too much waits already; `failed`: nothing of it is kept. */
export type Written = 'kept' | 'repeated' | 'busy' | 'failed';

/** Milliseconds for which writes are gathered: a commit for each would wait for the disk each time. */
const GATHERED_FOR = 4;
/** Pieces of one transaction. */
const MOST_TOGETHER = 1000;
/** Pieces that may wait. More than this a database that answers never lets come together. */
const MOST_WAITING = 10_000;

type Piece = { readonly batch: KeptBatch } | { readonly answers: KeptAnswers };

interface Waiting {
  readonly piece: Piece;
  readonly settle: (written: Written) => void;
}

export interface Writer {
  /** Keeps one piece, together with what else comes in these milliseconds; answers once it is committed. Never rejects. */
  readonly write: (piece: Piece) => Promise<Written>;
  /** How many pieces wait. */
  readonly waiting: () => number;
  /** Whether the last transaction was committed. */
  readonly isUp: () => boolean;
}

export function createWriter(
  store: Pick<Store, 'write'>,
  {
    startTimer,
    onCommit,
    onFault,
  }: Pick<Surroundings, 'startTimer'> & {
    /** @param pieces Of the transaction. @param isKept Whether it was committed. */
    readonly onCommit: (pieces: number, isKept: boolean) => void;
    readonly onFault: (error: unknown) => void;
  },
): Writer {
  let queue: Waiting[] = [];
  let isAtWork = false;
  let isUp = true;
  const commit = async (): Promise<void> => {
    const together = queue.slice(0, MOST_TOGETHER);
    queue = queue.slice(MOST_TOGETHER);
    try {
      const fresh = await store.write({
        batches: together.flatMap(({ piece }) => ('batch' in piece ? [piece.batch] : [])),
        answers: together.flatMap(({ piece }) => ('answers' in piece ? [piece.answers] : [])),
      });
      isUp = true;
      const told = new Set<string>();
      for (const { piece, settle } of together) {
        const { id } = 'batch' in piece ? piece.batch : piece.answers;
        settle(fresh.has(id) && !told.has(id) ? 'kept' : 'repeated');
        told.add(id);
      }
    } catch (error) {
      isUp = false;
      onFault(error);
      for (const { settle } of together) settle('failed');
    }
    onCommit(together.length, isUp);
  };
  const work = async (): Promise<void> => {
    while (queue.length > 0) await commit();
    isAtWork = false;
  };
  return {
    write: (piece) => {
      if (queue.length >= MOST_WAITING) return Promise.resolve('busy');
      return new Promise((settle) => {
        queue.push({ piece, settle });
        if (isAtWork) return;
        isAtWork = true;
        startTimer(GATHERED_FOR, () => void work());
      });
    },
    waiting: () => queue.length,
    isUp: () => isUp,
  };
}
