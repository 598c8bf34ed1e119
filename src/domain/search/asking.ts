import type { Urgency } from '../availability/provider';
import { readNameList } from '../domain-name/name-list';
import {
  chooseSuffixes,
  decideByRules,
  planNames,
  planSuggestions,
  type PlannedName,
} from '../domain-name/planned-names';
import type { NameReading, ReadName } from '../domain-name/read-name';
import type { Suffix } from '../domain-name/suffixes';
import { suggestNames } from '../domain-name/suggestions';
import { announce, type SearchEffect, type SearchStep } from './search-event';
import { hasErrand, NO_SUGGESTIONS, type Question, type SearchState } from './search-state';

/** The suffixes to search under: those that the owner names, else what a verdict or the audience leads to. */
export function suffixesFor({ settings, heard }: SearchState, typed?: Suffix): readonly Suffix[] {
  const { owner, audience: owners } = settings;
  return chooseSuffixes({ owner, audience: heard?.audience ?? owners, product: heard?.product, typed });
}

/** Asks for what stands in the field, or says why it can't be asked for. */
export function askField(before: SearchState): SearchStep {
  const { reading } = before;
  const list = { ...before.list, asked: undefined };
  const state: SearchState = { ...before, isWaiting: false, isEdited: false, list };
  if (reading?.kind === 'name') return askFor(state, planField(state, reading), suggestFor(state, reading));
  const what = reading
    ? announce({ key: 'problems', problems: reading.problems }, true)
    : announce({ key: 'problem.empty' });
  // Of a name that is only too long, shorter ones can be made.
  const shorter = reading ? suggestFor(state, reading) : [];
  const [cleared, ...effects] = askFor(state, [], shorter);
  return [cleared, what, ...effects];
}

/** Asks for the names of the list. */
export function askList(before: SearchState): SearchStep {
  const asked = readNameList(before.list.text, suffixesFor(before).slice(0, 1));
  const state: SearchState = {
    ...before,
    isWaiting: false,
    isEdited: false,
    list: { ...before.list, asked },
  };
  if (asked.names.length > 0) {
    const [next, ...effects] = askFor(state, asked.names, []);
    return [next, ...effects, { kind: 'focus', at: 'first-row' }];
  }
  const hasUnread = asked.unread.length > 0;
  const [cleared, ...effects] = askFor(state, [], []);
  return [cleared, announce({ key: hasUnread ? 'list.unread' : 'list.empty' }, true), ...effects];
}

/** Puts the question for what is suggested, once somebody wants to see it. */
export function askSuggestions(state: SearchState): SearchStep {
  const [questions, question, effect] = pose(state, state.suggestions.names, 'later');
  return [{ ...state, questions, suggestions: { ...state.suggestions, isOpen: true, question } }, effect];
}

/** Asks for nothing any more; what is known stays. */
export function stopAsking(state: SearchState): SearchState {
  const { answers, suggestions } = state;
  return {
    ...state,
    answers: stop(answers),
    suggestions: { ...suggestions, question: stop(suggestions.question) },
  };
}

/** Whether an edit made other names than those asked for last; a blank more makes none. */
export function isNews(state: SearchState): boolean {
  const { reading, answers } = state;
  if (reading?.kind !== 'name') return false;
  if (answers?.phase !== 'asking' && answers?.phase !== 'answered') return true;
  return keyOf(planField(state, reading)) !== keyOf(answers.rows.map(({ name }) => name));
}

/** A newer question takes the place of an older one, answers and all. */
function askFor(
  state: SearchState,
  names: readonly PlannedName[],
  suggested: readonly PlannedName[],
): SearchStep {
  const stopping: SearchEffect[] = hasErrand(state) ? [{ kind: 'stop-asking' }] : [];
  const suggestions = { ...NO_SUGGESTIONS, names: suggested };
  const cleared: SearchState = { ...state, answers: undefined, suggestions };
  if (names.length > 0) {
    const [questions, answers, effect] = pose(state, names, 'now');
    return [
      { ...cleared, hasAsked: true, questions, answers },
      ...stopping,
      effect,
      announce({ key: 'state.pending' }),
    ];
  }
  if (suggested.length === 0) return [cleared, ...stopping];
  // They are all that there is to show.
  const [next, ...effects] = askSuggestions({ ...cleared, hasAsked: true });
  return [next, ...stopping, ...effects];
}

/** What the rules of naming decide is known before anybody is asked. */
function pose(
  { questions }: SearchState,
  names: readonly PlannedName[],
  urgency: Urgency,
): readonly [number, Question, SearchEffect] {
  const number = questions + 1;
  const rows = names.map((name) => ({ name, verdict: decideByRules(name) }));
  return [number, { number, phase: 'asking', rows }, { kind: 'ask', question: number, names, urgency }];
}

function stop(question: Question | undefined): Question | undefined {
  if (question?.phase === 'asking') return { ...question, phase: 'stopped' };
  return question?.isRenewed ? { ...question, isRenewed: false } : question;
}

function planField(state: SearchState, reading: ReadName): readonly PlannedName[] {
  return planNames(reading, suffixesFor(state, reading.suffix));
}

function suggestFor(state: SearchState, reading: NameReading): readonly PlannedName[] {
  return planSuggestions(suggestNames(reading), suffixesFor(state, reading.suffix)[0]);
}

/** What tells one question from another. */
function keyOf(names: readonly PlannedName[]): string {
  return names.map(({ shown }) => shown).join(' ');
}
