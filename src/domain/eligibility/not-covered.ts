import type { EligibilityCriteria } from './criteria';
import type { CoveredAudience, Criteria, OtherKind } from './criterion';

/** Each kind is measured against the nearest audience that the text names; the source is the text of that one. */
export const NEAREST: Readonly<Record<OtherKind, CoveredAudience>> = {
  cooperative: 'enterprise',
  'unregistered-trader': 'household',
  organisation: 'enterprise',
  foreigner: 'citizen',
};

/**
 * The criterion for somebody whom the programme's text does not name: no source says that the offer covers them,
 * none says that they may not register at the normal price.
 */
export function judgeNotCovered(subject: OtherKind, criteria: EligibilityCriteria): Criteria {
  const { source } = criteria[NEAREST[subject]];
  return [{ id: 'coverage', status: 'not-met', reason: 'not-covered', subject, source }];
}
