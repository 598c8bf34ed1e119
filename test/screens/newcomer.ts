/**
 * Somebody who has never seen these pages: knows a few things about themselves, reads what is on the screen, and presses
 * the first thing whose words fit. No part of a page is known to them by another name than the one that it shows.
 */
import type { ElementHandle } from 'puppeteer-core';
import { readControls, type Control } from './in-page-reading';
import type { Visitor } from './phone';

/** What somebody is after. */
export interface Errand {
  /** Words of what they would press, and where it matters, what has to stand beside them. */
  readonly wishes: readonly (RegExp | { readonly words: RegExp; readonly beside: RegExp })[];
  /** What they would write into a field, by its label. */
  readonly writes: readonly (readonly [label: RegExp, text: string])[];
  /** The page outside at which they are where they wanted to go; or words after which they know what to do. */
  readonly ends: RegExp | { readonly reads: RegExp };
}

/** How it went. */
export interface Trip {
  /** Presses that changed nothing, led back, or led out to where nobody wanted to go. */
  readonly wrongTurns: readonly string[];
  /** Times that the next thing to press was not in the first screen. */
  readonly scrolls: number;
  /** Screens with nothing to press that fits. */
  readonly deadEnds: readonly string[];
  readonly end: string | undefined;
  /** All that was to be read on the way. */
  readonly read: string;
}

/** More presses than this nobody makes. */
const PATIENCE = 30;

/** Sends somebody on their way. */
export async function sendOff(visitor: Visitor, { wishes, writes, ends }: Errand): Promise<Trip> {
  const wrongTurns: string[] = [];
  const tried = new Set<string>();
  const written = new Set<RegExp>();
  const screens = new Set<string>();
  const read: string[] = [];
  /** What they have told the page so far: nobody presses the same button twice with nothing new to tell. */
  let told = 0;
  let scrolls = 0;
  const trip = (deadEnds: readonly string[], end?: string): Trip => ({
    wrongTurns,
    scrolls,
    deadEnds,
    end,
    read: read.join('\n'),
  });

  for (let press = 0; press < PATIENCE; press++) {
    await visitor.rests();
    await visitor.waitsWhile(/Đang tra cứu/);
    const { text, controls } = await visitor.page.evaluate(readControls);
    read.push(text);
    screens.add(text);
    if (!(ends instanceof RegExp) && ends.reads.test(text)) return trip([], 'knows what to do');
    // What is in sight comes first, then what one scrolls down to, then what was passed.
    const fitting = controls
      .filter((control) =>
        control.kind === 'field'
          ? toWrite(control.words) !== undefined
          : fits(control) && !tried.has(keyOf(control)),
      )
      .sort((one, other) => rankOf(one) - rankOf(other));
    const [next] = fitting;
    if (!next) return trip([text.slice(-300)]);
    if (rankOf(next) > 0) scrolls++;
    if (next.kind === 'field') {
      const [label, what] = toWrite(next.words)!;
      written.add(label);
      told++;
      await visitor.goesTo(await handleOf(visitor, next));
      await visitor.types(what);
      continue;
    }
    tried.add(keyOf(next));
    if (next.kind === 'option') told++;
    if (next.leadsOut !== undefined) {
      visitor.taps++;
      if (ends instanceof RegExp && ends.test(next.leadsOut)) return trip([], next.leadsOut);
      wrongTurns.push(`${next.words}: ${next.leadsOut}`);
      continue;
    }
    const target = await handleOf(visitor, next);
    if (next.leadsOn) await Promise.all([visitor.page.waitForNavigation(), visitor.tap(target)]);
    else await visitor.tap(target);
    await visitor.rests();
    const after = await visitor.page.evaluate(readControls);
    if (screens.has(after.text)) wrongTurns.push(next.words);
  }
  return trip(['goes round in circles']);

  function keyOf({ words }: Control): string {
    return `${words}\n${told}`;
  }

  function toWrite(label: string) {
    return writes.find(([fitting]) => fitting.test(label) && !written.has(fitting));
  }

  function fits({ words, beside }: Control): boolean {
    return wishes.some((wish) =>
      wish instanceof RegExp ? wish.test(words) : wish.words.test(words) && wish.beside.test(beside),
    );
  }
}

function rankOf({ place }: Control): number {
  return ['in sight', 'below', 'above'].indexOf(place);
}

async function handleOf({ page }: Visitor, { index }: Control): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.evaluateHandle(
    (at) => (globalThis as unknown as { controls: HTMLElement[] }).controls[at]!,
    index,
  );
  return handle;
}
