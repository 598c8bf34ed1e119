import type { IsoDate } from '../shared/vietnam-day';

/** An owner's list as it is shown: the entries that are right, in the order of the file. */
export interface OwnList<Entry> {
  /** The language that it is written in; where the file names none, that of the widget around it. */
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
  /** What was wrong with the entries that are left out, in one line for the page's developer. */
  readonly problem?: string | undefined;
}

/** Where a list lies, where its entries may lead, and the day that it is read on. */
export interface ListPlace {
  readonly today: IsoDate;
  /** Absolute address of the file: relative links and pictures are read against it. */
  readonly address: string;
  /** Whether the page's owner lets a list link to an origin, besides the hosts that are compiled in. */
  readonly allows: (origin: string) => boolean;
}
