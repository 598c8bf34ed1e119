import type { Assessment } from '../eligibility/assessment';
import { checkAnswer, findProblems, type AnswerProblem, type ByQuestion } from '../eligibility/check-answers';
import { isAnswered, isComplete, withAnswer } from '../eligibility/interview';
import type { CoveredAudience } from '../eligibility/criterion';
import { canBeLeftOut, type QuestionId } from '../eligibility/questions';
import { toIsoDate } from '../shared/plain-date';
import type {
  CheckerEffect,
  CheckerEvent,
  CheckerSettings,
  CheckerState,
  Keepsake,
  Said,
  Verdict,
} from './checker-state';
import { eraseAll, onTouch, onWaited, waitAnew } from './idleness';
import { searchList, takeListAnswer, typeCode } from './list-search';
import {
  currentQuestion,
  interviewOf,
  judgedCase,
  questionBeside,
  questionsOf,
  shownCase,
  shownVerdict,
} from './shown';

type Step = readonly [CheckerState, ...CheckerEffect[]];
type Answered = Pick<Extract<CheckerEvent, { readonly kind: 'answered' }>, 'question' | 'answer'>;

/**
 * A checker's life: what it knows after an event, and what is to be done. Events come in any order, answers to
 * effects late or never; what no longer has a meaning is passed over. The same state says that nothing changed.
 */
export function transition(state: CheckerState, event: CheckerEvent): Step {
  switch (event.kind) {
    case 'set':
      return set(state, event.settings);
    case 'connected':
      return connect(state);
    case 'disconnected':
      return then(waitAnew({ ...state, isConnected: false }), { kind: 'stop-waiting' });
    case 'answered':
      return [take(state, event)];
    case 'chosen':
      return choose(state, event);
    case 'tried':
      return tryAs(state, event.audience);
    case 'went-on':
      return goOn(state);
    case 'went-back':
      return goTo(state, questionBeside(state, -1)?.id);
    case 'went-to':
      return goTo(state, questionsOf(state).find(({ id }) => id === event.question)?.id);
    case 'code-typed':
      return [typeCode(state, event.text)];
    case 'list-wanted':
      return searchList(state);
    case 'list-answered':
      return [takeListAnswer(state, event.text, event.answer)];
    case 'erased':
      return then(eraseAll(state), { kind: 'focus', target: { at: 'title' } });
    case 'touched':
      return onTouch(state);
    case 'waited':
      return onWaited(state);
    case 'judge-known':
      return event.judge === state.judge ? [state] : showIfWanted({ ...state, judge: event.judge });
    case 'judge-failed':
      return onJudgeFailed(state);
    case 'asked-for':
      return handOver(state, event.keepsake);
    case 'dates-wanted':
      return [state.place === 'result' ? { ...state, withDates: event.withDates } : state];
    case 'copied':
    case 'question-copied':
    case 'copy-failed':
      return [say(state, event.kind)];
    case 'print-failed':
      return [say(state, 'failed')];
  }
}

function then([state, ...effects]: Step, ...more: CheckerEffect[]): Step {
  return [state, ...effects, ...more];
}

// ---- the page --------------------------------------------------------------------------------------------------

function set(state: CheckerState, settings: CheckerSettings): Step {
  if (isSame(settings, state.settings)) return [state];
  const changed = leaveLostVerdict({ ...state, settings });
  if (settings.idleMinutes === state.settings.idleMinutes) return [changed];
  return settings.idleMinutes > 0 ? waitAnew(changed) : then(waitAnew(changed), { kind: 'stop-waiting' });
}

function isSame(a: CheckerSettings, b: CheckerSettings): boolean {
  return (
    a.audience === b.audience &&
    a.inSteps === b.inSteps &&
    Object.is(a.idleMinutes, b.idleMinutes) &&
    toIsoDate(a.day) === toIsoDate(b.day)
  );
}

/** Another audience or day can ask what nobody has answered: then there is no verdict to come back by itself. */
function leaveLostVerdict(state: CheckerState): CheckerState {
  return state.place === 'result' && !shownVerdict(state) ? { ...state, place: undefined } : state;
}

/** Moved within a page, a checker leaves and comes back with all it knows. */
function connect(state: CheckerState): Step {
  const [waiting, ...effects] = waitAnew({ ...state, isConnected: true });
  return then(showIfWanted(waiting), ...effects);
}

// ---- the visitor -----------------------------------------------------------------------------------------------

/** Beside a verdict no field is shown: what still comes from one is passed over. */
function take(state: CheckerState, { question, answer }: Answered): CheckerState {
  if (state.place === 'result') return state;
  // Whoever changes an answer has not finished: a verdict that was asked for is not wanted any more.
  return {
    ...state,
    answers: withAnswer(state.answers, question, answer),
    problems: { ...state.problems, [question]: undefined },
    said: undefined,
    isWanted: false,
  };
}

