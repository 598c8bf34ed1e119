import type { PlainDate } from '../shared/plain-date';
import {
  type DateField,
  type DateProblem,
  parseDateFields,
  parseTypedDate,
  type TypedDate,
} from '../shared/typed-date';
import { type Assessment, assessSubject, type Subject, type Terms } from './assessment';
import {
  type Answer,
  type Answers,
  answersOnPath,
  type Interview,
  isAnswered,
  pathOf,
  type Question,
} from './interview';
import { type QuestionId, readOption } from './questions';
import { checkTaxCode } from './tax-code';

/** Why an answer cannot be used. `not-chosen`: none of the options. */
export interface AnswerProblem {
  readonly code: DateProblem | 'not-chosen';
  /** Fields of a date to correct, when it came in three. */
  readonly fields?: readonly DateField[];
}

/** Worth a second look; changes no verdict. */
export type AnswerWarning = 'tax-code-typing-error' | 'tax-code-wrong-length' | 'tax-code-of-branch';

type ByQuestion<Value> = Readonly<Partial<Record<QuestionId, Value>>>;

export type CheckResult =
  | { readonly kind: 'invalid'; readonly problems: ByQuestion<AnswerProblem> }
  | {
      readonly kind: 'assessed';
      readonly assessment: Assessment;
      readonly warnings: ByQuestion<AnswerWarning>;
    };

type Counting = Answers<QuestionId>;

/**
 * Turns answers into an assessment, or into what is wrong with them by question: all of it at once, for the
 * questions that are sure to be asked. Answers off the path count for nothing.
 * @param today Vietnam's calendar day, as the day of registration.
 */
export function assess(
  interview: Interview<QuestionId>,
  answers: Answers<QuestionId>,
  terms: Terms,
  today: PlainDate,
): CheckResult {
  const problems: Partial<Record<QuestionId, AnswerProblem>> = {};
  for (const question of pathOf(interview, answers)) {
    const problem = checkAnswer(question, answers[question.id], today);
    if (problem) problems[question.id] = problem;
  }
  if (Object.keys(problems).length > 0) return { kind: 'invalid', problems };

  const counting = answersOnPath(interview, answers);
  const subject = readSubject(counting, today);
  if (!subject) return { kind: 'invalid', problems: { [interview.start]: { code: 'not-chosen' } } };
  return {
    kind: 'assessed',
    assessment: assessSubject(subject, terms, today),
    warnings: findWarnings(counting),
  };
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
      return typed.fields ? { code: typed.problem, fields: typed.fields } : { code: typed.problem };
    }
    case 'text':
      return undefined;
  }
}

function readDate(answer: Answer | undefined, today: PlainDate): TypedDate {
  return typeof answer === 'object' ? parseDateFields(answer, today) : parseTypedDate(answer ?? '', today);
}

function readSubject(answers: Counting, today: PlainDate): Subject | undefined {
  switch (readOption('audience', answers.audience)) {
    case 'citizen':
      return readCitizen(answers, today);
    case 'enterprise':
      return readEnterprise(answers, today);
    case 'household':
      return readHousehold(answers);
    case 'other': {
      const kind = readOption('other-kind', answers['other-kind']);
      return kind && { audience: 'other', kind };
    }
    case undefined:
      return undefined;
  }
}

function readCitizen(answers: Counting, today: PlainDate): Subject | undefined {
  const citizenship = readOption('citizenship', answers.citizenship);
  if (citizenship === 'other') return { audience: 'citizen', citizen: { citizenship } };
  const born = readDate(answers['born-on'], today);
  const earlierName = readOption('earlier-id-name', answers['earlier-id-name']);
  if (!citizenship || !born.ok || !earlierName) return undefined;
  return { audience: 'citizen', citizen: { citizenship, bornOn: born.date, earlierName } };
}

function readEnterprise(answers: Counting, today: PlainDate): Subject | undefined {
  const issued = readDate(answers['certificate-date'], today);
  const earlierName = readOption('earlier-biz-name', answers['earlier-biz-name']);
  if (!issued.ok || !earlierName) return undefined;
  return { audience: 'enterprise', enterprise: { certificateIssuedOn: issued.date, earlierName } };
}

function readHousehold(answers: Counting): Subject | undefined {
  const certificate = readOption('household-certificate', answers['household-certificate']);
  if (certificate === 'no') return { audience: 'household', household: { hasCertificate: false } };
  const earlierName = readOption('earlier-biz-name', answers['earlier-biz-name']);
  if (!certificate || !earlierName) return undefined;
  return { audience: 'household', household: { hasCertificate: true, earlierName } };
}

function findWarnings(answers: Counting): ByQuestion<AnswerWarning> {
  const warning = warnOfTaxCode(answers['tax-code']);
  return warning ? { 'tax-code': warning } : {};
}

/** The text names enterprises, not their branches, so a branch's code deserves a word. */
export function warnOfTaxCode(answer: Answer | undefined): AnswerWarning | undefined {
  const taxCode = checkTaxCode(typeof answer === 'string' ? answer : '');
  switch (taxCode.kind) {
    case 'empty':
      return undefined;
    case 'valid':
      return taxCode.isBranch ? 'tax-code-of-branch' : undefined;
    case 'typing-error':
      return 'tax-code-typing-error';
    case 'wrong-length':
      return 'tax-code-wrong-length';
  }
}
