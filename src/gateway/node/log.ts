import type { Writable } from 'node:stream';

/** Milliseconds for which lines are gathered: a write for each would cost more than the answers. */
const GATHERED_FOR = 100;
/** Bytes that may wait for a reader who is slow; what is more is left out, and counted in the next line. */
const MOST_WAITING = 1_000_000;

export interface Log {
  readonly write: (line: string) => void;
  flush(): void;
}

/** Writes lines to a stream, several at a time. A reader who does not keep up costs lines, never memory. */
export function createLog(stream: Writable): Log {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let dropped = 0;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length === 0) return;
    if (stream.writableLength > MOST_WAITING) dropped += lines.length;
    else {
      if (dropped > 0)
        lines.push(JSON.stringify({ time: new Date().toISOString(), event: 'log-dropped', lines: dropped }));
      dropped = 0;
      stream.write(`${lines.join('\n')}\n`);
    }
    lines = [];
  };
  return {
    write: (line) => {
      lines.push(line);
      timer ??= setTimeout(flush, GATHERED_FOR).unref();
    },
    flush,
  };
}
