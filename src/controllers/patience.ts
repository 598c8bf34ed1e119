import type { ReactiveControllerHost } from 'lit';

/** Milliseconds after which a visitor is told that something is still on its way. */
const SOON = 1000;

/** Milliseconds after which nobody is kept waiting: it is as if it had failed, and the visitor may try again. */
const LONG = 20_000;

/** Knows whether what a visitor has asked for is on its way, and whether that takes so long that it has to be said. */
export class PatienceController {
  private awaited = 0;
  private said = false;

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** Something is on its way: from the moment of the act on. */
  get isBusy(): boolean {
    return this.awaited > 0;
  }

  /** It takes more than a second. */
  get isLate(): boolean {
    return this.isBusy && this.said;
  }

  /** Gives what comes, and rejects as it does, or where it has not come after a long time. */
  async until<Found>(coming: Promise<Found>): Promise<Found> {
    this.awaited++;
    this.host.requestUpdate();
    const soon = setTimeout(() => {
      this.said = true;
      this.host.requestUpdate();
    }, SOON);
    let long: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<never>((_, reject) => {
      long = setTimeout(reject, LONG, new Error('a file has not come'));
    });
    try {
      return await Promise.race([coming, end]);
    } finally {
      clearTimeout(soon);
      clearTimeout(long);
      this.awaited--;
      if (!this.isBusy) this.said = false;
      this.host.requestUpdate();
    }
  }
}
