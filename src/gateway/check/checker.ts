import type { AskedName } from '../../domain/availability/evidence';
import type { Counts } from '../counts';
import type { Leave } from '../limits/rate';
import { readAskedName, type NameFault } from './asked-name';
import type { CheckedName } from './check.schema';
import { describeAnswer } from './describe';
import type { SignAnswer } from './sign-answer';
import type { NameLookup } from './with-cache';

export type CheckOutcome =
  | { readonly kind: 'answers'; readonly answers: readonly CheckedName[] }
  | {
      readonly kind: 'faults';
      readonly faults: readonly { readonly at: number; readonly fault: NameFault }[];
    }
  /** Milliseconds. */
  | { readonly kind: 'limited'; readonly retryAfter: number };

/** Looks names up for a client: all of them, or none where one is no name or they are too many. */
export type CheckNames = (names: readonly string[], client: string) => Promise<CheckOutcome>;

export interface CheckerParts {
  readonly lookup: NameLookup;
  readonly limit: (client: string, names: number) => Leave;
  readonly sign: SignAnswer | undefined;
  readonly now: () => number;
  readonly counts: Counts;
}

export function createChecker({ lookup, limit, sign, now, counts }: CheckerParts): CheckNames {
  const check = async (name: AskedName, isReserved: boolean): Promise<CheckedName> => {
    const evidence = isReserved
      ? ({ kind: 'reserved', checkedAt: now() } as const)
      : (lookup.recall(name) ?? (await lookup.ask(name)));
    counts.name(evidence.kind);
    const answer = describeAnswer(name, evidence, now());
    return sign ? sign(answer) : answer;
  };
  return async (names, client) => {
    const readings = names.map(readAskedName);
    const faults = readings.flatMap((reading, at) => (reading.ok ? [] : [{ at, fault: reading.fault }]));
    if (faults.length > 0) return { kind: 'faults', faults };
    const leave = limit(client, names.length);
    if (!leave.isGiven) {
      counts.limited();
      return { kind: 'limited', retryAfter: leave.retryAfter };
    }
    const answers = readings.flatMap((reading) =>
      reading.ok ? [check(reading.name, reading.isReserved)] : [],
    );
    return { kind: 'answers', answers: await Promise.all(answers) };
  };
}
