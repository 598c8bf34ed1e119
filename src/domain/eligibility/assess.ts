import type { PlainDate } from '../shared/plain-date';
import { type Assessment, assessSubject, type Subject, type Terms } from './assessment';
import {
  type AnswerProblem,
  type AnswerWarning,
  type ByQuestion,
  findProblems,
  readDate,
  warnOfTaxCode,
} from './check-answers';
import { type Answers, answersOnPath, type Interview } from './interview';
import { type QuestionId, readOption } from './questions';

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
  const problems = findProblems(interview, answers, today);
  if (problems) return { kind: 'invalid', problems };

  const counting = answersOnPath(interview, answers);
  const subject = readSubject(counting, today);
  if (!subject) return { kind: 'invalid', problems: { [interview.start]: { code: 'not-chosen' } } };
  return {
    kind: 'assessed',
    assessment: assessSubject(subject, terms, today),
    warnings: findWarnings(counting),
  };
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
