import type { Store } from '../store/store';

/** Files of the charts, as the build makes them. */
export interface ChartFiles {
  readonly script: string;
  readonly style: string;
}

/** What a runtime with a database gives the routes that receive. */
export interface ReceiverTools {
  readonly store: Store;
  /** Writes a table for spreadsheets, in which no text is taken for a formula. */
  readonly writeCsv: (rows: readonly (readonly (string | number)[])[]) => string;
  /** Nothing where they were not built: the tables say the same. */
  readonly charts?: ChartFiles | undefined;
}
