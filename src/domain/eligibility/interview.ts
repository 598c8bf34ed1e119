import type { DateFields } from '../shared/typed-date';

/*
 * An interview is data: a graph of questions in which an answer decides where to go next. The functions here
 * walk any such graph without circles; the programme's own stands in `questions.ts`.
 */

/** Where an answer leads. */
export type Target<Id extends string = string> = Id | 'end';

export interface Option<Id extends string = string> {
  readonly id: string;
  readonly next: Target<Id>;
}

export type Question<Id extends string = string> =
  | { readonly id: Id; readonly kind: 'choice'; readonly options: readonly Option<Id>[] }
  | { readonly id: Id; readonly kind: 'date'; readonly next: Target<Id> };

/** The id of an option, or text as it was typed; a day may also come in three fields. */
export type Answer = string | DateFields;

/** By question id. Answers off the path are kept: they count again when the path comes back to them. */
export type Answers<Id extends string = string> = Readonly<Partial<Record<Id, Answer>>>;

export interface Interview<Id extends string = string> {
  readonly questions: readonly Question<Id>[];
  readonly start: Id;
  /** Answers that are settled by whoever starts the interview; their questions are not asked. */
  readonly given: Answers<Id>;
}

/** Questions left, beside those answered: it depends on answers to come. */
export interface Progress {
  readonly answered: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** The questions that are sure to be asked with these answers, in order: up to the first fork not answered. */
export function pathOf<Id extends string>(
  interview: Interview<Id>,
  answers: Answers<Id>,
): readonly Question<Id>[] {
  const path: Question<Id>[] = [];
  let question = findQuestion(interview, interview.start);
  while (question) {
    path.push(question);
    const next = follow(question, answers[question.id]);
    question = next && findQuestion(interview, next);
  }
  return path;
}

/** The first question on the path without an answer; `undefined` when none is left. */
export function nextQuestion<Id extends string>(
  interview: Interview<Id>,
  answers: Answers<Id>,
): Question<Id> | undefined {
  return pathOf(interview, answers).find((question) => !isAnswered(question, answers[question.id]));
}

/** Whether every question has an answer. What the answers say is not looked at. */
export function isComplete<Id extends string>(interview: Interview<Id>, answers: Answers<Id>): boolean {
  return pathOf(interview, answers).every((question) => isAnswered(question, answers[question.id]));
}

/** The answers that count: those given at the start and those on the path. */
export function answersOnPath<Id extends string>(
  interview: Interview<Id>,
  answers: Answers<Id>,
): Answers<Id> {
  const counting: Partial<Record<Id, Answer>> = { ...interview.given };
  for (const { id } of pathOf(interview, answers)) {
    const answer = answers[id];
    if (answer !== undefined) counting[id] = answer;
  }
  return counting;
}

/** The answers with one of them changed. The others stay, also those that leave the path. */
export function withAnswer<Id extends string>(
  answers: Answers<Id>,
  id: NoInfer<Id>,
  answer: Answer,
): Answers<Id> {
  return { ...answers, [id]: answer };
}

/** How far along the path the answers are. */
export function progressOf<Id extends string>(interview: Interview<Id>, answers: Answers<Id>): Progress {
  const path = pathOf(interview, answers);
  const open = path.filter((question) => !isAnswered(question, answers[question.id])).length;
  const last = path.at(-1);
  const ahead = last ? countAhead(interview, targetsOf(last, answers[last.id])) : [0];
  return {
    answered: path.length - open,
    atLeast: open + Math.min(...ahead),
    atMost: open + Math.max(...ahead),
  };
}

/** Whether a question has been dealt with. A choice counts with the id of one of its options. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (question.kind === 'choice') return question.options.some(({ id }) => id === answer);
  const texts = typeof answer === 'string' ? [answer] : [answer.day, answer.month, answer.year];
  return texts.some((text) => text.trim() !== '');
}

/** Every place a question can lead to, each once. */
export function targetsOf<Id extends string>(question: Question<Id>, answer?: Answer): readonly Target<Id>[] {
  if (question.kind !== 'choice') return [question.next];
  const chosen = question.options.find(({ id }) => id === answer);
  return chosen ? [chosen.next] : [...new Set(question.options.map(({ next }) => next))];
}

export function findQuestion<Id extends string>(
  interview: Interview<Id>,
  target: Target<Id>,
): Question<Id> | undefined {
  return interview.questions.find(({ id }) => id === target);
}

function follow<Id extends string>(
  question: Question<Id>,
  answer: Answer | undefined,
): Target<Id> | undefined {
  const [target, ...others] = targetsOf(question, answer);
  return others.length === 0 ? target : undefined;
}

/** How many questions each way from here still asks. */
function countAhead<Id extends string>(interview: Interview<Id>, targets: readonly Target<Id>[]): number[] {
  return targets.flatMap((target) => {
    const question = findQuestion(interview, target);
    return question ? countAhead(interview, targetsOf(question)).map((count) => count + 1) : [0];
  });
}
