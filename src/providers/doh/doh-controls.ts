import { unknownBecause, type Evidence, type UnknownEvidence } from '../../domain/availability/evidence';
import { DS, SOA } from '../dns-wire/dns-question';
import { limitTime, tryTwice } from '../policies/try-twice';
import { TIME_LIMIT } from '../policies/with-timeout';
import type { NoAnswer } from '../request/http';
import type { Surroundings } from '../request/surroundings';
import { makeList, toList } from '../../domain/shared/list';

/** What a resolver says about a name at or below a suffix. */
export type AskDns = (name: string, type: number, suffix: string, signal: AbortSignal) => Promise<Evidence>;

/** Nothing to say against an answer, or why it counts for nothing. */
export type Objection = NoAnswer | undefined;

/** An answer under examination. */
export interface Examination {
  readonly objection: Promise<Objection>;
  /** Puts a question that is still unanswered once more. */
  readonly nudge: () => void;
}

/** What can be seen under a suffix. A resolver that is to be believed has seen both where it says either. */
type Sight = 'present' | 'absent';

export interface Controls {
  /** Whether a resolver was found to answer wrongly about a suffix: there is no use in asking it. */
  readonly isLiar: (suffix: string) => boolean;
  /** @param isOwn Whether the suffix's own zone speaks in the answer. */
  readonly examine: (said: Sight, suffix: string, isOwn: boolean) => Examination;
}

export const CONTROL_FAILED: UnknownEvidence = unknownBecause('control-failed');

const LABEL_LENGTH = 20;
/** So many controls are put to a resolver at a time … */
const MOST_AT_A_TIME = 4;
/** … within so many milliseconds: the answers of one search come closer together, those of the next do not. */
const AT_A_TIME = 3000;
const NOTHING_TO_NUDGE = (): void => undefined;

/**
 * Finds out resolvers that hide names or invent them, by questions with known answers. A resolver that says "not
 * seen" must know the suffix itself (else it hides names), and one that says "in use" must not know a random name
 * (else it invents them): one question for a suffix and page, put only where that was said.
 *
 * Of several suffixes at a time four are controlled. An answer under another one, in which the suffix's own zone
 * speaks, is then believed if all four were right; the next search controls the rest. A wrong answer stands; a mere
 * failure is forgotten, and the next search tries again.
 */
export function createControls(ask: AskDns, surroundings: Surroundings): Controls {
  const liars = new Set<string>();
  /** By what is to be seen and where. */
  const examinations = new Map<string, Examination & { readonly began: number }>();

  const put = (sight: Sight, suffix: string): Examination => {
    const makeName = () =>
      sight === 'absent' ? `${makeRandomLabel(surroundings.random)}.${suffix}` : suffix;
    const attempt = (type: number) => async (signal: AbortSignal) => {
      const evidence = await ask(makeName(), type, suffix, signal);
      if (evidence.kind === sight) return undefined;
      return 'checkedAt' in evidence ? CONTROL_FAILED : evidence;
    };
    let nudge = NOTHING_TO_NUDGE;
    const schedule = (startSecond: () => void) => {
      nudge = startSecond;
      return NOTHING_TO_NUDGE;
    };
    // The second question differs from the first, so that no cache makes it wait for the first.
    const second = attempt(sight === 'absent' ? DS : SOA);
    const objection = limitTime<Objection>(
      (signal) => tryTwice<Objection>({ first: attempt(DS), second, schedule }, signal),
      TIME_LIMIT,
      new AbortController().signal,
      surroundings,
    );
    return {
      objection,
      nudge: () => {
        nudge();
      },
    };
  };

  const control = (sight: Sight, suffix: string): Examination => {
    const key = `${sight} ${suffix}`;
    const { objection, nudge } = put(sight, suffix);
    const concluded = objection.then((found) => {
      if (found === CONTROL_FAILED) liars.add(suffix);
      if (found) examinations.delete(key);
      return found;
    });
    const examination = { objection: concluded, nudge, began: surroundings.now() };
    examinations.set(key, examination);
    return examination;
  };

  /** Those that speak for a suffix as well: a name below it that is there, or, at a time, enough others. */
  const findOthers = (sight: Sight, suffix: string, isOwn: boolean): readonly Examination[] => {
    const below = toList(examinations).find(
      ([key]) => sight === 'present' && key.startsWith(sight) && key.endsWith(`.${suffix}`),
    );
    if (below) return [below[1]];
    const since = surroundings.now() - AT_A_TIME;
    const recent = toList(examinations.values()).filter(({ began }) => began > since);
    return isOwn && recent.length >= MOST_AT_A_TIME ? recent : [];
  };

  return {
    isLiar: (suffix) => liars.has(suffix),
    examine(said, suffix, isOwn) {
      const sight = said === 'absent' ? 'present' : 'absent';
      const known = examinations.get(`${sight} ${suffix}`);
      if (known) return known;
      const others = findOthers(sight, suffix, isOwn);
      if (others.length === 0) return control(sight, suffix);
      return {
        objection: Promise.all(others.map(({ objection }) => objection)).then((objections) =>
          objections.every((one) => one === undefined) ? undefined : control(sight, suffix).objection,
        ),
        nudge: () => {
          for (const { nudge } of others) nudge();
        },
      };
    },
  };
}

/** So long that nobody registered it by chance. */
function makeRandomLabel(random: () => number): string {
  return makeList(LABEL_LENGTH, () => Math.floor(random() * 36).toString(36)).join('');
}