/** One touch answers and goes on, where one question is asked at a time; on one page it only answers. */
function choose(state: CheckerState, { question, answer }: Answered): Step {
  const answered = take(state, { question, answer });
  const isShown = state.settings.inSteps && currentQuestion(state)?.id === question;
  return isShown ? goOn(answered) : [answered];
}

function goOn(state: CheckerState): Step {
  if (state.place === 'result' || state.isWanted) return [state];
  const current = state.settings.inSteps ? currentQuestion(state) : undefined;
  if (!current) return askForVerdict(state);
  const problem = checkAnswer(current, state.answers[current.id], state.settings.day);
  if (problem) return refuse(state, { [current.id]: problem });
  const next = questionBeside(state, 1);
  if (!next || needsNoMore(state)) return askForVerdict(state);
  if (state.judge) return goTo(state, next.id);
  // What judges says whether the question is needed: how fast it comes is not to decide what is asked.
  if (canBeLeftOut(next.id) && !isAnswered(next, state.answers[next.id])) return waitForJudge(state);
  return then(goTo(state, next.id), { kind: 'load-judge' });
}

/** Nothing is asked that would change nothing, and who changed one answer has given the others before. */
function needsNoMore(state: CheckerState): boolean {
  if (!judgedCase(state)) return false;
  return state.told !== undefined || !isComplete(interviewOf(state), state.answers);
}

/** The first question of somebody else. An audience that the page settles is not left. */
function tryAs(state: CheckerState, audience: CoveredAudience): Step {
  const tried = { ...state, answers: withAnswer(state.answers, 'audience', audience), problems: {} };
  const [first, second] = questionsOf(tried);
  return goTo(tried, first?.id === 'audience' ? second?.id : first?.id);
}

function goTo(state: CheckerState, place: QuestionId | undefined): Step {
  if (place === undefined) return [state];
  return [
    { ...state, place, said: undefined, isWanted: false },
    { kind: 'focus', target: { at: 'question', question: place } },
  ];
}

/** Shows what is wrong and goes to the first field that is. */
function refuse(state: CheckerState, problems: ByQuestion<AnswerProblem>): Step {
  const first = questionsOf(state).find(({ id }) => problems[id]);
  if (!first) return [{ ...state, problems }];
  return [
    { ...state, problems, place: first.id, said: undefined },
    { kind: 'focus', target: { at: 'wrong-field', question: first.id } },
  ];
}

// ---- the verdict -----------------------------------------------------------------------------------------------

function askForVerdict(state: CheckerState): Step {
  const problems = findProblems(interviewOf(state), state.answers, state.settings.day);
  if (problems && !judgedCase(state)) return refuse(state, problems);
  return waitForJudge(state);
}

function waitForJudge(state: CheckerState): Step {
  const wanting: CheckerState = { ...state, said: undefined, isWanted: true };
  return state.judge ? showIfWanted(wanting) : [wanting, { kind: 'load-judge' }];
}

/** Nobody waits longer for what could not be loaded: what is left to ask is asked, and with the last answer it is said. */
function onJudgeFailed(state: CheckerState): Step {
  if (!state.isWanted || state.judge) return [state];
  return askNext({ ...state, isWanted: false }) ?? [{ ...state, isWanted: false, said: 'failed' }];
}

/** The next question, where one was left open until it was known whether it is needed. */
function askNext(state: CheckerState): Step | undefined {
  const next = state.settings.inSteps ? questionBeside(state, 1) : undefined;
  return next && !isAnswered(next, state.answers[next.id]) ? goTo(state, next.id) : undefined;
}

/** Outside of a page there is nobody to show a verdict to, and nobody to tell it. */
function showIfWanted(state: CheckerState): Step {
  if (!state.isWanted || !state.isConnected || !state.judge) return [leaveLostVerdict(state)];
  const judged = state.judge(interviewOf(state), state.answers, state.settings.day);
  if (judged.kind === 'invalid') {
    const open = { ...state, isWanted: false };
    return askNext(open) ?? refuse(open, judged.problems);
  }
  const told = verdictOf(judged.assessment);
  return [
    { ...state, isWanted: false, place: 'result', problems: {}, told },
    { kind: 'focus', target: { at: 'headline' } },
    { kind: 'tell-verdict', verdict: told },
  ];
}

function verdictOf(assessment: Assessment): Verdict {
  const { audience, outcome } = assessment;
  return { audience, outcome, product: 'product' in assessment ? assessment.product : undefined };
}

function handOver(state: CheckerState, keepsake: Keepsake): Step {
  const judged = shownCase(state);
  return judged ? [state, { kind: 'hand-over', keepsake, judged }] : [state];
}

/** What became of a copy or a print is said while its verdict is still there. */
function say(state: CheckerState, said: Said): CheckerState {
  return state.place === 'result' ? { ...state, said } : state;
}
