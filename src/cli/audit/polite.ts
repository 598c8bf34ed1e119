import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import robotsParser, { type Robot } from 'robots-parser';
import type { Answer, Fetcher } from '../fetch/fetcher';

/** Asks hosts as their owners want it. */
export interface Polite extends Pick<Fetcher, 'get'> {
  /** Whether a host's robots.txt lets an address be asked for. What it says of the pace holds from then on. */
  isAllowed(address: string): Promise<boolean>;
}

/** Of one host so many things are asked at a time. */
const PER_HOST = 2;
/** A host that wants more than this between two requests waits no longer, in seconds: it is asked for few. */
const LONGEST_DELAY = 60;
/** Rules of so many hosts are remembered: pages of a host stand together in a list. */
const RULES_KEPT = 100;
const ROBOTS_NAME = 'hiendien-tools';

/** Makes what asks a few things of a host at a time, and no faster than its robots.txt says (`Crawl-delay`). */
export function askPolitely(fetcher: Pick<Fetcher, 'get'>): Polite {
  const hosts = new Map<string, PQueue>();
  const paces = new Map<string, Pace>();
  const rules = new Map<string, Promise<Robot | undefined>>();

  /** A host that nobody asks any more is forgotten, but for the pace that it wants. */
  async function get(address: string): Promise<Answer> {
    const { host } = new URL(address);
    const queue = hosts.get(host) ?? new PQueue({ concurrency: PER_HOST });
    hosts.set(host, queue);
    try {
      return await queue.add(async () => {
        await paces.get(host)?.wait();
        return fetcher.get(address);
      });
    } finally {
      if (queue.size + queue.pending === 0) hosts.delete(host);
    }
  }

  async function readRules(robots: string): Promise<Robot | undefined> {
    const answer = await get(robots);
    // Where there are no rules, everything may be asked for; of a host that fails the page itself will tell.
    if (!answer.ok || answer.status >= 400) return undefined;
    const read = robotsParser(robots, answer.bytes.toString('utf8'));
    const delay = read.getCrawlDelay(ROBOTS_NAME) ?? 0;
    if (delay > 0) paces.set(new URL(robots).host, makePace(Math.min(delay, LONGEST_DELAY) * 1000));
    return read;
  }

  return {
    get,
    isAllowed: async (address) => {
      const robots = new URL('/robots.txt', address).href;
      const known = rules.get(robots) ?? readRules(robots);
      rules.set(robots, known);
      const [oldest] = rules.keys();
      if (rules.size > RULES_KEPT && oldest !== undefined) rules.delete(oldest);
      return (await known)?.isAllowed(address, ROBOTS_NAME) ?? true;
    },
  };
}

interface Pace {
  /** Waits for the next turn. */
  wait(): Promise<void>;
}

/** Turns that are at least so many milliseconds apart; the first is that far from now. */
function makePace(delay: number): Pace {
  let last = Promise.resolve(Date.now());
  return {
    wait: async () => {
      last = last.then(async (before) => {
        await sleep(Math.max(0, before + delay - Date.now()));
        return Date.now();
      });
      await last;
    },
  };
}
