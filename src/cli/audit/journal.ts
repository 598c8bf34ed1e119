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
    const text = readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
    for (const outcome of outcomesIn(whole)) done.add(keyOf(outcome));
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

/** Everything that a journal holds, in the order of the list. */
export function readJournal(file: string): Outcome[] {
  if (!existsSync(file)) return [];
  return outcomesIn(readFileSync(file, 'utf8')).sort((one, other) => one.line - other.line);
}

function outcomesIn(text: string): Outcome[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
}

/** The same page in the same row: a list that was changed in between is looked at anew where it was. */
export function keyOf({ line, address, widgets }: Listed): string {
  return `${line} ${address} ${widgets.join()}`;
}
