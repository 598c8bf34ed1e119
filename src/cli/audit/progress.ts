import type { Context } from '../command/context';

export interface Progress {
  add(): void;
  stop(): void;
}

/** A bar with the time that is left, where a person looks; nothing elsewhere. */
export async function showProgress(
  total: number,
  { errors, say }: Pick<Context, 'errors' | 'say'>,
): Promise<Progress> {
  if (errors.isTTY !== true) return { add: () => undefined, stop: () => undefined };
  const { SingleBar, Presets } = await import('cli-progress');
  const format = say({
    vi: '{bar} {percentage} % | {value}/{total} trang | còn {eta_formatted}',
    en: '{bar} {percentage} % | {value}/{total} pages | {eta_formatted} left',
  });
  const bar = new SingleBar(
    { format, stream: errors, hideCursor: true, etaBuffer: 200 },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    add: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}
