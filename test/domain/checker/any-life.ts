/** Lives of checkers in which anything comes in any order, built so that they reach what a visitor can reach. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  startChecker,
  type CheckerEffect,
  type CheckerEvent,
  type CheckerSettings,
  type CheckerState,
} from '../../../src/domain/checker/checker-state';
import type { ListAnswer } from '../../../src/domain/checker/list-search';
import { currentQuestion, phaseOf, questionsOf } from '../../../src/domain/checker/shown';
import { createJudge, type Judge } from '../../../src/domain/eligibility/assess';
import type { Answer, Question } from '../../../src/domain/eligibility/interview';
import { createInterview, type QuestionId } from '../../../src/domain/eligibility/questions';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { always, termsWith } from '../eligibility/sample-terms';
import { BACK, ERASED, JUDGE, LATER_JUDGE, live, ON, WAITED } from './life';

/** An event, or what a visitor does at the question that they see: that depends on the state. */
type Act =
  | CheckerEvent
  | { readonly kind: 'answers-well'; readonly seed: number }
  | { readonly kind: 'answers-all'; readonly seed: number };

export const QUESTIONS = createInterview().questions;
const IDS = QUESTIONS.map(({ id }) => id);
/** Every day is one that is past on some of the days that are set, and none of them stands in a state otherwise. */
const GOOD_DAYS = ['15/6/2005', '29/2/2008', '1/12/2024', '24/11/2026'];
const BAD_TEXTS = ['', ' ', '31/2/2005', '9/9/9999', 'constructor', '\uD800', '0100109106', 'x'.repeat(300)];

const LISTED: ListAnswer = {
  kind: 'listed',
  issuedOn: '2026-05-12',
  list: { listedOn: '2026-11-01', keeper: 'Sở Tài chính' },
};

const JUDGES: readonly Judge[] = [
  JUDGE,
  LATER_JUDGE,
  createJudge(termsWith(always({ kind: 'unconfirmed' }))),
  // No judge of ours: one that finds fault with everything, by name or without.
  () => ({ kind: 'invalid', problems: { audience: { code: 'not-chosen' } } }),
  () => ({ kind: 'invalid', problems: {} }),
];

export const settings: fc.Arbitrary<CheckerSettings> = fc.record({
  audience: fc.constantFrom(undefined, undefined, 'citizen', 'enterprise', 'household', 'other'),
  inSteps: fc.boolean(),
  day: fc.constantFrom('2026-11-23', '2026-11-24', '2004-01-01', '2031-02-28').map(fromIsoDate),
  idleMinutes: fc.constantFrom(0, 0, 0.02, 1, Number.NaN),
});

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...GOOD_DAYS, ...BAD_TEXTS),
  fc.constantFrom('citizen', 'vietnamese', 'other', 'none', 'yes', 'household'),
  fc.record({ day: fc.string(), month: fc.constantFrom('1', '13', ''), year: fc.constantFrom('2005', '05') }),
);

const visitorActs: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answers-well'), seed: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answers-all'), seed: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('answered'),
      question: fc.constantFrom(...IDS),
      answer: anyAnswer,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('chosen'),
      question: fc.constantFrom(...IDS),
      answer: anyAnswer,
    }),
  },
  { weight: 4, arbitrary: fc.constant(ON) },
  { weight: 2, arbitrary: fc.constantFrom(BACK, ERASED) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('went-to'), question: fc.constantFrom(...IDS) }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CheckerEvent>(
      { kind: 'asked-for', keepsake: 'copy' },
      { kind: 'asked-for', keepsake: 'calendar' },
      { kind: 'dates-wanted', withDates: true },
      { kind: 'tried', audience: 'household' },
      { kind: 'touched' },
      { kind: 'code-typed', text: '0300588569' },
      { kind: 'code-typed', text: '079205001234' },
      { kind: 'list-wanted' },
    ),
  },
);

const answersToEffects: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('judge-known'), judge: fc.constantFrom(...JUDGES) }),
  },
  { weight: 4, arbitrary: fc.constant(WAITED) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<CheckerEvent>(
      { kind: 'judge-failed' },
      { kind: 'copied' },
      { kind: 'copy-failed' },
      { kind: 'print-failed' },
      { kind: 'list-answered', text: '0300588569', answer: LISTED },
      { kind: 'list-answered', text: '0300588569', answer: { kind: 'failed' } },
    ),
  },
);

