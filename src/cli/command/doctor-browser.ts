import { pathToFileURL } from 'node:url';
import { findBrowser } from '../doctor/browser/find-browser';
import { look } from '../doctor/browser/look';
import type { Seen } from '../doctor/browser/seen';
import type { Subject } from '../doctor/subject';
import { CommandError, type Context } from './context';

/** How a page is opened. */
export interface WindowOptions {
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** Where a picture of the page goes. */
  readonly screenshot?: string | undefined;
}

/** Longest time for a page to load, in milliseconds. */
const TIME_LIMIT = 30_000;

/**
 * The installed browser.
 * @throws CommandError Where there is none.
 */
export function requireBrowser({ environment }: Context): string {
  const program = findBrowser(environment);
  if (program === undefined)
    throw new CommandError({
      vi: 'Máy này không có Chromium, Chrome hay Edge. Cài một trình duyệt trong số đó, hoặc ghi đường dẫn của nó vào biến môi trường CHROME_PATH.',
      en: 'There is no Chromium, Chrome or Edge on this machine. Install one, or name its path in the environment variable CHROME_PATH.',
    });
  return program;
}

/** Where a text stands that nobody has given an address. */
const NOWHERE = 'http://trang.invalid/';

/**
 * Opens the page itself, or the text that was read where it is to stand.
 * @throws CommandError Where the browser does not open it.
 */
export async function openPage(
  program: string,
  target: string,
  subject: Subject,
  { width, screenshot }: WindowOptions,
): Promise<Seen> {
  const isServed = isAddress(target);
  const address = isServed
    ? target
    : (subject.address ?? (target === '-' ? NOWHERE : pathToFileURL(target).href));
  const isText = !isServed && isAddress(address);
  try {
    return await look(subject, {
      program,
      width,
      screenshot,
      address,
      timeLimit: TIME_LIMIT,
      ...(isText && { html: subject.html, headers: subject.headers }),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\n[^]*/, '') : String(error);
    throw new CommandError({
      vi: `Trình duyệt không mở được ${address}: ${why}`,
      en: `The browser could not open ${address}: ${why}`,
    });
  }
}

/** Whether something is written as an address of the web. */
export function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target);
}
