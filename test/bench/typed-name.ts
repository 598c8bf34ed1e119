import { placeUnder } from '../../src/domain/availability/evidence';
import { searchNames } from '../../src/domain/availability/search';
import { createDnsProvider } from '../../src/providers/doh/dns-provider';
import type { DohResolver } from '../../src/providers/doh/doh';
import { answerHonestly, SUFFIXES } from '../providers/dns-wire/fake-dns';
import { FakeWorld } from '../providers/request/fake-world';
import { drawAround } from './made-up-chance';

const NAME = 'comtamcobaba';
const DELAY = 70;
/** Milliseconds without a key after which a live field searches, and from how many letters on. */
const QUIET = 450;
const FEWEST_LETTERS = 3;
const SPREAD = 0.5;

/** How often a name of 12 letters, typed key by key, is searched for, and how many requests that makes. */
export async function countTyped(
  resolvers: readonly DohResolver[],
  gapMedian: number,
  isLive: boolean,
  dice: () => number,
): Promise<{ searches: number; requests: number }> {
  const world = new FakeWorld();
  world.network = world.delayed(DELAY, answerHonestly());
  const provider = createDnsProvider(resolvers, world.surroundings);
  const tools = { providers: [provider], decideLocally: () => undefined, onRow: () => undefined };
  let searches = 0;
  let running = new AbortController();
  let cancelTimer = (): void => undefined;
  const search = (label: string): void => {
    searches++;
    running.abort();
    running = new AbortController();
    void searchNames(placeUnder(label, SUFFIXES), tools, running.signal);
  };
  for (let typed = 1; typed <= NAME.length; typed++) {
    await world.pass(drawAround(gapMedian, SPREAD, dice));
    cancelTimer();
    if (!isLive || typed < FEWEST_LETTERS) continue;
    cancelTimer = world.surroundings.startTimer(QUIET, () => {
      search(NAME.slice(0, typed));
    });
  }
  if (!isLive) search(NAME);
  await world.pass(10_000);
  return { searches, requests: world.requests.length };
}
