import { NativeEvent } from '../native-event';

/**
 * A visitor's answers were taken by the owner's receiver. Bubbles, also out of shadow roots. Says which survey it was:
 * nothing of the visitor, and no answer.
 */
export class FeedbackSentEvent extends NativeEvent {
  static readonly type = 'hiendien-feedback-sent';

  /** @param survey Its id, as the owner has it. */
  constructor(readonly survey: string) {
    super(FeedbackSentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-feedback-sent': FeedbackSentEvent;
  }
}
