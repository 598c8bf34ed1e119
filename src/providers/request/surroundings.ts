/** What providers take from the browser; a test brings its own clock, dice and network. */
export interface Surroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs something later and returns what calls it off. */
  readonly startTimer: (milliseconds: number, run: () => void) => () => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** Where the browser reports what the page's Content-Security-Policy held back: the document. */
  readonly policyReports: EventTarget | undefined;
  /** Tells the page's developer, never the visitor. */
  readonly warn: (message: string) => void;
}

// A worker has no document, and not every host has a navigator.
const host: { readonly document?: EventTarget; readonly navigator?: { readonly onLine?: boolean } } =
  globalThis;

export const browserSurroundings: Surroundings = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  startTimer: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
  isOnline: () => host.navigator?.onLine !== false,
  // The report of a document reaches its window too, whose methods no markup can take the place of.
  policyReports: host.document && globalThis,
  warn: (message) => {
    console.warn(message);
  },
};
