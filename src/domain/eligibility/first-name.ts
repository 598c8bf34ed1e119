import type { EligibilityCriteria } from './criteria';
import type { EarlierName, FirstNameCriterion } from './criterion';

/**
 * The offer covers the first newly registered name only (`firstNameSource`). Whether a name of earlier years uses it up,
 * the text does not say. Of somebody who was not asked, nothing is said.
 */
export function judgeFirstName(
  earlierName: EarlierName | undefined,
  { names, firstNameSource: source }: EligibilityCriteria,
): readonly FirstNameCriterion[] {
  const base = { id: 'first-name', names, source } as const;
  switch (earlierName) {
    case 'none':
      return [{ ...base, status: 'met', reason: 'no-earlier-name' }];
    case 'used':
      return [{ ...base, status: 'ask', reason: 'earlier-name' }];
    case 'unsure':
      return [{ ...base, status: 'ask', reason: 'earlier-name-unsure' }];
    case undefined:
      return [];
  }
}
