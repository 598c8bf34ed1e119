import type { CheckedAnswers } from '../../domain/feedback/check-answers';
import type { FigureName } from '../../domain/figures/figure';
import type { Count } from '../../domain/figures/tally';

/** A batch of a page, as it is counted. */
export interface KeptBatch {
  readonly id: string;
  /** The hour that it came in, from the epoch. */
  readonly hour: number;
  /** Host of the site. */
  readonly site: string;
  readonly counts: readonly Count[];
}

/** The answers of one visitor. Nothing in it says whose they are. */
export interface KeptAnswers {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly survey: string;
  /** Host of the site; empty where it is none that the owner has named. */
  readonly site: string;
  readonly answers: CheckedAnswers;
}

/** What is written together: all of it, or nothing. */
export interface Work {
  readonly batches: readonly KeptBatch[];
  readonly answers: readonly KeptAnswers[];
}

export interface FiguresQuery {
  /** Hours from the epoch; `until` does not belong to it. */
  readonly from: number;
  readonly until: number;
  /** Hosts; all where it is not there. */
  readonly sites?: readonly string[] | undefined;
  /** By the hour, by the day in Vietnam, or all of the time together. */
  readonly unit: 'hour' | 'day' | 'all';
  /** Whether sites are told apart. */
  readonly bySite: boolean;
  /** Whether details are told apart. */
  readonly byDetail: boolean;
}

/** How often something happened in a unit of time. Sorted by time, site, figure and detail. */
export interface FigureSum {
  /** The number of the hour, or of the day; 0 for all of the time. */
  readonly at: number;
  /** Empty where sites are not told apart. */
  readonly site: string;
  readonly figure: FigureName;
  /** Empty where details are not told apart. */
  readonly detail: string;
  readonly count: number;
}

export interface AnswersQuery {
  readonly survey: string;
  /** Milliseconds since the epoch; `until` does not belong to it. */
  readonly from: number;
  readonly until: number;
  /** The last of the page before. */
  readonly after?: Pick<KeptAnswers, 'at' | 'id'> | undefined;
  readonly most: number;
}

/** What is older than this is thrown away. */
export interface Expiry {
  /** Hours from the epoch. */
  readonly batches: number;
  readonly figures: number;
  /** Milliseconds since the epoch. */
  readonly answers: number;
}

/** Where counts and answers are kept. Every call may reject: a database can be away. */
export interface Store {
  /**
   * Keeps everything in one transaction, and answers once it is committed. A batch or answers whose id is known already
   * are passed over.
   * @returns The ids that were new.
   */
  write(work: Work): Promise<ReadonlySet<string>>;
  readFigures(query: FiguresQuery): Promise<readonly FigureSum[]>;
  /** In the order in which they came, a page at a time. */
  readAnswers(query: AnswersQuery): Promise<readonly KeptAnswers[]>;
  forget(expiry: Expiry): Promise<void>;
  close(): Promise<void>;
}

/** One count of a work: batches that were new, added up by what they count. */
export interface Addition {
  readonly hour: number;
  readonly site: string;
  readonly figure: FigureName;
  readonly detail: string;
  readonly count: number;
}

/** Adds batches up, in an order that is the same everywhere, so that two writers never wait for each other in a ring. */
export function addUp(batches: readonly KeptBatch[]): readonly Addition[] {
  const sums = new Map<string, Addition>();
  for (const { hour, site, counts } of batches)
    for (const { figure, detail, count } of counts) {
      const key = [hour, site, figure, detail].join(' ');
      sums.set(key, { hour, site, figure, detail, count: count + (sums.get(key)?.count ?? 0) });
    }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

/** Each once, in the order of their ids. */
export function sortById<Kept extends { readonly id: string }>(kept: readonly Kept[]): readonly Kept[] {
  const byId = new Map(kept.map((one) => [one.id, one]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
