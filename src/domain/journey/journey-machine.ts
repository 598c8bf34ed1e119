import type { Outcome } from '../eligibility/assessment';
import type { Machine } from '../shared/machine';

/** The steps of the path, in their order. */
export const JOURNEY_STEPS = ['check', 'name', 'register'] as const;

export type JourneyStep = (typeof JOURNEY_STEPS)[number];

/** A step that can be settled, and stand in one line from then on. */
export type SettledStep = Exclude<JourneyStep, 'register'>;

/** How far a visitor has come, and where they are. */
export interface JourneyState {
  /** What the check came to. */
  readonly verdict: { readonly outcome: Outcome; readonly product: string | undefined } | undefined;
  readonly hasName: boolean;
  /** Settled steps that the visitor has left for a later one. */
  readonly folded: readonly SettledStep[];
}

export type JourneyEvent =
  | { readonly kind: 'verdict-told'; readonly verdict: NonNullable<JourneyState['verdict']> }
  | { readonly kind: 'name-chosen' | 'answers-erased' }
  /** A step led the visitor to a later one, or a line back to the step behind it. */
  | { readonly kind: 'led-to'; readonly step: JourneyStep };

/** What the outside is to do. */
export type JourneyEffect =
  /** On a shared computer nothing may be left of a visitor who erased the answers. */
  | { readonly kind: 'erase-steps' }
  /** Steps above have become longer or shorter: the visitor stays with the one they are at. */
  | { readonly kind: 'show-step'; readonly step: JourneyStep };

/** The first step that is not settled: where the visitor is. A name can be chosen before any question is answered. */
export function stepOf({ verdict, hasName }: JourneyState): JourneyStep {
  if (hasName) return 'register';
  return verdict ? 'name' : 'check';
}

const START: JourneyState = { verdict: undefined, hasName: false, folded: [] };

function transition(state: JourneyState, event: JourneyEvent): readonly [JourneyState, ...JourneyEffect[]] {
  switch (event.kind) {
    case 'verdict-told':
      return [{ ...state, verdict: event.verdict }];
    case 'name-chosen':
      return [{ ...state, hasName: true }];
    case 'answers-erased':
      return [START, { kind: 'erase-steps' }];
    case 'led-to':
      return leadTo(state, event.step);
  }
}

/** What is settled above the step folds; the step itself, and what is below it, is as it was. */
function leadTo(state: JourneyState, step: JourneyStep): readonly [JourneyState, ...JourneyEffect[]] {
  const isAbove = (other: JourneyStep) => JOURNEY_STEPS.indexOf(other) < JOURNEY_STEPS.indexOf(step);
  const settled: SettledStep[] = [
    ...(state.verdict ? (['check'] as const) : []),
    ...(state.hasName ? (['name'] as const) : []),
  ];
  const folded = settled.filter(
    (other) => isAbove(other) || (other !== step && state.folded.includes(other)),
  );
  return [
    { ...state, folded },
    { kind: 'show-step', step },
  ];
}

/** The life of the whole path; the steps inside live their own. */
export const JOURNEY_MACHINE: Machine<JourneyState, JourneyEvent, JourneyEffect> = {
  start: START,
  transition,
};
