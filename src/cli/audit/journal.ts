import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { Outcome } from './outcome';
import type { Listed } from './site-list';

/** What was done already: a line for each page, written as soon as it is known. */
export interface Journal {
  has(site: Listed): boolean;
  add(outcome: Outcome): void;
}

/** Opens a journal. What a run that was killed has half written is cut off. */
export function openJournal(file: string): Journal {
  const done = new Set<string>();
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) truncateSync(file, whole);
    for (const line of linesIn(bytes)) done.add(keyOf(parse(line)));
  }
  return {
    has: (site) => done.has(keyOf(site)),
    add: (outcome) => {
      if (done.has(keyOf(outcome))) return;
      done.add(keyOf(outcome));
      appendFileSync(file, `${JSON.stringify(outcome)}\n`);
    },
  };
}

/**
 * What a journal holds of a list, in the order of the list, as often as it is gone through. Of each page the bytes are
 * kept, as the file has them: a page is an object only while a report writes it.
 */
export function readJournal(file: string, sites: readonly Listed[]): Iterable<Outcome> {
  const lines = new Map<string, Buffer>();
  if (existsSync(file)) for (const line of linesIn(readFileSync(file))) lines.set(keyOf(parse(line)), line);
  return {
    *[Symbol.iterator]() {
      for (const site of sites) {
        const line = lines.get(keyOf(site));
        if (line) yield parse(line);
      }
    },
  };
}

/** Lines that have their end. */
function* linesIn(bytes: Buffer): Iterable<Buffer> {
  for (let from = 0, to; (to = bytes.indexOf('\n', from)) >= 0; from = to + 1) yield bytes.subarray(from, to);
}

function parse(line: Buffer): Outcome {
  return JSON.parse(line.toString('utf8')) as Outcome;
}

/** The same page in the same row: a list that was changed in between is looked at anew where it was. */
export function keyOf({ line, address, widgets }: Listed): string {
  return `${line} ${address} ${widgets.join()}`;
}
