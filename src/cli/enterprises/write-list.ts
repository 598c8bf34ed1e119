import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnterpriseList } from '../../domain/enterprises/list.schema';
import { markOf, shardLine, shardName } from '../../domain/enterprises/shard';
import type { IsoDate } from '../../domain/shared/vietnam-day';

/** Among fewer enterprises than this, a request for a file would tell too much of who was meant. */
const FEWEST = 50;
/** On average a file holds this many at least and twice as many at most: 50 in the smallest, 8 kB in the largest. */
const MEAN = 100;
const MOST_BITS = 20;
const SHARD_FILE = /^[\da-f]+\.txt$/;

export interface WrittenList {
  readonly index: EnterpriseList;
  readonly files: number;
  /** Bytes of the largest file. */
  readonly largest: number;
  /** Enterprises in the file that holds the fewest; what fills it up is not counted. */
  readonly smallest: number;
}

/** Writes a list as static files into a folder, in place of the list that is there. What the list says of itself comes last. */
export function writeEnterprises(
  enterprises: ReadonlyMap<string, IsoDate>,
  { listedOn, keeper }: Pick<EnterpriseList, 'listedOn' | 'keeper'>,
  folder: string,
): WrittenList {
  const entries = [...enterprises].map(([code, issuedOn]) => ({ code, issuedOn, hash: hashOf(code) }));
  const { bits, shards } = divide(entries);
  const smallest = Math.min(...shards.map(({ length }) => length));
  const days = entries.map(({ issuedOn }) => issuedOn);
  mkdirSync(folder, { recursive: true });
  const old = new Set(readdirSync(folder).filter((name) => SHARD_FILE.test(name)));
  let largest = 0;
  shards.forEach((lines, shard) => {
    const name = shardName(shard, bits);
    const text = `${fillUp(lines, days.length > 0 ? days : [listedOn])
      .sort()
      .join('\n')}\n`;
    largest = Math.max(largest, text.length);
    old.delete(name);
    writeFileSync(join(folder, name), text);
  });
  for (const name of old) rmSync(join(folder, name));
  const index: EnterpriseList = { version: 1, listedOn, keeper, bits, count: entries.length };
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, undefined, 2)}\n`);
  return { index, files: shards.length, largest, smallest };
}

interface Entry {
  readonly code: string;
  readonly issuedOn: IsoDate;
  readonly hash: string;
}

/** As many files as leave enough enterprises in each. */
function divide(entries: readonly Entry[]): { readonly bits: number; readonly shards: readonly string[][] } {
  for (let bits = Math.min(MOST_BITS, Math.floor(Math.log2(entries.length / MEAN))); ; bits--) {
    const shards = Array.from({ length: 2 ** Math.max(0, bits) }, (): string[] => []);
    for (const { code, issuedOn, hash } of entries) {
      const { shard, key } = markOf(code, Math.max(0, bits), hash);
      shards[shard]?.push(shardLine(key, issuedOn));
    }
    if (bits <= 0 || shards.every(({ length }) => length >= FEWEST))
      return { bits: Math.max(0, bits), shards };
  }
}

/** Lines of nobody: of a list of few, they look like any other, and no code leads to them. */
function fillUp(lines: readonly string[], days: readonly IsoDate[]): string[] {
  const filled = [...lines];
  while (filled.length < FEWEST)
    filled.push(shardLine(randomBytes(8).toString('hex').slice(1), days[randomInt(days.length)] ?? ''));
  return filled;
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
