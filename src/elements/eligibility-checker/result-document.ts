import type { Act } from '../../domain/checker/acts';
import type { CriterionStatus } from '../../domain/eligibility/criterion';
import type { CalendarDay } from '../../domain/calendar/calendar-file';
import type { SheetDocument } from '../print-sheet/print-sheet';

/** How an outcome looks; each has an icon and a word of its own, so that colour alone says nothing. */
export type Tone = 'met' | 'ask' | 'not-yet' | 'not' | 'ended' | 'stale';

/** A verdict in words, ready to be shown, copied as text or printed. */
export interface ResultDocument {
  readonly tone: Tone;
  /** The outcome in a word or two. */
  readonly word: string;
  readonly headline: string;
  /** The last day to register, with the days that are left. */
  readonly lastDay: string | undefined;
  readonly advice: string;
  /** What to ask a registrar, in the visitor's own words; empty where there is nothing to ask. */
  readonly question: string;
  /** What fails first, then what is to be asked, then what fits. */
  readonly criteria: readonly CriterionLine[];
  /** The first years, those after them, the papers: a line for each. */
  readonly summary: readonly SummaryLine[];
  readonly details: readonly ResultSection[];
  /** What would change the answer. */
  readonly changes: ResultSection;
  /** What visitors ask, with the answers. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly corrections: ResultSection;
  readonly verified: string;
  /** The visitor's own days, for a calendar. */
  readonly days: readonly CalendarDay[];
  readonly receipt: ResultReceipt;
  /** The address to go to, for the printed sheet, and what to do with its code. */
  readonly portal: { readonly href: string; readonly scan: string };
}

/** What a result rests on, short enough to be typed from paper. */
export interface ResultReceipt {
  readonly heading: string;
  readonly code: string;
  /** Whether there is a day that the code could hold at the visitor's wish. */
  readonly canHoldDates: boolean;
  readonly lines: readonly string[];
}

/** Something to do next, in words; a link where it leads to a page. */
export interface ActLine {
  readonly act: Act;
  readonly label: string;
  readonly href?: string;
}

export interface CriterionLine {
  /** `known`: it fits the last rule known, of an offer that is not known to stand. */
  readonly status: CriterionStatus | 'known';
  readonly statusText: string;
  readonly text: string;
  readonly source: string;
}

export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

export interface ResultSection {
  readonly heading: string;
  readonly items: readonly ResultItem[];
  /** Items are steps to take one after the other. */
  readonly ordered?: boolean;
}

export interface ResultItem {
  readonly text: string;
  readonly href?: string;
}

/** The document as it is printed, on one page: what is only asked now and then stays out. */
export function toSheet(document: ResultDocument): SheetDocument {
  const { headline, lastDay, advice, question, criteria, details, changes, receipt, verified, portal } =
    document;
  return {
    headline,
    advice: [lastDay, question ? `${advice}: “${question}”` : advice].filter((line) => line !== undefined),
    criteria,
    sections: [
      changes,
      ...details,
      { heading: receipt.heading, items: receipt.lines.map((text) => ({ text })) },
    ].filter(({ items }) => items.length > 0),
    verified,
    portal,
  };
}

/** The document as plain text, for the clipboard. */
export function toPlainText(document: ResultDocument): string {
  const { headline, advice, criteria, sections, verified } = toSheet(document);
  const lines = [
    headline,
    ...[advice].flat(),
    '',
    ...(criteria ?? []).map(({ statusText, text, source }) => `[${statusText}] ${text} (${source})`),
    ...sections.flatMap(({ heading, items, ordered }) => [
      '',
      heading,
      ...items.map(
        ({ text, href }, index) => `${ordered ? `${index + 1}.` : '-'} ${text}${href ? ` ${href}` : ''}`,
      ),
    ]),
    '',
    verified,
  ];
  return lines.join('\n');
}
