import type { Outcome } from '../../domain/eligibility/assessment';
import type { Audience } from '../../domain/eligibility/criterion';

/** What a verdict tells the page: never an answer. */
export interface Verdict {
  readonly audience: Audience;
  readonly outcome: Outcome;
  /** Id of the product, such as `id.vn`; none for those whom the programme does not name. */
  readonly product: string | undefined;
}

/** A visitor asked for the result and got it. Bubbles, also out of shadow roots. */
export class EligibilityVerdictEvent extends Event implements Verdict {
  static readonly type = 'hiendien-eligibility-verdict';
  readonly audience: Audience;
  readonly outcome: Outcome;
  readonly product: string | undefined;

  constructor({ audience, outcome, product }: Verdict) {
    super(EligibilityVerdictEvent.type, { bubbles: true, composed: true });
    this.audience = audience;
    this.outcome = outcome;
    this.product = product;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hiendien-eligibility-verdict': EligibilityVerdictEvent;
  }
}
