import {
  ABORTED,
  joinName,
  unknownBecause,
  type AskedName,
  type Evidence,
  type UnknownCause,
} from '../../../src/domain/availability/evidence';
import type { AvailabilityProvider, Strength, Urgency } from '../../../src/domain/availability/provider';

export interface Asking {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly urgency: Urgency | undefined;
  readonly answer: (evidence: Evidence) => void;
}

/** A provider that answers when the test says so, and records how it was asked. */
export class ScriptedProvider implements AvailabilityProvider {
  readonly askings: Asking[] = [];
  readonly label: string;

  constructor(
    readonly id = 'scripted',
    readonly strength: Strength = 'hint',
  ) {
    this.label = `Label of ${id}`;
  }

  readonly supports = (): boolean => true;

  readonly check = (name: AskedName, signal: AbortSignal, urgency?: Urgency): Promise<Evidence> =>
    new Promise((resolve) => {
      this.askings.push({ name: joinName(name), signal, urgency, answer: resolve });
      signal.addEventListener('abort', () => {
        resolve(ABORTED);
      });
    });

  get names(): readonly string[] {
    return this.askings.map(({ name }) => name);
  }

  /** Answers the newest question. */
  answer(evidence: Evidence): void {
    this.askings.at(-1)?.answer(evidence);
  }
}

/** A provider that answers at once, each time the same. */
export function answering(evidence: Evidence | (() => Evidence)): AvailabilityProvider & { asked: number } {
  const provider = {
    id: 'answering',
    label: 'Answering',
    strength: 'hint' as const,
    asked: 0,
    supports: () => true,
    check: () => {
      provider.asked++;
      return Promise.resolve(typeof evidence === 'function' ? evidence() : evidence);
    },
  };
  return provider;
}

export const present: Evidence = { kind: 'present', checkedAt: 1 };
export const absent: Evidence = { kind: 'absent', checkedAt: 1 };
export const failing = (cause: UnknownCause = 'refused'): Evidence => unknownBecause(cause);

export const under = (suffix: string, label = 'comtam'): AskedName => ({ label, suffix });
export const someName = under('id.vn');

/** A signal that nobody aborts. */
export const wanted = (): AbortSignal => new AbortController().signal;
