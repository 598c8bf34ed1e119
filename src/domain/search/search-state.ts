import { joinName } from '../availability/evidence';
import type { Verdict } from '../availability/verdict';
import type { NameList } from '../domain-name/name-list';
import type { PlannedName, RuleVerdict, SearchAudience } from '../domain-name/planned-names';
import type { NameReading } from '../domain-name/read-name';
import type { Suffix } from '../domain-name/suffixes';

/** A name with what is known of it so far; without a verdict it is being asked for. */
export interface Row {
  readonly name: PlannedName;
  readonly verdict: Verdict<RuleVerdict> | undefined;
}

/** Names that were asked for together. Each question has a number of its own, so that an older answer is told from a newer. */
export interface Question {
  readonly number: number;
  readonly phase: 'asking' | 'answered' | 'stopped';
  readonly rows: readonly Row[];
  /** Whether its names are asked for again, while what was answered stands. */
  readonly isRenewed?: boolean;
}

/** Names made from the words of the one that was asked for; nobody is asked for them until the visitor opens them. */
export interface Suggestions {
  readonly names: readonly PlannedName[];
  readonly isOpen: boolean;
  readonly question: Question | undefined;
}

/** Several names at once. */
export interface ListState {
  readonly isOpen: boolean;
  readonly text: string;
  /** The list that the rows stand for; nothing where they stand for the field. */
  readonly asked: NameList | undefined;
}

/** A name that a visitor picked. */
export interface ChosenName {
  /** The whole name in ASCII, as a registrar takes it: `comtamcoba.biz.vn`. */
  readonly domain: string;
  /** The same as people write it; differs from `domain` for accented names only. */
  readonly shown: string;
  /** Id of the programme's product that the name belongs to; none under other suffixes. */
  readonly product: 'id.vn' | 'biz.vn' | undefined;
}

/** What the page's owner decides. */
export interface SearchSettings {
  /** Suffixes to search under; the usual ones where there is none. */
  readonly owner: readonly Suffix[];
  readonly audience: SearchAudience | undefined;
  /** Whether edits are asked for without another press, after the first one. */
  readonly asksLive: boolean;
}

/** What a checker of the group said of the visitor. */
export interface HeardVerdict {
  readonly audience: SearchAudience | undefined;
  readonly product: string | undefined;
  /** Whether it is settled that no offer is for this visitor. */
  readonly isRefused?: boolean;
}

/** All that a search knows. It holds no sentence, so that a change of language is none of its business. */
export interface SearchState {
  /** Whether the search stands in a page; in none it asks and tells nothing. */
  readonly isPresent: boolean;
  readonly settings: SearchSettings;
  readonly heard: HeardVerdict | undefined;
  readonly text: string;
  /** What the text means; nothing where it is blank. */
  readonly reading: NameReading | undefined;
  /** Whether the text was edited since something was asked for. */
  readonly isEdited: boolean;
  /** Whether an edit is to be asked for once it is quiet. */
  readonly isWaiting: boolean;
  /** How many questions were put so far: the number of the newest. */
  readonly questions: number;
  /** Whether the visitor has asked; before, nobody is asked for an edit. */
  readonly hasAsked: boolean;
  readonly answers: Question | undefined;
  readonly suggestions: Suggestions;
  readonly list: ListState;
  readonly chosen: ChosenName | undefined;
  /** The visitor's list, each name with what was known of it when it was put there. */
  readonly kept: readonly Row[];
  /** What came of copying the list as it is. */
  readonly copied: 'copied' | 'copy-failed' | undefined;
  /** Whether the name that was chosen was copied. */
  readonly isNameCopied: boolean;
}

export const NO_SUGGESTIONS: Suggestions = { names: [], isOpen: false, question: undefined };

/** A search that nobody has touched. */
export const START: SearchState = {
  isPresent: true,
  settings: { owner: [], audience: undefined, asksLive: true },
  heard: undefined,
  text: '',
  reading: undefined,
  isEdited: false,
  isWaiting: false,
  questions: 0,
  hasAsked: false,
  answers: undefined,
  suggestions: NO_SUGGESTIONS,
  list: { isOpen: false, text: '', asked: undefined },
  chosen: undefined,
  kept: [],
  copied: undefined,
  isNameCopied: false,
};

/** All rows that can be acted on, those of the answer first. */
export function rowsOf({ answers, suggestions }: SearchState): readonly Row[] {
  return [...(answers?.rows ?? []), ...(suggestions.question?.rows ?? [])];
}

/** Whether an answer is awaited, be it to what is only suggested. */
export function isAsking({ answers, suggestions }: SearchState): boolean {
  return answers?.phase === 'asking' || suggestions.question?.phase === 'asking';
}

/** Whether an answer changes by itself: what a registrar calls free can be taken at any moment. */
export function ages({ answers }: SearchState): boolean {
  return answers?.phase === 'answered' && answers.rows.some(({ verdict }) => verdict?.kind === 'free');
}

/** Whether something is to be called off outside when what was asked matters no more. */
export function hasErrand(state: SearchState): boolean {
  return isAsking(state) || state.answers?.isRenewed === true || ages(state);
}

/** Only a name that was not seen in use, or that a registrar calls free. */
export function canChoose({ verdict }: Row): boolean {
  return verdict?.kind === 'absent' || verdict?.kind === 'free';
}

/** All but a name that somebody else has. */
export function canKeep(row: Row): boolean {
  return canChoose(row) || row.verdict?.kind === 'unknown';
}

/** Whether to ask again may give something else. Where nobody may be asked, it gives the same. */
export function isWorthAsking({ answers }: SearchState): boolean {
  if (!answers || answers.phase === 'asking') return false;
  return answers.rows.some(
    ({ verdict }) => !verdict || (verdict.kind === 'unknown' && verdict.cause !== 'not-configured'),
  );
}

export function domainOf({ name }: Row): string {
  return joinName(name);
}
