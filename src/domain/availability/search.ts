import { unknownBecause, type AskedName, type Evidence } from './evidence';
import type { AvailabilityProvider, Urgency } from './provider';
import { weighAnswers, type Answer, type AskedVerdict, type LocalVerdict, type Verdict } from './verdict';

export interface SearchRow<Local extends LocalVerdict = LocalVerdict> {
  /** Where the row stands, from 0: the place of its name in the question, whichever answer came first. */
  readonly position: number;
  readonly name: AskedName;
  readonly verdict: Verdict<Local>;
  /** False while another source may still change the verdict. */
  readonly settled: boolean;
}

export interface SearchTools<Local extends LocalVerdict = LocalVerdict> {
  readonly providers: readonly AvailabilityProvider[];
  /** Says what the rules of naming decide, or nothing if somebody has to be asked. */
  readonly decideLocally: (name: AskedName) => Local | undefined;
  /** Told of each row when it is known, and again when a weightier source changes it. */
  readonly onRow: (row: SearchRow<Local>) => void;
  /** `now` unless the names are suggestions. */
  readonly urgency?: Urgency;
}

export type SearchEnd<Local extends LocalVerdict = LocalVerdict> =
  { readonly kind: 'complete'; readonly rows: readonly SearchRow<Local>[] } | { readonly kind: 'aborted' };

/**
 * Looks names up, in their order. What the rules decide is told before the first request goes out and costs
 * none. After an abort no row is told any more, so that a newer search never meets an older one's answers.
 */
export async function searchNames<Local extends LocalVerdict>(
  names: readonly AskedName[],
  tools: SearchTools<Local>,
  signal: AbortSignal,
): Promise<SearchEnd<Local>> {
  const rows: SearchRow<Local>[] = [];
  const tell = (row: SearchRow<Local>): void => {
    if (signal.aborted) return;
    rows[row.position] = row;
    tools.onRow(row);
  };
  const toAsk = names.flatMap((name, position) => {
    const verdict = tools.decideLocally(name);
    if (verdict === undefined) return [{ name, position }];
    tell({ name, position, verdict, settled: true });
    return [];
  });
  if (signal.aborted) return { kind: 'aborted' };
  const asked = toAsk.map(({ name, position }) =>
    askAll(name, tools, signal, (verdict, settled) => {
      tell({ name, position, verdict, settled });
    }),
  );
  const wasWanted = await untilAborted(Promise.all(asked), signal);
  return wasWanted ? { kind: 'complete', rows } : { kind: 'aborted' };
}

async function askAll(
  name: AskedName,
  { providers, urgency }: Pick<SearchTools, 'providers' | 'urgency'>,
  signal: AbortSignal,
  tell: (verdict: AskedVerdict, settled: boolean) => void,
): Promise<void> {
  const able = providers.filter((provider) => provider.supports(name.suffix));
  if (able.length === 0) tell(weighAnswers([]), true);
  const answers: (Answer | undefined)[] = able.map(() => undefined);
  await Promise.all(
    able.map(async (provider, place) => {
      const evidence = await askOne(provider, name, signal, urgency);
      const { id, label, strength } = provider;
      answers[place] = { source: { id, label, strength }, evidence };
      const known = answers.filter((answer) => answer !== undefined);
      const verdict = weighAnswers(known);
      const settled = known.length === able.length;
      if (settled || verdict.kind !== 'unknown') tell(verdict, settled);
    }),
  );
}

/** A provider promises not to throw; one that a page brings along may not know. */
async function askOne(
  provider: AvailabilityProvider,
  name: AskedName,
  signal: AbortSignal,
  urgency: Urgency = 'now',
): Promise<Evidence> {
  try {
    return await provider.check(name, signal, urgency);
  } catch {
    return unknownBecause('malformed');
  }
}

/** Waits for the work, but no longer than somebody wants it: true if it was wanted to its end. */
function untilAborted(work: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      resolve(false);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    work
      .then(() => {
        resolve(!signal.aborted);
      }, reject)
      .finally(() => {
        signal.removeEventListener('abort', onAbort);
      });
  });
}
