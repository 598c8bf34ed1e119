import type { IsoDate } from '../shared/vietnam-day';

/** A legal text, as far as it is followed by another. */
export interface Law {
  readonly id: string;
  /** Last day in force, where that is known. */
  readonly effectiveUntil?: IsoDate | undefined;
  /** Id of the text that took its place. */
  readonly replacedBy?: string | undefined;
}

/** The text to cite on a day in place of one: the one that took its place, and what took the place of that. */
export function lawOn(laws: readonly Law[], id: string, day: IsoDate): string {
  const law = laws.find((known) => known.id === id);
  if (law?.replacedBy === undefined || law.effectiveUntil === undefined || day <= law.effectiveUntil)
    return id;
  // A text is left out once it was passed, so that two that name each other cannot hold a page.
  return lawOn(
    laws.filter((other) => other !== law),
    law.replacedBy,
    day,
  );
}
