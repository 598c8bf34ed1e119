/** What became of a widget in a browser. */
export type Drawn = 'drawn' | 'fallback' | 'nothing';

/** The text of a widget that can be read worst. */
export interface WorstText {
  readonly text: string;
  /** As WCAG 2 counts it, 1 to 21. */
  readonly ratio: number;
  /** What is asked of a text of its size: 4.5, or 3 where it is large. */
  readonly needed: number;
}

/** A widget as it stands on the screen. Sizes in CSS pixels. */
export interface SeenWidget {
  readonly widget: string;
  readonly drawn: Drawn;
  readonly width: number;
  readonly height: number;
  /** Nothing where it shows no text. */
  readonly worst?: WorstText | undefined;
}

/** A request for a file of ours, or one that our code has made. */
export interface SeenRequest {
  readonly address: string;
  readonly status?: number | undefined;
  /** As the browser words it, such as `net::ERR_BLOCKED_BY_CLIENT`. */
  readonly failure?: string | undefined;
}

export interface SeenMessage {
  readonly level: string;
  readonly text: string;
}

/** What a browser did with a page. */
export interface Seen {
  /** Its name and version. */
  readonly browser: string;
  readonly width: number;
  readonly widgets: readonly SeenWidget[];
  /** Cumulative layout shift of the whole page, and of the same page without our files. */
  readonly shift: number;
  readonly shiftWithout: number;
  readonly requests: readonly SeenRequest[];
  readonly messages: readonly SeenMessage[];
}
