import { withAnswer, type Answer } from '../eligibility/interview';
import type { TaxCodeProblem } from '../enterprises/tax-code';
import { fromIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import type { QuestionId } from '../eligibility/questions';
import type { CheckerEffect, CheckerState } from './checker-state';

/*
 * An enterprise finds the day of its certificate in a list that a department keeps. What is found fills in the answer,
 * where it can be corrected; not to be found decides nothing.
 */

/** What a list says of itself. */
export interface ListSaid {
  readonly listedOn: IsoDate;
  readonly keeper: string;
}

export type ListAnswer =
  | { readonly kind: 'listed'; readonly issuedOn: IsoDate; readonly list: ListSaid }
  | { readonly kind: 'not-listed'; readonly list: ListSaid }
  /** No list could be read. */
  | { readonly kind: 'failed' }
  /** What was typed is no enterprise's code, so nobody was asked. */
  | { readonly kind: 'refused'; readonly problem: TaxCodeProblem };

export interface ListSearch {
  readonly text: string;
  /** The text that the list is asked for now. */
  readonly asked: string | undefined;
  readonly answer: ListAnswer | undefined;
}

export const NO_SEARCH: ListSearch = { text: '', asked: undefined, answer: undefined };

type Step = readonly [CheckerState, ...CheckerEffect[]];

/** Another code: what was said of the one before no longer counts. */
export function typeCode(state: CheckerState, text: string): CheckerState {
  return { ...state, list: { ...NO_SEARCH, text } };
}

/** The same text is asked for once. */
export function searchList(state: CheckerState): Step {
  const { text, asked } = state.list;
  if (asked === text) return [state];
  return [
    { ...state, list: { text, asked: text, answer: undefined } },
    { kind: 'search-list', text },
  ];
}

/** The list has answered. An answer that nobody waits for any more is passed over. */
export function takeListAnswer(state: CheckerState, text: string, answer: ListAnswer): CheckerState {
  if (state.list.asked !== text) return state;
  const told: CheckerState = { ...state, list: { ...state.list, asked: undefined, answer } };
  if (answer.kind !== 'listed' || state.place === 'result') return told;
  const { day, month, year } = fromIsoDate(answer.issuedOn);
  return fillIn(told, 'certificate-date', { day: String(day), month: String(month), year: String(year) });
}

function fillIn(state: CheckerState, question: QuestionId, answer: Answer): CheckerState {
  return {
    ...state,
    answers: withAnswer(state.answers, question, answer),
    problems: { ...state.problems, [question]: undefined },
    isWanted: false,
  };
}
