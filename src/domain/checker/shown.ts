import type { Case } from '../eligibility/assess';
import type { Assessment } from '../eligibility/assessment';
import { pathOf, progressOf, type Interview, type Question } from '../eligibility/interview';
import { createInterview, type QuestionId } from '../eligibility/questions';
import type { CheckerState } from './checker-state';

/*
 * What a checker shows, read from its state: nothing here is kept, so nothing can be out of date.
 */

type CheckerQuestion = Question<QuestionId>;

export function interviewOf({ settings: { audience } }: CheckerState): Interview<QuestionId> {
  return createInterview(audience);
}

/** The questions that are sure to be asked, in order. */
export function questionsOf(state: CheckerState): readonly CheckerQuestion[] {
  return pathOf(interviewOf(state), state.answers);
}

/** The question at which the visitor is; the first one where their place is no longer on the path. */
export function currentQuestion(state: CheckerState): CheckerQuestion | undefined {
  const path = questionsOf(state);
  return path.find(({ id }) => id === state.place) ?? path[0];
}

/** The question so many steps away from the current one. */
export function questionBeside(state: CheckerState, steps: 1 | -1): CheckerQuestion | undefined {
  return questionsOf(state)[placeOf(state) + steps];
}

/** What is asked now. */
export function shownQuestions(state: CheckerState): readonly CheckerQuestion[] {
  if (!state.settings.inSteps) return questionsOf(state);
  const current = currentQuestion(state);
  return current ? [current] : [];
}

/** Whether an enterprise is asked for the day of its certificate now. */
export function asksForCertificate(state: CheckerState): boolean {
  return shownQuestions(state).some(({ id }) => id === 'certificate-date');
}

/** How far along one is: the question's number, from 1, and how many can follow at most. */
export function progressIn(state: CheckerState): { readonly number: number; readonly left: number } {
  const { answered, atMost } = progressOf(interviewOf(state), state.answers);
  const number = placeOf(state) + 1;
  return { number, left: answered + atMost - number };
}

/** Whether the next step is the result, as far as the answers tell. */
export function leadsToResult(state: CheckerState): boolean {
  if (!state.settings.inSteps) return true;
  const { atMost } = progressOf(interviewOf(state), state.answers);
  const isLast = questionBeside(state, 1) === undefined;
  return isLast && (atMost === 0 || progressIn(state).left === 0);
}

/** Whether there is anything to erase. */
export function hasAnswers({ answers, list }: CheckerState): boolean {
  return Object.keys(answers).length > 0 || list.text !== '';
}

/** What today's settings and terms make of the answers so far, where they settle it. */
export function judgedCase(state: CheckerState): Case | undefined {
  const judged = state.judge?.(interviewOf(state), state.answers, state.settings.day);
  return judged?.kind === 'assessed' ? judged : undefined;
}

/** The case whose verdict is shown: judged anew, for those who asked for it. */
export function shownCase(state: CheckerState): Case | undefined {
  return state.place === 'result' ? judgedCase(state) : undefined;
}

export function shownVerdict(state: CheckerState): Assessment | undefined {
  return shownCase(state)?.assessment;
}

/** The few kinds of states that a visitor can tell apart. */
export type CheckerPhase = 'start' | 'asking' | 'refused' | 'loading' | 'verdict' | 'warning';

export function phaseOf(state: CheckerState): CheckerPhase {
  if (state.secondsLeft !== undefined) return 'warning';
  if (state.isWanted) return 'loading';
  if (state.place === 'result') return 'verdict';
  if (questionsOf(state).some(({ id }) => state.problems[id])) return 'refused';
  return hasAnswers(state) ? 'asking' : 'start';
}

function placeOf(state: CheckerState): number {
  const current = currentQuestion(state);
  return Math.max(
    0,
    questionsOf(state).findIndex(({ id }) => id === current?.id),
  );
}
