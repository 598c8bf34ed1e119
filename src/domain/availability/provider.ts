import type { AskedName, Evidence } from './evidence';

/** A hint knows what can be seen; an authoritative source, a registrar, knows what can be registered. */
export type Strength = 'hint' | 'authoritative';

/** What a visitor waits for comes before what is only suggested. */
export type Urgency = 'now' | 'later';

/** Who said it, as a verdict names it. */
export interface Source {
  readonly id: string;
  /** A proper name, shown beside the field before anything is asked. Empty if nobody is asked. */
  readonly label: string;
  readonly strength: Strength;
}

/** Somebody who can be asked whether a name is taken. */
export interface AvailabilityProvider extends Source {
  supports(suffix: string): boolean;
  /** Resolves whatever happens: a failure is `unknown` with its cause, an abort is `aborted`. */
  check(name: AskedName, signal: AbortSignal, urgency?: Urgency): Promise<Evidence>;
}
