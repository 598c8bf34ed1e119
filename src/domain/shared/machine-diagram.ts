import type { Machine } from './machine';

interface Named {
  readonly kind: string;
}

/** A machine, what can happen to it, and how its states are told apart in a picture. */
export interface DrawnMachine<State, Event extends Named, Effect extends Named> extends Machine<
  State,
  Event,
  Effect
> {
  /** Events to try in every state that is found: one of a kind, or more where it matters what they hold. */
  readonly events: readonly Event[];
  /** Names the phase of a state: many states are one in the picture. */
  readonly phaseOf: (state: State) => string;
}

/** Events that lead from one phase to another, or change something within it, and what they have done. */
export interface MachineArrow {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  readonly effects: readonly string[];
}

export interface MachineDiagram {
  /** In the order in which they are first met. */
  readonly phases: readonly string[];
  /** By the phase that they leave, then by the one that they reach. */
  readonly arrows: readonly MachineArrow[];
}

/** More states than a picture's few events lead to: without a bound, a counter would be followed for ever. */
const MOST_STATES = 20_000;

/**
 * Drives a machine from its start through all that its events lead to, and draws what it saw.
 * @throws RangeError where the events lead to more than {@link MOST_STATES} states.
 */
export function drawMachine<State, Event extends Named, Effect extends Named>({
  start,
  transition,
  events,
  phaseOf,
}: DrawnMachine<State, Event, Effect>): MachineDiagram {
  const found = new Map([[keyOf(start), start]]);
  const phases = new Set([phaseOf(start)]);
  const moves = new Map<string, Set<string>>();
  for (const [key, state] of found) {
    for (const event of events) {
      const [next, ...effects] = transition(state, event);
      const nextKey = keyOf(next);
      if (nextKey === key && effects.length === 0) continue;
      if (!found.has(nextKey)) found.set(nextKey, next);
      if (found.size > MOST_STATES) throw new RangeError(`More than ${MOST_STATES} states`);
      phases.add(phaseOf(next));
      const move = JSON.stringify([phaseOf(state), phaseOf(next), event.kind]);
      const done = moves.get(move) ?? new Set();
      for (const { kind } of effects) done.add(kind);
      moves.set(move, done);
    }
  }
  return { phases: [...phases], arrows: groupMoves([...phases], moves) };
}

/** Each arrow in a line of words: `from --event, event / effect--> to`. */
export function describeMachine({ arrows }: MachineDiagram): readonly string[] {
  return arrows.map((arrow) => `${arrow.from} --${labelOf(arrow)}--> ${arrow.to}`);
}

/** What stands at an arrow. */
export function labelOf({ events, effects }: MachineArrow): string {
  return [events.join(', '), effects.join(', ')].filter(Boolean).join(' / ');
}

/** Events with the same way and the same effects share an arrow. */
function groupMoves(
  phases: readonly string[],
  moves: ReadonlyMap<string, ReadonlySet<string>>,
): readonly MachineArrow[] {
  const groups = new Map<string, MachineArrow>();
  for (const [move, done] of moves) {
    const [from = '', to = '', event = ''] = JSON.parse(move) as string[];
    const effects = [...done].sort();
    const key = JSON.stringify([from, to, effects]);
    groups.set(key, { from, to, events: [...(groups.get(key)?.events ?? []), event], effects });
  }
  const rank = ({ from, to }: MachineArrow) => phases.indexOf(from) * phases.length + phases.indexOf(to);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** States that say the same are one. Functions in a state are told apart from nothing, not from each other. */
function keyOf(state: unknown): string {
  return JSON.stringify(state, (_key, value: unknown) => (typeof value === 'function' ? 'function' : value));
}