const pageActs: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('set'), settings }),
  fc.constantFrom<CheckerEvent>({ kind: 'connected' }, { kind: 'connected' }, { kind: 'disconnected' }),
);

const acts = fc.oneof(
  { weight: 8, arbitrary: visitorActs },
  { weight: 3, arbitrary: answersToEffects },
  { weight: 1, arbitrary: pageActs },
);

const lives = fc.record({
  settings,
  acts: fc.array(acts, { minLength: 10, maxLength: 60, size: 'max' }),
});

/** The events that an act comes to in a state. */
function eventsOf(act: Act, state: CheckerState): readonly CheckerEvent[] {
  if (act.kind === 'answers-well') {
    const question = currentQuestion(state);
    return question ? [answerWell(question, act.seed), ON] : [ON];
  }
  if (act.kind !== 'answers-all') return [act];
  // One answer can bring the next question: as many times as there are questions.
  const events: CheckerEvent[] = [];
  for (let answers = state.answers, open = true; open;) {
    const question = questionsOf({ ...state, answers }).find(({ id }) => answers[id] === undefined);
    open = question !== undefined;
    if (!question) break;
    const event = answerWell(question, act.seed);
    answers = { ...answers, [event.question]: event.answer };
    events.push(event);
  }
  return [...events, ON];
}

function answerWell(question: Question<QuestionId>, seed: number) {
  const good = question.kind === 'choice' ? question.options.map(({ id }) => id) : GOOD_DAYS;
  return { kind: 'answered', question: question.id, answer: good[seed % good.length] ?? '' } as const;
}

/** What the page and the browser keep of a checker's effects, to be compared with what it says. */
interface Outside {
  readonly isWaiting: boolean;
  readonly isTold: boolean;
  /** The last thing that a visitor did and that counted. */
  readonly lastAct: CheckerEvent['kind'] | undefined;
}

const VISITORS = new Set<CheckerEvent['kind']>([
  'answered',
  'chosen',
  'tried',
  'went-on',
  'went-back',
  'went-to',
  'erased',
]);

function keep(
  outside: Outside,
  event: CheckerEvent,
  counted: boolean,
  effects: readonly CheckerEffect[],
): Outside {
  let { isWaiting, isTold } = outside;
  if (event.kind === 'waited') isWaiting = false;
  for (const { kind } of effects) {
    if (kind === 'wait') isWaiting = true;
    if (kind === 'stop-waiting') isWaiting = false;
    if (kind === 'tell-verdict') isTold = true;
    if (kind === 'tell-erased') isTold = false;
  }
  const lastAct = VISITORS.has(event.kind) && counted ? event.kind : outside.lastAct;
  return { isWaiting, isTold, lastAct };
}

type Check = (step: {
  readonly before: CheckerState;
  readonly event: CheckerEvent;
  readonly after: CheckerState;
  readonly effects: readonly CheckerEffect[];
  readonly outside: Outside;
}) => void;

/** Leads many checkers through lives of their own, looks at every step, and counts the phases they come through. */
export function throughLives(check: Check, seed: number): ReadonlyMap<string, number> {
  const phases = new Map<string, number>();
  fc.assert(
    fc.property(lives, (life) => {
      let state = live(startChecker(life.settings), { kind: 'connected' }).state;
      let outside: Outside = { isWaiting: life.settings.idleMinutes > 0, isTold: false, lastAct: undefined };
      for (const act of life.acts) {
        for (const event of eventsOf(act, state)) {
          const before = state;
          const { state: after, effects } = live(before, event);
          outside = keep(outside, event, after !== before, effects);
          check({ before, event, after, effects, outside });
          state = after;
          phases.set(phaseOf(after), (phases.get(phaseOf(after)) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 4_000, seed },
  );
  for (const phase of ['start', 'asking', 'refused', 'loading', 'verdict', 'warning'])
    assert.ok((phases.get(phase) ?? 0) > 500, `${phase}: ${phases.get(phase)}`);
  return phases;
}
