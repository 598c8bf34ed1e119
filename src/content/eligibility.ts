/** The programme's rules without an element: `hiendien-widgets/eligibility`. Pure; needs no DOM. */
import { assessSubject, type Assessment, type Subject } from '../domain/eligibility/assessment';
import { termsContentOf, termsOf } from '../domain/eligibility/terms';
import type { Programme } from '../domain/programme/programme.schema';
import { fromIsoDate } from '../domain/shared/plain-date';
import type { IsoDate } from '../domain/shared/vietnam-day';
import { termsContent } from './terms.inline';

export type { Assessment, Outcome, Subject } from '../domain/eligibility/assessment';
export type { PlainDate } from '../domain/shared/plain-date';
export type { Programme } from '../domain/programme/programme.schema';

/** What a judgement goes by, where it is not what ships. */
export interface AssessmentOptions {
  /** The owner's content, checked against the schema. */
  readonly content?: Programme | undefined;
}

/**
 * Judges one person, enterprise or household by the programme's rules as they were known on a day, `YYYY-MM-DD` in
 * Vietnam. Unknown is an outcome of its own, and content that nobody has checked for long promises nothing.
 */
export function assessOn(day: IsoDate, subject: Subject, { content }: AssessmentOptions = {}): Assessment {
  return assessSubject(subject, termsOf(content ? termsContentOf(content) : termsContent), fromIsoDate(day));
}
