import type { EligibilityCriteria } from './criteria';
import type { EarlierName, FirstNameCriterion } from './criterion';

/** The offer covers the first newly registered name only (`firstNameSource`). */
export function judgeFirstName(
  earlierName: EarlierName,
  { names, firstNameSource: source }: EligibilityCriteria,
): FirstNameCriterion {
  const base = { id: 'first-name', names, source } as const;
  switch (earlierName) {
    case 'none':
      return { ...base, status: 'met', reason: 'no-earlier-name' };
    case 'used':
      return { ...base, status: 'not-met', reason: 'offer-already-used' };
    case 'unsure':
      return { ...base, status: 'ask', reason: 'earlier-name-unsure' };
  }
}
