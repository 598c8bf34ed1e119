/** A name as it is asked for: both parts in ASCII and lower case, an accented label in its `xn--` form. */
export interface AskedName {
  /** One level, for example `comtamcoba`. */
  readonly label: string;
  /** What it stands under, without a leading dot, for example `id.vn`. */
  readonly suffix: string;
}

/** Why nothing can be said about a name. None of them is ever shown as a yes or a no. */
export type UnknownCause =
  /** The device says that it has no network; nothing was sent. */
  | 'offline'
  /** The page's Content-Security-Policy does not let the request out. */
  | 'blocked'
  | 'timeout'
  | 'rate-limited'
  /** The host could not be reached, or it would not answer this question. */
  | 'refused'
  /** The answer cannot be read, or it answers something else. */
  | 'malformed'
  /** The same source answered a question wrongly whose answer is known. */
  | 'control-failed'
  /** Nobody may be asked about this suffix. */
  | 'not-configured';

export interface UnknownEvidence {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
}

/** The asker left before the answer came. It never becomes a verdict. */
export interface AbortedEvidence {
  readonly kind: 'aborted';
}

/** What every answer has that says something. */
interface Seen {
  /** When it was looked up, in milliseconds since the epoch. */
  readonly checkedAt: number;
  /** Who looked, where the source passes on somebody else's word: a proper name. */
  readonly by?: string;
}

/**
 * What one source says about one name.
 * - `present`: the name is in use or held.
 * - `absent`: the name was not seen. It may still be registered: a name without name servers looks the same.
 *   `ttl` is how many seconds the source itself lets this stand.
 * - `free`, `reserved`: only a registrar knows this.
 */
export type Evidence =
  | (Seen & { readonly kind: 'present' })
  | (Seen & { readonly kind: 'absent'; readonly ttl?: number })
  | (Seen & { readonly kind: 'free' })
  | (Seen & { readonly kind: 'reserved' })
  | UnknownEvidence
  | AbortedEvidence;

export const ABORTED: AbortedEvidence = { kind: 'aborted' };

export function unknownBecause(cause: UnknownCause): UnknownEvidence {
  return { kind: 'unknown', cause };
}

/** `comtamcoba.id.vn` */
export function joinName(name: AskedName): string {
  return `${name.label}.${name.suffix}`;
}

/** The same label under each suffix, in their order: the rows of a search. */
export function placeUnder(label: string, suffixes: readonly string[]): readonly AskedName[] {
  return suffixes.map((suffix) => ({ label, suffix }));
}
