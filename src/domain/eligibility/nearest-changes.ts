import { isStanding, type OfferState } from '../programme/offers';
import { addDays } from '../shared/date-arithmetic';
import { fromIsoDate, toIsoDate } from '../shared/plain-date';
import type { IsoDate } from '../shared/vietnam-day';
import type { Assessment, Terms } from './assessment';
import type { Criterion } from './criterion';

/** What would change on a day: of the visitor, of the offer, or of what is known of it. */
export type DatedChange =
  | 'old-enough'
  | 'age-doubtful'
  | 'too-old'
  | 'certificate-doubtful'
  | 'certificate-too-old'
  | 'offer-begins'
  | 'offer-over'
  | 'offer-in-doubt'
  | 'content-stale';

/** What would change the answer whenever it comes. */
export type OpenChange = 'household-registered' | 'registrar-settles' | 'offer-confirmed' | 'content-checked';

export type Change =
  | { readonly what: DatedChange; readonly day: IsoDate }
  | { readonly what: OpenChange; readonly day?: undefined };

type Dated = Extract<Change, { readonly what: DatedChange }>;

/** After all days that anybody can ask of. */
const LAST_DAY: IsoDate = '9999-12-31';

/** No offer or content of ours is settled for longer, in days. */
const FARTHEST = 3_660;

/**
 * What would change an answer: the days on which it will, the nearest first, and then the facts that could any day.
 * An answer that fails for good changes by nothing that is known.
 */
export function nearestChanges(assessment: Assessment, terms: Terms): readonly Change[] {
  if (assessment.outcome === 'content-stale') return [{ what: 'content-checked' }];
  if (assessment.outcome === 'not-eligible') return [];
  const { product, day: today, criteria } = assessment;
  const ofOffer = offerChange(product, today, terms);
  const end = endOfKnowledge(ofOffer, terms.offerOn(product, today));
  const own = criteria.flatMap(changesOf).filter(({ what, day }) => what === 'old-enough' || day <= end);
  const dated = [...own, ...ofOffer].filter(({ day }) => day > today);
  return [...dated.sort((a, b) => (a.day < b.day ? -1 : 1)), ...openChanges(assessment)];
}

/**
 * The last day of which anything is known. What ends for the visitor later than that is no use to them: no day beyond the
 * recorded end of the offer is to be taken for a time that is left.
 */
function endOfKnowledge([change]: readonly Dated[], { kind, period }: OfferState): IsoDate {
  const recorded = kind === 'unconfirmed' && period ? period.until : LAST_DAY;
  if (!change || change.what === 'offer-begins') return recorded;
  return change.day < recorded ? change.day : recorded;
}

/** The days on which a criterion changes, passed ones too. */
function changesOf(criterion: Criterion): Dated[] {
  if (criterion.id === 'age') {
    return [
      { what: 'old-enough', day: criterion.startsOn },
      { what: 'age-doubtful', day: dayAfter(criterion.certainUntil) },
      { what: 'too-old', day: dayAfter(criterion.possibleUntil) },
    ];
  }
  if (criterion.id !== 'certificate-date') return [];
  return [
    { what: 'certificate-doubtful', day: dayAfter(criterion.certainUntil) },
    { what: 'certificate-too-old', day: dayAfter(criterion.possibleUntil) },
  ];
}

const OFFER_CHANGES: Readonly<Record<OfferState['kind'], DatedChange>> = {
  open: 'offer-begins',
  reported: 'offer-begins',
  ended: 'offer-over',
  unconfirmed: 'offer-in-doubt',
  stale: 'content-stale',
};

/** The first day on which another thing is to be said of the offer than today. */
function offerChange(product: string, day: IsoDate, { offerOn }: Terms): Dated[] {
  const today = offerOn(product, day);
  let next = day;
  for (let ahead = 0; ahead < FARTHEST; ahead++) {
    next = dayAfter(next);
    const { kind } = offerOn(product, next);
    if (kind !== today.kind) return [{ what: OFFER_CHANGES[kind], day: next }];
  }
  return [];
}

function openChanges(assessment: Exclude<Assessment, { readonly audience: 'other' }>): Change[] {
  const { criteria } = assessment;
  const offer =
    'offerThen' in assessment ? assessment.offerThen : 'offer' in assessment ? assessment.offer : undefined;
  const isUnregistered = criteria.some(({ reason }) => reason === 'household-not-registered');
  return [
    ...(isUnregistered ? [{ what: 'household-registered' } as const] : []),
    ...(criteria.some(({ status }) => status === 'ask') ? [{ what: 'registrar-settles' } as const] : []),
    ...(offer && !isStanding(offer) ? [{ what: 'offer-confirmed' } as const] : []),
  ];
}

function dayAfter(day: IsoDate): IsoDate {
  return toIsoDate(addDays(fromIsoDate(day), 1));
}
