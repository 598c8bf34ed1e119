import { unknownBecause, type Evidence, type UnknownEvidence } from '../domain/availability/evidence';
import { DS, SOA } from './dns-question';
import type { NoAnswer } from './http';
import type { Surroundings } from './surroundings';
import { limitTime, tryTwice } from './try-twice';
import { TIME_LIMIT } from './with-timeout';
import { makeList } from '../domain/shared/list';

/** What a resolver says about a name at or below a suffix. */
export type AskDns = (name: string, type: number, suffix: string, signal: AbortSignal) => Promise<Evidence>;

/** Nothing to say against a resolver, or why its answers count for nothing. */
export type Objection = NoAnswer | undefined;

/** A resolver's standing for one suffix. */
export interface Standing {
  readonly objection: Promise<Objection>;
  /** Puts a question that is still unanswered once more. */
  readonly nudge: () => void;
}

const CONTROL_FAILED = unknownBecause('control-failed');
const LABEL_LENGTH = 20;

/**
 * Puts two questions with known answers to a resolver, once for each suffix as long as the page lives: a
 * random name must not be there (else it invents names) and the suffix itself must (else it hides them).
 * A wrong answer stands; a mere failure is forgotten, and the next search tries again.
 * @returns What examines a suffix. Of one that was answered wrongly before it says so at once.
 */
export function createControls(
  ask: AskDns,
  surroundings: Surroundings,
): (suffix: string) => Standing | UnknownEvidence {
  const standings = new Map<string, Standing | UnknownEvidence>();

  const examine = (suffix: string): Standing => {
    const nudges: (() => void)[] = [];

    const control = (wanted: Evidence['kind'], makeName: () => string, otherType: number) => {
      const attempt = (type: number) => async (signal: AbortSignal) => {
        const evidence = await ask(makeName(), type, suffix, signal);
        if (evidence.kind === wanted) return undefined;
        return 'checkedAt' in evidence ? CONTROL_FAILED : evidence;
      };
      const schedule = (startSecond: () => void) => {
        nudges.push(startSecond);
        return () => undefined;
      };
      // The second question differs from the first, so that no cache makes it wait for the first.
      const attempts = { first: attempt(DS), second: attempt(otherType), schedule };
      return limitTime<Objection>(
        (signal) => tryTwice<Objection>(attempts, signal),
        TIME_LIMIT,
        new AbortController().signal,
        surroundings,
      );
    };
    const conclude = (objections: readonly Objection[]): Objection => {
      const isWrong = objections.includes(CONTROL_FAILED);
      const objection = isWrong ? CONTROL_FAILED : objections.find((one) => one !== undefined);
      if (isWrong) standings.set(suffix, CONTROL_FAILED);
      else if (objection) standings.delete(suffix);
      return objection;
    };
    const objection = Promise.all([
      control('absent', () => `${makeRandomLabel(surroundings.random)}.${suffix}`, DS),
      control('present', () => suffix, SOA),
    ]).then(conclude);
    const nudge = (): void => {
      for (const startSecond of nudges) startSecond();
    };
    return { objection, nudge };
  };

  return (suffix) => {
    const standing = standings.get(suffix) ?? examine(suffix);
    standings.set(suffix, standing);
    return standing;
  };
}

/** So long that nobody registered it by chance. */
function makeRandomLabel(random: () => number): string {
  return makeList(LABEL_LENGTH, () => Math.floor(random() * 36).toString(36)).join('');
}
