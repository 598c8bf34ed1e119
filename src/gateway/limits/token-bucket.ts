import { refillOf, type Leave, type Rate } from './rate';

/** Gives leave at a rate. Whoever is let in early waits; the bucket is then in debt, and the next waits longer. */
export class TokenBucket {
  private tokens: number;
  private at: number;
  private readonly refill: number;

  /**
   * @param now Milliseconds since the epoch.
   * @param filled How much is in it at first; all of it for a client that comes for the first time.
   */
  constructor(
    private readonly rate: Rate,
    now: number,
    filled = rate.atOnce,
  ) {
    this.tokens = Math.min(filled, rate.atOnce);
    this.at = now;
    this.refill = refillOf(rate);
  }

  /** @param patience Milliseconds that the asker would wait. */
  take(cost: number, patience: number, now: number): Leave {
    this.fill(now);
    const missing = cost - this.tokens;
    const wait = missing <= 0 ? 0 : missing / this.refill;
    if (wait > patience) return { isGiven: false, retryAfter: Math.ceil(wait) };
    this.tokens -= cost;
    return { isGiven: true, wait: Math.ceil(wait) };
  }

  /** Leaves it empty, as if all had just been used. */
  drain(now: number): void {
    this.tokens = Math.min(this.tokens, 0);
    this.at = now;
  }

  /** Whether it is as good as a new one. */
  isFull(now: number): boolean {
    this.fill(now);
    return this.tokens >= this.rate.atOnce;
  }

  private fill(now: number): void {
    // A clock that is set back gives nothing twice.
    this.tokens = Math.min(this.rate.atOnce, this.tokens + Math.max(0, now - this.at) * this.refill);
    this.at = Math.max(this.at, now);
  }
}
