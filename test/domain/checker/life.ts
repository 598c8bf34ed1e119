/** Leads a checker through a life of events, and keeps what it wanted done. */
import { startChecker } from '../../../src/domain/checker/checker-state';
import type {
  CheckerEffect,
  CheckerEvent,
  CheckerSettings,
  CheckerState,
} from '../../../src/domain/checker/checker-state';
import { transition } from '../../../src/domain/checker/transition';
import { createJudge } from '../../../src/domain/eligibility/assess';
import type { Answer } from '../../../src/domain/eligibility/interview';
import type { QuestionId } from '../../../src/domain/eligibility/questions';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { always, OPEN, termsWith } from '../eligibility/sample-terms';

export const SETTINGS: CheckerSettings = {
  audience: undefined,
  inSteps: true,
  day: fromIsoDate('2026-11-23'),
  idleMinutes: 0,
};

/** Judges by an offer that stands, and by one that has ended. */
export const JUDGE = createJudge(termsWith(always({ kind: 'open', period: OPEN })));
export const LATER_JUDGE = createJudge(
  termsWith(always({ kind: 'ended', period: { ...OPEN, until: '2025-12-31' } })),
);

export interface Life {
  readonly state: CheckerState;
  readonly effects: readonly CheckerEffect[];
}

/** What becomes of a state by events, one after the other. */
export function live(start: CheckerState, ...events: readonly CheckerEvent[]): Life {
  return events.reduce<Life>(
    (life, event) => {
      const [state, ...effects] = transition(deepFreeze(life.state), event);
      return { state, effects: [...life.effects, ...effects] };
    },
    { state: start, effects: [] },
  );
}

/** A checker on a page. */
export function opened(settings: Partial<CheckerSettings> = {}): CheckerState {
  return live(startChecker({ ...SETTINGS, ...settings }), { kind: 'connected' }).state;
}

export function answered(question: QuestionId, answer: Answer): CheckerEvent {
  return { kind: 'answered', question, answer };
}

export function chosen(question: QuestionId, answer: Answer): CheckerEvent {
  return { kind: 'chosen', question, answer };
}

export const ON: CheckerEvent = { kind: 'went-on' };
export const BACK: CheckerEvent = { kind: 'went-back' };
export const ERASED: CheckerEvent = { kind: 'erased' };
export const WAITED: CheckerEvent = { kind: 'waited' };
export const JUDGED: CheckerEvent = { kind: 'judge-known', judge: JUDGE };

/** The last of these asks for the verdict of a household that gets one; what judges could not be loaded before. */
export const HOUSEHOLD: readonly CheckerEvent[] = [
  answered('audience', 'household'),
  ON,
  answered('household-certificate', 'yes'),
  ON,
  { kind: 'judge-failed' },
  answered('earlier-biz-name', 'none'),
  ON,
];

/** Everything but the judge, which is code, can be frozen: whoever changes a state in place is found out. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
