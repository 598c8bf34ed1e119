import { startChecker, type CheckerEffect, type CheckerState } from './checker-state';
import { hasAnswers } from './shown';

/** How long before everything is erased the visitor is warned. */
const WARNING_SECONDS = 30;

/** What a timer of the browser's can count: 2^31 - 1 milliseconds, in seconds. A longer one would end at once. */
const LONGEST_SECONDS = 2_147_483;

type Step = readonly [CheckerState, ...CheckerEffect[]];

/** Somebody is there, or nothing is left to erase: the time starts anew. */
export function waitAnew(state: CheckerState): Step {
  const quiet = state.secondsLeft === undefined ? state : { ...state, secondsLeft: undefined };
  if (!isWatching(quiet)) return [quiet];
  // At least a second: with nothing to erase, one wait follows the other.
  const seconds = Math.max(1, quiet.settings.idleMinutes * 60 - WARNING_SECONDS);
  return [quiet, { kind: 'wait', seconds: Math.min(seconds, LONGEST_SECONDS) }];
}

/** A touch counts where somebody's absence would. */
export function onTouch(state: CheckerState): Step {
  return isWatching(state) ? waitAnew(state) : [state];
}

/** A wait is over: the first one brings the warning, each of the next a second less, the last one erases. */
export function onWaited(state: CheckerState): Step {
  if (!isWatching(state)) return [state];
  if (!hasAnswers(state)) return waitAnew(state);
  const secondsLeft =
    state.secondsLeft === undefined
      ? Math.min(WARNING_SECONDS, state.settings.idleMinutes * 60)
      : state.secondsLeft - 1;
  return secondsLeft > 0
    ? [
        { ...state, secondsLeft },
        { kind: 'wait', seconds: 1 },
      ]
    : eraseAll(state);
}

/** A checker as at its start, but for what is no visitor's: nothing of the answers can be left anywhere. */
export function eraseAll(state: CheckerState): Step {
  const { settings, isConnected, judge } = state;
  const [erased, ...effects] = waitAnew({ ...startChecker(settings), isConnected, judge, said: 'erased' });
  return [erased, ...(state.told ? [{ kind: 'tell-erased' } as const] : []), ...effects];
}

function isWatching({ isConnected, settings: { idleMinutes } }: CheckerState): boolean {
  return isConnected && idleMinutes > 0;
}
