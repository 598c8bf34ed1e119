import type { ReactiveController, ReactiveControllerHost } from 'lit';

const WARNING_SECONDS = 30;
const ACTS = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Erases what was entered on a computer that others use, after minutes without a touch. It warns half a minute
 * before. Only what happens inside the element counts; nothing of the page is listened to.
 */
export class IdleResetController implements ReactiveController {
  /** Seconds until everything is erased; undefined as long as there is no need to warn. */
  secondsLeft: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param minutes The time without a touch; 0 switches this off.
   * @param hasContent Whether there is anything to erase.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly minutes: () => number,
    private readonly hasContent: () => boolean,
    private readonly erase: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // On the way in: what is typed does not always come out.
    for (const act of ACTS) this.host.addEventListener(act, this.stay, true);
    this.wait();
  }

  hostDisconnected(): void {
    for (const act of ACTS) this.host.removeEventListener(act, this.stay, true);
    clearTimeout(this.timer);
  }

  /** Somebody is there: the time starts anew. */
  readonly stay = (): void => {
    const hasWarned = this.secondsLeft !== undefined;
    this.secondsLeft = undefined;
    this.wait();
    if (hasWarned) this.host.requestUpdate();
  };

  private wait(): void {
    clearTimeout(this.timer);
    const minutes = this.minutes();
    if (!(minutes > 0)) return;
    // At least a second: with nothing to erase, one wait follows the other.
    const quiet = Math.max(1, minutes * 60 - WARNING_SECONDS);
    this.timer = setTimeout(() => {
      this.count(Math.min(WARNING_SECONDS, minutes * 60));
    }, quiet * 1000);
  }

  private count(seconds: number): void {
    if (!this.hasContent()) {
      this.stay();
      return;
    }
    if (seconds > 0) {
      this.secondsLeft = seconds;
      this.timer = setTimeout(() => {
        this.count(seconds - 1);
      }, 1000);
    } else {
      this.secondsLeft = undefined;
      this.erase();
      this.wait();
    }
    this.host.requestUpdate();
  }
}
