import type { PlainDate } from '../shared/plain-date';
import { type Assessment, assessSubject, isSettled, type Subject, type Terms } from './assessment';
import { type AnswerProblem, type ByQuestion, findProblems, readDate } from './check-answers';
import { type Answers, answersOnPath, type Interview, isComplete, pathOf } from './interview';
import { type QuestionId, readOption } from './questions';

export type CheckResult =
  | { readonly kind: 'invalid'; readonly problems: ByQuestion<AnswerProblem> }
  | ({ readonly kind: 'assessed' } & Case);

/** Who asked, and what was judged of them. */
export interface Case {
  readonly subject: Subject;
  readonly assessment: Assessment;
}

/** Judges answers by terms that it knows. */
export type Judge = (
  interview: Interview<QuestionId>,
  answers: Answers<QuestionId>,
  today: PlainDate,
) => CheckResult;

type Counting = Answers<QuestionId>;

export function createJudge(terms: Terms): Judge {
  return (interview, answers, today) => assess(interview, answers, terms, today);
}

/**
 * Turns answers into an assessment, or into what is wrong with them by question: all of it at once, for the
 * questions that are sure to be asked. Answers off the path count for nothing, and the last question needs no answer
 * where none would change the outcome.
 * @param today Vietnam's calendar day, as the day of registration.
 */
export function assess(
  interview: Interview<QuestionId>,
  answers: Answers<QuestionId>,
  terms: Terms,
  today: PlainDate,
): CheckResult {
  const isAsked = (question: QuestionId) => pathOf(interview, answers).some(({ id }) => id === question);
  const counting: Counting = {
    // Who was not asked said so with the first answer.
    ...(!isAsked('citizenship') && { citizenship: 'vietnamese' }),
    ...answersOnPath(interview, answers),
  };
  const subject = readSubject(counting, today);
  const assessment = subject && assessSubject(subject, terms, today);
  if (assessment && (isSettled(assessment) || isComplete(interview, answers)))
    return { kind: 'assessed', subject, assessment };
  const problems = findProblems(interview, answers, today);
  return { kind: 'invalid', problems: problems ?? { [interview.start]: { code: 'not-chosen' } } };
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
  if (!citizenship || !born.ok) return undefined;
  return { audience: 'citizen', citizen: { citizenship, bornOn: born.date, earlierName } };
}

function readEnterprise(answers: Counting, today: PlainDate): Subject | undefined {
  const issued = readDate(answers['certificate-date'], today);
  const earlierName = readOption('earlier-biz-name', answers['earlier-biz-name']);
  if (!issued.ok) return undefined;
  return { audience: 'enterprise', enterprise: { certificateIssuedOn: issued.date, earlierName } };
}

function readHousehold(answers: Counting): Subject | undefined {
  const certificate = readOption('household-certificate', answers['household-certificate']);
  if (certificate === 'no') return { audience: 'household', household: { hasCertificate: false } };
  const earlierName = readOption('earlier-biz-name', answers['earlier-biz-name']);
  if (!certificate) return undefined;
  return { audience: 'household', household: { hasCertificate: true, earlierName } };
}
