import { joinName } from '../availability/evidence';
import { findSuffix } from '../domain-name/suffix-rules';
import { drawMachine, type MachineDiagram } from '../shared/machine-diagram';
import type { SearchEvent, SearchStep } from './search-event';
import { isAsking, rowsOf, START, type SearchState } from './search-state';
import { searchMachine } from './transition';

export type SearchPhase = 'gone' | 'untouched' | 'typing' | 'waiting' | 'asking' | 'answered' | 'stopped';

const NAME = 'com tam';
const SOURCE = { id: 'diagram', label: 'diagram', strength: 'hint' } as const;
/** The newest question, whatever its number is. */
const NEWEST = 0;

const EVENTS: readonly SearchEvent[] = [
  { kind: 'typed', text: NAME },
  { kind: 'typed', text: '' },
  { kind: 'quiet' },
  { kind: 'submitted' },
  { kind: 'asked-again' },
  { kind: 'stop-wished' },
  { kind: 'suggestions-toggled', isOpen: true },
  {
    kind: 'row-known',
    question: NEWEST,
    position: 0,
    verdict: { kind: 'absent', source: SOURCE, checkedAt: 0 },
  },
  { kind: 'answered', question: NEWEST },
  { kind: 'failed', question: NEWEST },
  { kind: 'chosen', domain: '' },
  { kind: 'keep-toggled', domain: '' },
  { kind: 'copy-wished' },
  { kind: 'name-copy-wished' },
  { kind: 'erased' },
  { kind: 'connected' },
  { kind: 'disconnected' },
];

/** The life of a search of one name under one suffix, as a picture can show it. */
export function drawSearch(): MachineDiagram {
  const owner = [findSuffix('id.vn')].filter((suffix) => suffix !== undefined);
  const start: SearchState = { ...START, settings: { ...START.settings, owner } };
  return drawMachine({ start, transition, events: EVENTS, phaseOf });
}

export function phaseOf(state: SearchState): SearchPhase {
  const { isPresent, isWaiting, answers, suggestions, text } = state;
  if (!isPresent) return 'gone';
  if (isAsking(state)) return 'asking';
  if (isWaiting) return 'waiting';
  const { phase } = answers ?? suggestions.question ?? {};
  if (phase === 'answered' || phase === 'stopped') return phase;
  return text ? 'typing' : 'untouched';
}

/** The machine's own, told which question and which name is meant; questions are counted anew in each state. */
function transition(state: SearchState, event: SearchEvent): SearchStep {
  const [next, ...effects] = searchMachine.transition(state, mean(event, state));
  return [countAnew(next), ...effects];
}

function mean(event: SearchEvent, state: SearchState): SearchEvent {
  if ('question' in event) return { ...event, question: state.questions };
  const [first] = rowsOf(state);
  return 'domain' in event && first ? { ...event, domain: joinName(first.name) } : event;
}

function countAnew(state: SearchState): SearchState {
  const { answers, suggestions } = state;
  const { question } = suggestions;
  return {
    ...state,
    questions: question ? 2 : 1,
    answers: answers && { ...answers, number: 1 },
    suggestions: { ...suggestions, question: question && { ...question, number: 2 } },
  };
}
