/** Who asks: somebody of each audience, with the days and answers that matter to a rule. */
import type { Subject } from '../../../src/domain/eligibility/assessment';
import type { EarlierName } from '../../../src/domain/eligibility/criterion';
import { fromIsoDate, type PlainDate } from '../../../src/domain/shared/plain-date';
import type { OfferState } from '../../../src/domain/programme/offers';
import { OPEN } from './sample-terms';

export const STANDING: OfferState = { kind: 'open', period: OPEN };
export const REPORTED: OfferState = { kind: 'reported', period: OPEN };
export const STALE: OfferState = { kind: 'stale' };
export const UNCONFIRMED: OfferState = { kind: 'unconfirmed' };
export const ENDED: OfferState = { kind: 'ended', period: { ...OPEN, until: '2025-12-31' } };

export function bornOn(birth: PlainDate, earlierName: EarlierName = 'none'): Subject {
  return { audience: 'citizen', citizen: { citizenship: 'vietnamese', bornOn: birth, earlierName } };
}

export function issuedOn(issue: PlainDate, earlierName: EarlierName = 'none'): Subject {
  return { audience: 'enterprise', enterprise: { certificateIssuedOn: issue, earlierName } };
}

export function citizen(birth: string, earlierName?: EarlierName): Subject {
  return bornOn(fromIsoDate(birth), earlierName);
}

export function enterprise(issue: string, earlierName?: EarlierName): Subject {
  return issuedOn(fromIsoDate(issue), earlierName);
}

export const UNREGISTERED: Subject = { audience: 'household', household: { hasCertificate: false } };

export function household(earlierName: EarlierName = 'none'): Subject {
  return { audience: 'household', household: { hasCertificate: true, earlierName } };
}
