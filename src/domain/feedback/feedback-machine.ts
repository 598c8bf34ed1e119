import { withList, type ListEffect, type ListEvent, type WithList } from '../lists/list-machine';
import { own } from '../shared/own';
import { checkAnswers, type AnswerFault, type CheckedAnswers } from './check-answers';
import { LEAST_TIME } from './form-fields';
import { nearEndOf, leftOf } from './room-left';
import type { Answer } from './submission.schema';
import type { Question, Survey } from './survey.schema';

/** Why answers were not taken: nobody was reached, the receiver is too busy or refuses them, or they are too many. */
export type Failure =
  | { readonly reason: 'unreached' | 'busy' | 'refused' }
  /** `until` is when to try again, in milliseconds since the epoch; nothing where the receiver does not say. */
  | { readonly reason: 'too-much'; readonly until: number | undefined };

/** What is sent: the form of `submissionSchema`, which only receivers need. */
export interface OutgoingSubmission {
  readonly version: 1;
  readonly survey: string;
  readonly submission: string;
  /** Milliseconds from the first sight of the survey. */
  readonly took: number;
  readonly trap: string;
  readonly answers: CheckedAnswers;
}

export interface FeedbackOwn {
  readonly phase: 'answering' | 'sending' | 'sent' | 'failed';
  /** By the ids of questions, as they were given; texts as they were typed. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly faults: Readonly<Record<string, AnswerFault>>;
  /** What stands in the field that no person sees. */
  readonly trap: string;
  /** Drawn with the first try. It stays for all of them: who tries again has answered once. */
  readonly submission: string | undefined;
  readonly failure: Failure | undefined;
}

export type FeedbackState = FeedbackOwn & WithList<Survey>;

export type FeedbackOwnEvent =
  | { readonly kind: 'answered'; readonly question: Question; readonly answer: Answer }
  | { readonly kind: 'trapped'; readonly text: string }
  /** `took`: milliseconds since the survey was first seen; `drawn`: an id, for the first try. */
  | { readonly kind: 'send-wanted'; readonly survey: Survey; readonly took: number; readonly drawn: string }
  | { readonly kind: 'sent'; readonly survey: string }
  | { readonly kind: 'not-sent'; readonly failure: Failure }
  | { readonly kind: 'another-wanted' };

export type FeedbackOwnEffect =
  /** Posts it, after so many milliseconds. */
  | { readonly kind: 'post'; readonly submission: OutgoingSubmission; readonly wait: number }
  | { readonly kind: 'announce-left'; readonly left: number }
  | { readonly kind: 'announce-sent' }
  | { readonly kind: 'focus-question'; readonly id: string }
  | { readonly kind: 'focus-thanks' }
  | { readonly kind: 'focus-first' }
  | { readonly kind: 'tell-sent'; readonly survey: string };

export type FeedbackEvent = FeedbackOwnEvent | ListEvent<Survey>;
export type FeedbackEffect = FeedbackOwnEffect | ListEffect;

const START: FeedbackOwn = {
  phase: 'answering',
  answers: {},
  faults: {},
  trap: '',
  submission: undefined,
  failure: undefined,
};

type Next = readonly [FeedbackOwn, ...FeedbackOwnEffect[]];

function transition(state: FeedbackOwn, event: FeedbackOwnEvent): Next {
  switch (event.kind) {
    case 'answered':
      return answer(state, event.question, event.answer);
    case 'trapped':
      return [{ ...state, trap: event.text }];
    case 'send-wanted':
      return send(state, event);
    case 'sent':
      if (state.phase !== 'sending') return [state];
      return [
        { ...START, phase: 'sent' },
        { kind: 'focus-thanks' },
        { kind: 'announce-sent' },
        { kind: 'tell-sent', survey: event.survey },
      ];
    case 'not-sent':
      return [state.phase === 'sending' ? { ...state, phase: 'failed', failure: event.failure } : state];
    case 'another-wanted':
      return state.phase === 'sent' ? [START, { kind: 'focus-first' }] : [state];
  }
}

/** What is being sent does not change. What is wrong with an answer is forgotten once it is another. */
function answer(state: FeedbackOwn, question: Question, given: Answer): Next {
  if (!canAnswer(state)) return [state];
  const { id } = question;
  const answers = { ...state.answers, [id]: given };
  const faults = Object.fromEntries(Object.entries(state.faults).filter(([other]) => other !== id));
  const next = { ...state, answers, faults };
  if (question.kind !== 'text') return [next];
  const left = leftOf(question.most, given);
  const near = nearEndOf(left);
  const isNews = near !== undefined && near !== nearEndOf(leftOf(question.most, own(state.answers, id)));
  return isNews ? [next, { kind: 'announce-left', left }] : [next];
}

/** Nothing goes out that the receiver would refuse; a second press while it is on its way sends nothing. */
function send(
  state: FeedbackOwn,
  { survey, took, drawn }: Extract<FeedbackOwnEvent, { readonly kind: 'send-wanted' }>,
): Next {
  if (!canAnswer(state)) return [state];
  const checked = checkAnswers(survey, state);
  if (!checked.ok) {
    const faults = Object.fromEntries(checked.faults.map(({ id, fault }) => [id, fault]));
    const first = checked.faults.find(({ fault }) => fault !== 'unknown-question');
    const refused: FeedbackOwn = { ...state, phase: 'answering', failure: undefined, faults };
    return first ? [refused, { kind: 'focus-question', id: first.id }] : [refused];
  }
  const submission = state.submission ?? drawn;
  return [
    { ...state, phase: 'sending', failure: undefined, faults: {}, submission },
    {
      kind: 'post',
      wait: Math.max(0, LEAST_TIME - took),
      submission: {
        version: 1,
        survey: survey.id,
        submission,
        took: Math.max(LEAST_TIME, took),
        trap: state.trap,
        answers: checked.answers,
      },
    },
  ];
}

function canAnswer({ phase }: FeedbackOwn): boolean {
  return phase === 'answering' || phase === 'failed';
}

/** The life of a survey on a page. It comes as a list of one; another one starts anew. */
export const FEEDBACK_MACHINE = withList<Survey, FeedbackOwn, FeedbackOwnEvent, FeedbackOwnEffect>({
  start: START,
  transition,
});
