import type { EligibilityCriteria } from './criteria';
import type { Criteria, EarlierName, HouseholdCertificateCriterion } from './criterion';
import { judgeFirstName } from './first-name';

/** Nothing else is asked of a household without a certificate, nor of one that no answer could help any more. */
export type Household =
  | { readonly hasCertificate: true; readonly earlierName?: EarlierName | undefined }
  | { readonly hasCertificate: false };

/** Every criterion for a household business's free biz.vn name (`household.source`): no limit on its age. */
export function judgeHousehold(household: Household, criteria: EligibilityCriteria): Criteria {
  const certificate = judgeCertificate(household.hasCertificate, criteria.household);
  return household.hasCertificate
    ? [certificate, ...judgeFirstName(household.earlierName, criteria)]
    : [certificate];
}

function judgeCertificate(
  hasCertificate: boolean,
  { source }: EligibilityCriteria['household'],
): HouseholdCertificateCriterion {
  return hasCertificate
    ? { id: 'household-certificate', status: 'met', reason: 'household-registered', source }
    : { id: 'household-certificate', status: 'not-yet', reason: 'household-not-registered', source };
}
