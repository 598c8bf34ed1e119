import type { PlainDate } from '../shared/plain-date';
import {
  type DateFault,
  type DateField,
  type DateProblem,
  parseDateFields,
  parseTypedDate,
  type TypedDate,
} from '../shared/typed-date';
import { type Answer, type Answers, type Interview, isAnswered, pathOf, type Question } from './interview';
import type { QuestionId } from './questions';

/*
 * What the questions need while they are asked. What judges the answers stands in `assess.ts`, so that a page
 * loads it once a verdict is asked for.
 */

/** Why an answer cannot be used. `not-chosen`: none of the options. */
export interface AnswerProblem {
  readonly code: DateProblem | 'not-chosen';
  /** Fields of a date to correct, when it came in three. */
  readonly fields?: readonly DateField[];
  /** What else is wrong with other fields of the same date. */
  readonly others?: readonly AnswerProblem[];
}

export type ByQuestion<Value> = Readonly<Partial<Record<QuestionId, Value>>>;

/**
 * What is wrong with the answers, by question: all of it at once, for the questions that are sure to be asked.
 * `undefined` when nothing is.
 */
export function findProblems(
  interview: Interview<QuestionId>,
  answers: Answers<QuestionId>,
  today: PlainDate,
): ByQuestion<AnswerProblem> | undefined {
  const problems: Partial<Record<QuestionId, AnswerProblem>> = {};
  for (const question of pathOf(interview, answers)) {
    const problem = checkAnswer(question, answers[question.id], today);
    if (problem) problems[question.id] = problem;
  }
  return Object.keys(problems).length > 0 ? problems : undefined;
}

/** What is wrong with one answer; `undefined` when nothing is. For the step that has just been answered. */
export function checkAnswer(
  question: Question,
  answer: Answer | undefined,
  today: PlainDate,
): AnswerProblem | undefined {
  switch (question.kind) {
    case 'choice':
      return isAnswered(question, answer) ? undefined : { code: 'not-chosen' };
    case 'date': {
      const typed = readDate(answer, today);
      if (typed.ok) return undefined;
      const others = typed.others?.map(asProblem);
      return { ...asProblem(typed), ...(others && { others }) };
    }
  }
}

function asProblem({ problem, fields }: DateFault): AnswerProblem {
  return fields ? { code: problem, fields } : { code: problem };
}

/** A day as it was typed, in one text or in three fields. */
export function readDate(answer: Answer | undefined, today: PlainDate): TypedDate {
  return typeof answer === 'object' ? parseDateFields(answer, today) : parseTypedDate(answer ?? '', today);
}
