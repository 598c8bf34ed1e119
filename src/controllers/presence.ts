import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What can be told of an element without knowing what it shows. */
export interface PresenceEvent {
  readonly kind: 'connected' | 'disconnected' | 'touched' | 'waited';
}

const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Tells an element's machine when the page takes it in or lets it go, when somebody touches it, and when a wait is
 * over. Only what happens inside the element counts; nothing of the page is listened to.
 */
export class PresenceController implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly send: (event: PresenceEvent) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // On the way in: what is typed does not always come out.
    for (const touch of TOUCHES) this.host.addEventListener(touch, this.onTouch, true);
    this.send({ kind: 'connected' });
  }

  hostDisconnected(): void {
    for (const touch of TOUCHES) this.host.removeEventListener(touch, this.onTouch, true);
    this.send({ kind: 'disconnected' });
  }

  /** Starts the one wait that there is, in place of the one before. */
  wait(seconds: number): void {
    this.stopWaiting();
    this.timer = setTimeout(() => {
      this.send({ kind: 'waited' });
    }, seconds * 1000);
  }

  stopWaiting(): void {
    clearTimeout(this.timer);
  }

  private readonly onTouch = (): void => {
    this.send({ kind: 'touched' });
  };
}
