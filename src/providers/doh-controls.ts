import { unknownBecause, type Evidence, type UnknownEvidence } from '../domain/availability/evidence';
import { DS, SOA } from './dns-question';
import type { NoAnswer } from './http';
import type { Surroundings } from './surroundings';
import { limitTime, tryTwice } from './try-twice';
import { TIME_LIMIT } from './with-timeout';

/** What a resolver says about a name at or below a suffix. */
export type AskDns = (name: string, type: number, suffix: string, signal: AbortSignal) => Promise<Evidence>;

/** A resolver's standing for one suffix: nothing to say against it, or why its answers count for nothing. */
export type Objection = NoAnswer | undefined;

const CONTROL_FAILED = unknownBecause('control-failed');
const LABEL_LENGTH = 20;
/** Milliseconds of silence after which a control question is put once more. */
const PATIENCE = 300;

/**
 * Puts two questions with known answers to a resolver, once for each suffix as long as the page lives: a
 * random name must not be there (else it invents names) and the suffix itself must (else it hides them).
 * A wrong answer stands; a mere failure is forgotten, and the next search tries again.
 * @returns What examines a suffix. Of one that was answered wrongly before it says so at once.
 */
export function createControls(
  ask: AskDns,
  surroundings: Surroundings,
): (suffix: string) => Promise<Objection> | UnknownEvidence {
  const standings = new Map<string, Promise<Objection> | UnknownEvidence>();

  const examine = async (suffix: string): Promise<Objection> => {
    const control = (wanted: Evidence['kind'], makeName: () => string, otherType: number) => {
      const attempt = (type: number) => async (signal: AbortSignal) => {
        const evidence = await ask(makeName(), type, suffix, signal);
        if (evidence.kind === wanted) return undefined;
        return 'checkedAt' in evidence ? CONTROL_FAILED : evidence;
      };
      // The second question differs from the first, so that no cache makes it wait for the first.
      const attempts = { first: attempt(DS), second: attempt(otherType), patience: PATIENCE };
      return limitTime<Objection>(
        (signal) => tryTwice<Objection>(attempts, signal, surroundings),
        TIME_LIMIT,
        new AbortController().signal,
        surroundings,
      );
    };
    const objections = await Promise.all([
      control('absent', () => `${makeRandomLabel(surroundings.random)}.${suffix}`, DS),
      control('present', () => suffix, SOA),
    ]);
    if (objections.includes(CONTROL_FAILED)) {
      standings.set(suffix, CONTROL_FAILED);
      return CONTROL_FAILED;
    }
    const objection = objections[0] ?? objections[1];
    if (objection) standings.delete(suffix);
    return objection;
  };

  return (suffix) => {
    const standing = standings.get(suffix) ?? examine(suffix);
    standings.set(suffix, standing);
    return standing;
  };
}

/** So long that nobody registered it by chance. */
function makeRandomLabel(random: () => number): string {
  return Array.from({ length: LABEL_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('');
}
