import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { FIGURES, type FigureName } from '../../../src/domain/figures/figure';
import type { Batch } from '../../../src/domain/figures/tally';

/** A batch of which nobody knows. */
export interface Open {
  readonly batch: Batch;
  /** Whether it was under way: where nothing listened it cannot have been taken. */
  readonly wasUnderWay: boolean;
}

/** A page that sends one batch after the other and knows what became of each. */
interface Sender {
  readonly site: string;
  /** Whether it sends a batch again until it is acknowledged; a browser's beacon does not. */
  readonly repeats: boolean;
  /** Acts of acknowledged batches by figure. */
  readonly acknowledged: Map<FigureName, number>;
  /** Batches that nobody acknowledged and that were not sent again. */
  readonly open: Open[];
}

export interface Pressed {
  readonly senders: readonly Sender[];
  /** Acts of all batches that were acknowledged. */
  readonly events: number;
  readonly batches: number;
  /** Batches that were sent once more on purpose although they had been acknowledged. */
  readonly repeated: number;
  /** Tries that got no acknowledgement: the gateway was away or said that it could not. */
  readonly failures: number;
  /** Answers to what was sent once more that did not call it repeated. */
  readonly taken: number;
  /** Milliseconds of acknowledged batches, sorted. */
  readonly times: readonly number[];
}

export interface Pressure {
  readonly origin: string;
  readonly senders: number;
  readonly eventsASecond: number;
  readonly eventsABatch: number;
  readonly seconds: number;
}

/** One in so many acknowledged batches comes once more. */
const REPEATED = 20;
/** Milliseconds until a sender tries again. */
const TRIES_AGAIN = 50;

export const siteOf = (number: number): string => `trang-${number}.example.gov.vn`;

/** Sends figures at a rate, from as many sites as there are senders; half of them repeat what was not acknowledged. */
export async function press({
  origin,
  senders: count,
  eventsASecond,
  eventsABatch,
  seconds,
}: Pressure): Promise<Pressed> {
  const pool = new Pool(origin, { connections: count, headersTimeout: 15_000 });
  const senders = Array.from({ length: count }, (_, number): Sender => ({
    site: siteOf(number),
    repeats: number % 2 === 0,
    acknowledged: new Map(),
    open: [],
  }));
  const tally = { events: 0, batches: 0, repeated: 0, failures: 0, taken: 0 };
  const times: number[] = [];
  /** Of the last failure of each sender. */
  const cut = new Map<string, boolean>();
  const post = async (batch: Batch): Promise<string | undefined> => {
    const began = performance.now();
    try {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: '/v1/figures',
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin: `https://${batch.site}` },
        body: JSON.stringify(batch),
      });
      const text = await body.text();
      if (statusCode !== 200) {
        cut.set(batch.site, false);
        return undefined;
      }
      times.push(performance.now() - began);
      return (JSON.parse(text) as { readonly outcome: string }).outcome;
    } catch (error) {
      cut.set(batch.site, (error as { readonly code?: string }).code !== 'ECONNREFUSED');
      return undefined;
    }
  };
  const begin = performance.now();
  const interval = (count * eventsABatch * 1000) / eventsASecond;
  const run = async (sender: Sender, number: number): Promise<void> => {
    // Spread over the interval, so that they do not come together.
    for (let due = (interval * number) / count, sent = 0; due < seconds * 1000; due += interval, sent++) {
      const wait = begin + due - performance.now();
      if (wait > 1) await sleep(wait);
      const batch = makeBatch(sender.site, number, sent, eventsABatch);
      let outcome = await post(batch);
      while (outcome === undefined) {
        tally.failures++;
        await sleep(TRIES_AGAIN);
        if (!sender.repeats) break;
        outcome = await post(batch);
      }
      if (outcome === undefined) {
        sender.open.push({ batch, wasUnderWay: cut.get(sender.site) === true });
        continue;
      }
      tally.batches++;
      for (const { figure, count: acts } of batch.counts) {
        tally.events += acts;
        sender.acknowledged.set(figure, (sender.acknowledged.get(figure) ?? 0) + acts);
      }
      if (sent % REPEATED === REPEATED - 1) {
        const again = await post(batch);
        if (again === undefined) continue;
        tally.repeated++;
        if (again !== 'repeated') tally.taken++;
      }
    }
  };
  await Promise.all(senders.map((sender, number) => run(sender, number)));
  await pool.close();
  return { senders, ...tally, times: times.sort((one, other) => one - other) };
}

/** Batches of all sizes, of so many acts on the average. */
function makeBatch(site: string, sender: number, sent: number, events: number): Batch {
  const id = (sender * 10_000_000 + sent).toString(16).padStart(32, '0');
  const acts = 1 + ((sent * 7) % (events * 2 - 1));
  const figure = (at: number) => FIGURES[(sent + at) % FIGURES.length] ?? FIGURES[0];
  const first = Math.ceil(acts / 2);
  return {
    version: 1,
    batch: id,
    site,
    counts: [
      { figure: figure(0), detail: 'banner', count: first },
      ...(acts > first ? [{ figure: figure(1), detail: '', count: acts - first }] : []),
    ],
  };
}

/** A site whose sum is neither what was acknowledged, nor that with what was under way when the gateway was killed. */
export interface Wrong {
  readonly site: string;
  readonly figure: FigureName;
  readonly counted: number;
  readonly acknowledged: number;
}

/**
 * Holds what was counted to what senders know.
 * @param counted The sum of a site and figure.
 * @returns What is wrong, and what became of batches that nobody acknowledged: counted all the same, lost under way, or sent while
 *   nothing listened.
 */
export function compare(
  senders: readonly Sender[],
  counted: (site: string, figure: FigureName) => number,
): {
  readonly wrong: readonly Wrong[];
  readonly keptUnheard: number;
  readonly lost: number;
  readonly unreached: number;
  /** The most that one sender lost under way. */
  readonly mostLost: number;
} {
  const wrong: Wrong[] = [];
  let lost = 0;
  let unreached = 0;
  let mostLost = 0;
  let keptUnheard = 0;
  for (const { site, acknowledged, open } of senders) {
    const left = new Map(
      FIGURES.map((figure) => [figure, counted(site, figure) - (acknowledged.get(figure) ?? 0)]),
    );
    let own = 0;
    for (const {
      batch: { counts },
      wasUnderWay,
    } of open) {
      // A batch is counted whole or not at all.
      const isKept = counts.every(({ figure, count }) => (left.get(figure) ?? 0) >= count);
      if (!wasUnderWay) unreached++;
      else if (!isKept) own++;
      else {
        keptUnheard++;
        for (const { figure, count } of counts) left.set(figure, (left.get(figure) ?? 0) - count);
      }
    }
    lost += own;
    mostLost = Math.max(mostLost, own);
    for (const [figure, difference] of left)
      if (difference !== 0)
        wrong.push({
          site,
          figure,
          counted: counted(site, figure),
          acknowledged: acknowledged.get(figure) ?? 0,
        });
  }
  return { wrong, keptUnheard, lost, unreached, mostLost };
}
