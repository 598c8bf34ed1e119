import { cleanText, lengthOf } from './check-answers';
import type { Answer } from './submission.schema';

/** Characters left at which somebody who does not see the count is told of it; below, there are too many. */
const TOLD_AT = [0, 10, 20, 50] as const;

/** Characters that a text may still grow by, as its receiver counts them; less than none where it is too long. */
export function leftOf(most: number, answer: Answer | undefined): number {
  return most - (typeof answer === 'string' ? lengthOf(cleanText(answer)) : 0);
}

/** How near the end of its room a text is; nothing while it is far. */
export function nearEndOf(left: number): number | undefined {
  return left < 0 ? -1 : TOLD_AT.find((told) => left <= told);
}
