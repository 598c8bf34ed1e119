import type { IsoDate } from '../shared/vietnam-day';

/** A locality and the days of its being; merged, another one has taken its place. */
export interface DatedLocality {
  readonly id: string;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly successor?: string | undefined;
}

/**
 * The locality that is there on a day, where one was asked for by name: itself, or what it has become. None before it
 * came into being, or where nobody says what became of it.
 */
export function findLocality<Locality extends DatedLocality>(
  localities: readonly Locality[],
  id: string,
  day: IsoDate,
): Locality | undefined {
  const found = localities.find((known) => known.id === id);
  if (!found || (found.from !== undefined && day < found.from)) return undefined;
  if (found.until === undefined || day <= found.until) return found;
  // One that was passed is left out, so that two that name each other cannot hold a page.
  const others = localities.filter((other) => other !== found);
  return found.successor === undefined ? undefined : findLocality(others, found.successor, day);
}
