import { setMaxListeners } from 'node:events';
import type { Surroundings } from '../../../src/providers/request/surroundings';

export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** Milliseconds since the world began. */
  readonly at: number;
  readonly wasAborted: () => boolean;
}

export type Network = (request: SentRequest) => Promise<Response>;

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const BEGINNING = Date.UTC(2030, 0, 1);

/** A clock that stands until it is moved, dice that always fall alike, and a network made by the test. */
export class FakeWorld {
  readonly requests: SentRequest[] = [];
  readonly warnings: string[] = [];
  readonly policyReports = new EventTarget();
  online = true;
  dice: number | (() => number) = 0.5;
  private elapsed = 0;
  private readonly timers = new Set<Timer>();

  constructor(public network: Network = refuseConnection) {
    // Each request listens for as long as it lasts, and tests have many.
    setMaxListeners(0, this.policyReports);
  }

  get now(): number {
    return BEGINNING + this.elapsed;
  }

  get openTimers(): number {
    return this.timers.size;
  }

  readonly surroundings: Surroundings = {
    fetch: (url, init) => {
      const { signal } = init;
      const wasAborted = (): boolean => signal?.aborted === true;
      const request: SentRequest = { url, init, at: this.elapsed, wasAborted };
      this.requests.push(request);
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          reject(new DOMException('The request was aborted', 'AbortError'));
        };
        if (wasAborted()) abort();
        signal?.addEventListener('abort', abort);
        this.network(request).then(resolve, reject);
      });
    },
    now: () => this.now,
    startTimer: (milliseconds, run) => {
      const timer: Timer = { at: this.elapsed + milliseconds, run };
      this.timers.add(timer);
      return () => {
        this.timers.delete(timer);
      };
    },
    random: () => (typeof this.dice === 'number' ? this.dice : this.dice()),
    isOnline: () => this.online,
    policyReports: this.policyReports,
    warn: (message) => {
      this.warnings.push(message);
    },
  };

  /** Lets time pass: what is due happens in its order, and everything that follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.elapsed + milliseconds;
    await settle();
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.timers.delete(due);
      this.elapsed = due.at;
      due.run();
      await settle();
    }
    this.elapsed = end;
    await settle();
  }

  /** The promise's value, with as much time as it needs and no more. */
  async waitFor<T>(promise: Promise<T>, longest = 60_000): Promise<T> {
    let outcome: 'waiting' | 'settled' = 'waiting';
    const noteSettled = (): void => {
      outcome = 'settled';
    };
    const isWaiting = (): boolean => outcome === 'waiting';
    promise.then(noteSettled, noteSettled);
    const end = this.elapsed + longest;
    await settle();
    while (isWaiting() && this.elapsed < end) {
      const next = Math.min(...[...this.timers].map(({ at }) => at), end);
      await this.pass(next - this.elapsed);
    }
    if (isWaiting()) throw new Error(`nothing came within ${longest} ms`);
    return promise;
  }

  /** A network of its own speed: answers after so many milliseconds of this world. */
  delayed(milliseconds: number, network: Network): Network {
    return (request) =>
      new Promise((resolve, reject) => {
        this.surroundings.startTimer(milliseconds, () => {
          network(request).then(resolve, reject);
        });
      });
  }

  /** What a browser reports when the page's policy held a request back. */
  reportViolation(blockedURI: string, more: Partial<SecurityPolicyViolationEvent> = {}): void {
    const event = new Event('securitypolicyviolation');
    Object.assign(event, {
      blockedURI,
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
      ...more,
    });
    this.policyReports.dispatchEvent(event);
  }
}

export const refuseConnection: Network = () => Promise.reject(new TypeError('Failed to fetch'));

export const hang: Network = () => new Promise(() => undefined);

/** Several turns of the loop, since reading a body takes some. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
