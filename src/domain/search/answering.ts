import { unknownBecause } from '../availability/evidence';
import { countRows } from './row-groups';
import { announce, type SearchEvent, type SearchStep } from './search-event';
import type { Question, Row, SearchState } from './search-state';

type Answer = Extract<SearchEvent, { readonly kind: 'row-known' | 'answered' | 'failed' }>;

/** Takes what comes back from those who were asked. What belongs to an older or a stopped question is passed over. */
export function takeAnswer(state: SearchState, event: Answer): SearchStep {
  const { answers, suggestions } = state;
  if (isFor(event, answers)) {
    const next: SearchState = { ...state, answers: apply(answers, event) };
    if (event.kind === 'failed') return [next, announce({ key: 'failed' })];
    return event.kind === 'answered' ? [next, summarise(next)] : [next];
  }
  if (isFor(event, suggestions.question)) {
    const question = apply(suggestions.question, event);
    const next: SearchState = { ...state, suggestions: { ...suggestions, question } };
    return event.kind === 'failed' ? [next, announce({ key: 'failed' })] : [next];
  }
  return [state];
}

function isFor(event: Answer, question: Question | undefined): question is Question {
  return question?.phase === 'asking' && question.number === event.question;
}

function apply(question: Question, event: Answer): Question {
  const { rows } = question;
  switch (event.kind) {
    case 'row-known':
      return {
        ...question,
        rows: rows.map((row, at) => (at === event.position ? { ...row, verdict: event.verdict } : row)),
      };
    case 'answered':
      return { ...question, phase: 'answered', rows: rows.map(settle) };
    case 'failed':
      return { ...question, phase: 'stopped' };
  }
}

/** Nothing is known of a row that was never told. */
function settle(row: Row): Row {
  return row.verdict ? row : { ...row, verdict: { ...unknownBecause('malformed'), source: undefined } };
}

/** All rows in one sentence, which stands above them. */
function summarise({ answers, list }: SearchState) {
  const counts = countRows(answers?.rows ?? []);
  return announce({ key: 'summary', counts, isCut: list.asked?.isCut === true }, true);
}
