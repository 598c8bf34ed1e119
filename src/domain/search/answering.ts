import { unknownBecause } from '../availability/evidence';
import { countRows } from './row-groups';
import { announce, type SearchEffect, type SearchEvent, type SearchStep } from './search-event';
import { ages, type Question, type Row, type SearchState } from './search-state';

type Answer = Extract<SearchEvent, { readonly kind: 'row-known' | 'answered' | 'failed' }>;

/** Takes what comes back from those who were asked. What belongs to an older or a stopped question is passed over. */
export function takeAnswer(state: SearchState, event: Answer): SearchStep {
  const { answers, suggestions } = state;
  if (answers?.isRenewed && answers.number === event.question) return renew(state, answers, event);
  if (isFor(event, answers)) {
    const next: SearchState = { ...state, answers: apply(answers, event) };
    if (event.kind === 'failed') return [next, announce({ key: 'failed' })];
    return event.kind === 'answered' ? [next, summarise(next), ...letAge(next)] : [next];
  }
  if (isFor(event, suggestions.question)) {
    const question = apply(suggestions.question, event);
    const next: SearchState = { ...state, suggestions: { ...suggestions, question } };
    return event.kind === 'failed' ? [next, announce({ key: 'failed' })] : [next];
  }
  return [state];
}

/** What a registrar calls free is asked for again after a while; what stands there meanwhile says its time. */
export function askAged(state: SearchState, number: number): SearchStep {
  const { answers } = state;
  if (answers?.number !== number || answers.isRenewed || !ages(state)) return [state];
  const names = answers.rows.map(({ name }) => name);
  return [
    { ...state, answers: { ...answers, isRenewed: true } },
    { kind: 'ask', question: number, names, urgency: 'now' },
  ];
}

/** Whoever is read the page to hears nothing unless a name has become another. */
function renew(state: SearchState, answers: Question, event: Answer): SearchStep {
  if (event.kind !== 'row-known') {
    const next: SearchState = { ...state, answers: { ...answers, isRenewed: false } };
    return [next, ...letAge(next)];
  }
  const next: SearchState = { ...state, answers: apply(answers, event) };
  const isNews = answers.rows[event.position]?.verdict?.kind !== event.verdict.kind;
  return isNews ? [next, summarise(next)] : [next];
}

/** While a registrar's “free” is on the screen. */
export function letAge(state: SearchState): readonly SearchEffect[] {
  return state.answers && ages(state) ? [{ kind: 'let-age', question: state.answers.number }] : [];
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
