import { own } from '../shared/own';
import { STEPS } from './form-fields';
import type { Answer, Submission } from './submission.schema';
import type { Question, Survey } from './survey.schema';

/** Why an answer cannot be taken. */
export type AnswerFault = 'missing' | 'not-offered' | 'too-long' | 'unknown-question';

export interface FaultyAnswer {
  /** Of the question. */
  readonly id: string;
  readonly fault: AnswerFault;
}

/** Answers that fit their survey: a number of a scale, the ids of choices, a text. What was left out is not in it. */
export type CheckedAnswers = Readonly<Record<string, Answer>>;

export type CheckedSubmission =
  | { readonly ok: true; readonly answers: CheckedAnswers }
  | { readonly ok: false; readonly faults: readonly FaultyAnswer[] };

/** Holds answers to their survey, all at once. */
export function checkAnswers(survey: Survey, { answers }: Pick<Submission, 'answers'>): CheckedSubmission {
  const faults: FaultyAnswer[] = [];
  const checked: Record<string, Answer> = {};
  for (const question of survey.questions) {
    const given = own(answers, question.id);
    const answer = checkAnswer(question, given);
    if (answer === undefined) {
      if (question.required) faults.push({ id: question.id, fault: 'missing' });
    } else if (isFault(answer)) faults.push({ id: question.id, fault: answer.fault });
    else checked[question.id] = answer;
  }
  const known = new Set(survey.questions.map(({ id }) => id));
  for (const id of Object.keys(answers)) if (!known.has(id)) faults.push({ id, fault: 'unknown-question' });
  if (faults.length > 0) return { ok: false, faults };
  return Object.keys(checked).length > 0
    ? { ok: true, answers: checked }
    : { ok: false, faults: survey.questions.slice(0, 1).map(({ id }) => ({ id, fault: 'missing' })) };
}

interface Fault {
  readonly fault: AnswerFault;
}

function isFault(answer: Answer | Fault): answer is Fault {
  return typeof answer === 'object' && 'fault' in answer;
}

/** The answer in its own form; nothing where none was given. */
function checkAnswer(question: Question, given: Answer | undefined): Answer | Fault | undefined {
  switch (question.kind) {
    case 'scale': {
      if (given === undefined || given === '') return undefined;
      const step = typeof given === 'string' && /^\d$/.test(given) ? Number(given) : given;
      return STEPS.find((offered) => offered === step) ?? { fault: 'not-offered' };
    }
    case 'choice': {
      const list = typeof given === 'object' ? given : given === undefined ? [] : [String(given)];
      const chosen = [...new Set(list)].filter((id) => id !== '');
      if (chosen.length === 0) return undefined;
      const areOffered = chosen.every((id) => question.choices.some((choice) => choice.id === id));
      if (!areOffered || (chosen.length > 1 && !question.several)) return { fault: 'not-offered' };
      return question.several ? chosen : chosen[0];
    }
    case 'text': {
      if (given === undefined) return undefined;
      if (typeof given === 'object') return { fault: 'not-offered' };
      const written = cleanText(String(given));
      if (written === '') return undefined;
      return lengthOf(written) > question.most ? { fault: 'too-long' } : written;
    }
  }
}

/** Text in one form: composed letters, one kind of line end, nothing that cannot be seen but line ends. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Bidi_Control}|\p{Cs}/gu, '')
    .trim();
}

/** In characters as people count them, near enough: code points of the composed form. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text.normalize('NFC')) length += character === '' ? 0 : 1;
  return length;
}
