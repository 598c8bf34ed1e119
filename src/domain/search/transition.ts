import type { Machine } from '../shared/machine';
import { countNames, isNameList, MOST_TYPED } from '../domain-name/name-list';
import { readName } from '../domain-name/read-name';
import { shortenName } from '../domain-name/short-name';
import { askAged, letAge, takeAnswer } from './answering';
import { askField, askList, askSuggestions, isNews, stopAsking } from './asking';
import { choose, copyName, remove, tellNameCopied, toggleKept } from './picking';
import { canSuggestMore } from './row-groups';
import { announce, type SearchEffect, type SearchEvent, type SearchStep } from './search-event';
import { hasErrand, isAsking, START, type SearchState } from './search-state';

/** Acts of a visitor and answers: nothing that could follow from them matters where the search stands in no page. */
const NEEDS_PAGE: ReadonlySet<SearchEvent['kind']> = new Set<SearchEvent['kind']>([
  'short-wished',
  'quiet',
  'submitted',
  'asked-again',
  'aged',
  'stop-wished',
  'list-pasted',
  'list-submitted',
  'suggestions-toggled',
  'chosen',
  'keep-toggled',
  'removed',
  'copy-wished',
  'copied',
  'name-copy-wished',
  'name-copied',
  'row-known',
  'answered',
  'failed',
]);

/** The whole life of a search: what it becomes by an event, and what is to be done outside. */
export const searchMachine: Machine<SearchState, SearchEvent, SearchEffect> = { start: START, transition };

function transition(state: SearchState, event: SearchEvent): SearchStep {
  if (!state.isPresent && NEEDS_PAGE.has(event.kind)) return [state];
  const [next, ...effects] = step(state, event);
  // Whatever ends the wait for a pause calls the timer off.
  const isOver = state.isWaiting && !next.isWaiting && event.kind !== 'quiet';
  return isOver ? [next, { kind: 'stop-waiting' }, ...effects] : [next, ...effects];
}

function step(state: SearchState, event: SearchEvent): SearchStep {
  switch (event.kind) {
    case 'typed':
      return type(state, event.text);
    case 'short-wished':
      return shorten(state);
    case 'quiet':
      return state.isWaiting && isNews(state) ? askField(state) : [{ ...state, isWaiting: false }];
    case 'submitted':
      return askField(state);
    case 'asked-again':
      return askAgain(state);
    case 'aged':
      return askAged(state, event.question);
    case 'stop-wished':
      return stop(state);
    case 'list-pasted':
      return paste(state, event.text);
    case 'list-toggled':
      return [{ ...state, list: { ...state.list, isOpen: event.isOpen } }];
    case 'list-typed':
      return [{ ...state, list: { ...state.list, text: event.text.slice(0, MOST_TYPED) } }];
    case 'list-submitted':
      return askList(state);
    case 'suggestions-toggled':
      return toggleSuggestions(state, event.isOpen);
    case 'chosen':
      return choose(state, event.domain);
    case 'keep-toggled':
      return toggleKept(state, event.domain);
    case 'removed':
      return remove(state, event.domain);
    case 'copy-wished':
      return state.kept.length > 0 ? [state, { kind: 'copy' }] : [state];
    case 'copied':
      return tellCopied(state, event.succeeded ? 'copied' : 'copy-failed');
    case 'name-copy-wished':
      return copyName(state);
    case 'name-copied':
      return tellNameCopied(state, event.succeeded);
    case 'row-known':
    case 'answered':
    case 'failed':
      return takeAnswer(state, event);
    case 'settings-changed':
      return [{ ...state, settings: event.settings }];
    case 'verdict-heard':
      return [{ ...state, heard: event.heard }];
    case 'verdict-forgotten':
      return [{ ...state, heard: undefined }];
    case 'erased':
      return erase(state);
    case 'connected':
      return [{ ...state, isPresent: true }, ...letAge(state)];
    case 'disconnected':
      return leave(state);
  }
}

/** Takes what stands in the field. Nobody is asked yet, unless the visitor has asked before. */
function type(before: SearchState, text: string): SearchStep {
  const reading = text.trim() ? readName(text) : undefined;
  const { isPresent, hasAsked, settings } = before;
  const isWaiting = isPresent && hasAsked && settings.asksLive && reading?.kind === 'name';
  const state: SearchState = { ...before, text, reading, isEdited: true, isWaiting };
  const effects: SearchEffect[] = isPresent ? [{ kind: 'hush' }] : [];
  if (isWaiting) effects.push({ kind: 'wait' });
  return [state, ...effects];
}

/** Puts the short form of a firm's name into the field, as if it had been typed. */
function shorten(state: SearchState): SearchStep {
  const short = state.reading && shortenName(state.reading);
  if (short === undefined) return [state];
  const [next, ...effects] = type(state, short);
  return [next, { kind: 'fill-field', text: short }, ...effects, { kind: 'focus', at: 'field' }];
}

function askAgain(state: SearchState): SearchStep {
  if (state.list.asked) return askList(state);
  const [next, ...effects] = askField(state);
  return isAsking(next) ? [next, ...effects, { kind: 'focus', at: 'first-row' }] : [next, ...effects];
}

function stop(state: SearchState): SearchStep {
  const quiet: SearchState = { ...state, isWaiting: false };
  if (!isAsking(state)) return [quiet];
  return [stopAsking(quiet), { kind: 'stop-asking' }, announce({ key: 'stopped' })];
}

/** Several names at once, pasted into the one field, open the list for them. */
function paste(state: SearchState, text: string): SearchStep {
  if (!isNameList(text)) return [state];
  return [
    { ...state, list: { isOpen: true, text: text.slice(0, MOST_TYPED), asked: undefined } },
    announce({ key: 'list.pasted', count: countNames(text) }),
    { kind: 'focus', at: 'list' },
  ];
}

function toggleSuggestions(state: SearchState, isOpen: boolean): SearchStep {
  const { suggestions } = state;
  const { names, question } = suggestions;
  const isNew = isOpen && names.length > 0 && (!question || canSuggestMore(question));
  if (isNew && question) return [...askSuggestions(state), { kind: 'focus', at: 'suggestions' }];
  return isNew ? askSuggestions(state) : [{ ...state, suggestions: { ...suggestions, isOpen } }];
}

/** It is read beside the button: the eye need not look for it. */
function tellCopied(state: SearchState, copied: NonNullable<SearchState['copied']>): SearchStep {
  return [{ ...state, copied }, announce({ key: copied }, true)];
}

/** What the page decides stays, and so does the count, so that no late answer meets a new question. */
function erase(state: SearchState): SearchStep {
  const { isPresent, settings, questions } = state;
  const effects = endQuestions(state);
  effects.push({ kind: 'clear-field' });
  if (isPresent) effects.push({ kind: 'hush' });
  return [{ ...START, isPresent, settings, questions }, ...effects];
}

function leave(state: SearchState): SearchStep {
  return [{ ...stopAsking(state), isPresent: false, isWaiting: false }, ...endQuestions(state)];
}

function endQuestions(state: SearchState): SearchEffect[] {
  return state.isPresent && hasErrand(state) ? [{ kind: 'stop-asking' }] : [];
}
