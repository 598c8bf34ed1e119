import type { IsoDate } from '../shared/vietnam-day';
import { isRealDay } from '../shared/plain-date';
import { sha256 } from '../hash/sha-256';

/*
 * A list of enterprises as static files. Which file a code is in follows from the start of its hash; who sees a request
 * for a file knows one of its many codes was meant, and not which. A line is the hash's next 60 bits and the day of the
 * certificate: `1f0c3ab29d4e57a 20260512`. The files hold no code, but hide none either: there are few enough codes to try all.
 */

/** Digits of a hash that a line holds: of a million codes, two share them once in 2 million lists. */
const KEY_DIGITS = 15;
/** A file's place is told by the first digits of a hash, so 24 bits at most. */
const PLACE_DIGITS = 6;
const LINE = /^([\da-f]{15}) (\d{4})(\d{2})(\d{2})$/;

/** Where a code is, and by what it is known there. */
export interface Mark {
  /** The number of its file, from 0. */
  readonly shard: number;
  readonly key: string;
}

/**
 * The mark of a code.
 * @param bits The list has 2^bits files, 0-24.
 * @param hash The code's SHA-256 as hexadecimal digits, for who has a faster one.
 */
export function markOf(code: string, bits: number, hash = sha256(code)): Mark {
  const place = Number.parseInt(hash.slice(0, PLACE_DIGITS), 16);
  return {
    shard: Math.floor(place / 2 ** (4 * PLACE_DIGITS - bits)),
    key: hash.slice(PLACE_DIGITS, PLACE_DIGITS + KEY_DIGITS),
  };
}

/** The name of a file: `0a3.txt`; one for each number, in order. */
export function shardName(shard: number, bits: number): string {
  return `${shard.toString(16).padStart(Math.ceil(bits / 4), '0')}.txt`;
}

/** A line of a file, without its end. */
export function shardLine(key: string, issuedOn: IsoDate): string {
  return `${key} ${issuedOn.replaceAll('-', '')}`;
}

/** The day that a file gives for a key; nothing where the key is not in it. */
export function findInShard(text: string, wanted: string): IsoDate | undefined {
  for (const line of text.split('\n')) {
    const [, key, year = '', month = '', day = ''] = LINE.exec(line) ?? [];
    if (key !== wanted) continue;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (isRealDay(date)) return `${year}-${month}-${day}`;
  }
  return undefined;
}

/** Whether a text is a file of such a list: each line is one of its lines. */
export function isShard(text: string): boolean {
  return text
    .trimEnd()
    .split('\n')
    .every((line) => LINE.test(line));
}
