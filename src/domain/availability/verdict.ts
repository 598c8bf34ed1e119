import { unknownBecause, type Evidence, type UnknownCause } from './evidence';
import type { Source } from './provider';

/** What the rules of naming decide without asking anybody. Callers add their own details. */
export interface LocalVerdict {
  readonly kind: 'invalid' | 'reserved';
}

/** What the sources together say. `checkedAt` is in milliseconds since the epoch. */
export type AskedVerdict =
  | {
      readonly kind: 'present' | 'absent' | 'free' | 'reserved';
      readonly source: Source;
      readonly checkedAt: number;
    }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause; readonly source: Source | undefined };

/** The state of one row. A `reserved` without `source` was decided by the rules. */
export type Verdict<Local extends LocalVerdict = LocalVerdict> = Local | AskedVerdict;

export interface Answer {
  readonly source: Source;
  readonly evidence: Evidence;
}

/**
 * Makes one verdict of what several sources say. Being in use weighs more than being free, whoever saw it;
 * otherwise a registrar's word weighs more than a hint. Among equals the earlier source speaks.
 */
export function weighAnswers(answers: readonly Answer[]): AskedVerdict {
  let best: Answer | undefined;
  for (const answer of answers.map(trustNoFurther)) {
    if (best === undefined || rankAnswer(answer) > rankAnswer(best)) best = answer;
  }
  if (best === undefined) return { ...unknownBecause('not-configured'), source: undefined };
  const { evidence, source } = best;
  switch (evidence.kind) {
    case 'unknown':
      return { ...evidence, source };
    case 'aborted':
      // Nobody left here, so this source gave up by itself.
      return { ...unknownBecause('timeout'), source };
    case 'present':
    case 'absent':
    case 'free':
    case 'reserved':
      return { kind: evidence.kind, source: nameSpeaker(source, evidence.by), checkedAt: evidence.checkedAt };
  }
}

/** The source as the verdict names it: where it passes on another's word, by that one's name. */
function nameSpeaker(source: Source, by: string | undefined): Source {
  return by === undefined ? source : { ...source, label: by };
}

/** A hint that speaks like a registrar is taken for what a hint can see. */
function trustNoFurther(answer: Answer): Answer {
  const { evidence, source } = answer;
  if (source.strength === 'authoritative') return answer;
  if (evidence.kind === 'free') return { source, evidence: { ...evidence, kind: 'absent' } };
  if (evidence.kind === 'reserved') return { source, evidence: unknownBecause('malformed') };
  return answer;
}

function rankAnswer({ evidence, source }: Answer): number {
  switch (evidence.kind) {
    case 'present':
      return source.strength === 'authoritative' ? 6 : 4;
    case 'reserved':
      return 5;
    case 'free':
      return 3;
    case 'absent':
      return 2;
    case 'unknown':
      return evidence.cause === 'not-configured' ? 0 : 1;
    case 'aborted':
      return 0;
  }
}
