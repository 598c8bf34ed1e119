import type { Verdict } from '../../domain/checker/checker-state';
import type { Outcome } from '../../domain/eligibility/assessment';
import type { Audience } from '../../domain/eligibility/criterion';
import { NativeEvent } from '../native-event';

/** A visitor asked for the result and got it. Bubbles, also out of shadow roots. */
export class EligibilityVerdictEvent extends NativeEvent implements Verdict {
  static readonly type = 'hiendien-eligibility-verdict';
  readonly audience: Audience;
  readonly outcome: Outcome;
  /** Id of the product, such as `id.vn`; none for those whom the programme does not name. */
  readonly product: string | undefined;
  /** The group of elements on the page that hear each other; empty for those without one. */
  readonly group: string;

  constructor({ audience, outcome, product }: Verdict, group = '') {
    super(EligibilityVerdictEvent.type, { bubbles: true, composed: true });
    this.audience = audience;
    this.outcome = outcome;
    this.product = product;
    this.group = group;
  }
}

/** A visitor, or the wait on a shared computer, erased the answers after a verdict. Bubbles, also out of shadow roots. */
export class AnswersErasedEvent extends NativeEvent {
  static readonly type = 'hiendien-answers-erased';
  /** The group of elements on the page that hear each other; empty for those without one. */
  readonly group: string;

  constructor(group = '') {
    super(AnswersErasedEvent.type, { bubbles: true, composed: true });
    this.group = group;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-eligibility-verdict': EligibilityVerdictEvent;
    'hiendien-answers-erased': AnswersErasedEvent;
  }
}
