import { addDays, ageOn, birthdayOn } from '../shared/date-arithmetic';
import { isBefore, type PlainDate, toIsoDate } from '../shared/plain-date';
import type { EligibilityCriteria } from './criteria';
import type { AgeCriterion, CitizenshipCriterion, Criteria, EarlierName } from './criterion';
import { judgeFirstName } from './first-name';

/**
 * Nothing else is asked of somebody whom the offer cannot reach, nor after an earlier name where the day of birth settles
 * the answer.
 */
export type Citizen =
  | {
      readonly citizenship: 'vietnamese';
      readonly bornOn: PlainDate;
      readonly earlierName?: EarlierName | undefined;
    }
  | { readonly citizenship: 'other' };

/**
 * Every criterion for a citizen's free id.vn name (`citizen.source`), judged on one day.
 * @throws RangeError for somebody born after that day.
 */
export function judgeCitizen(citizen: Citizen, criteria: EligibilityCriteria, day: PlainDate): Criteria {
  const citizenship = judgeCitizenship(citizen.citizenship, criteria);
  if (citizen.citizenship === 'other') return [citizenship];
  return [
    citizenship,
    judgeAge(citizen.bornOn, criteria.citizen, day),
    ...judgeFirstName(citizen.earlierName, criteria),
  ];
}

/**
 * A birthday counts from its morning. Whether the upper age ends on its birthday or with its last day is not
 * settled, so the ages between the two bounds are for the registrar to judge.
 */
export function judgeAge(
  bornOn: PlainDate,
  { minimumAge, certainBelowAge, possibleBelowAge, source }: EligibilityCriteria['citizen'],
  day: PlainDate,
): AgeCriterion {
  if (isBefore(day, bornOn)) throw new RangeError('Born after the day of the assessment');
  const age = ageOn(bornOn, day);
  const base = {
    id: 'age',
    age,
    startsOn: toIsoDate(birthdayOn(bornOn, minimumAge)),
    certainUntil: toIsoDate(addDays(birthdayOn(bornOn, certainBelowAge), -1)),
    possibleUntil: toIsoDate(addDays(birthdayOn(bornOn, possibleBelowAge), -1)),
    source,
  } as const;
  if (age < minimumAge) return { ...base, status: 'not-yet', reason: 'below-minimum-age' };
  if (age >= possibleBelowAge) return { ...base, status: 'not-met', reason: 'above-maximum-age' };
  if (age >= certainBelowAge) return { ...base, status: 'ask', reason: 'upper-age-bound' };
  return { ...base, status: 'met', reason: 'within-age' };
}

function judgeCitizenship(
  citizenship: Citizen['citizenship'],
  { citizen: { source } }: EligibilityCriteria,
): CitizenshipCriterion {
  return citizenship === 'vietnamese'
    ? { id: 'citizenship', status: 'met', reason: 'vietnamese-citizen', source }
    : { id: 'citizenship', status: 'not-met', reason: 'not-vietnamese-citizen', source };
}
