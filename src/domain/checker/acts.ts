import type { Assessment } from '../eligibility/assessment';
import type { CoveredAudience } from '../eligibility/criterion';

/** The steps of a page's path that a verdict can lead on to. */
export type NextStep = 'search' | 'register';

/** Pages to go to: the product's own, the registrars' list, for a name of the programme or at the normal price, the programme's. */
export type Door = 'portal' | 'registrars' | 'normal-price' | 'programme';

/** Something to do next. */
export type Act =
  /** On to the next step of the page's path; `normal`, for a name at the normal price. */
  | { readonly kind: 'go'; readonly step: NextStep; readonly price: 'free' | 'normal' }
  | { readonly kind: 'open'; readonly place: Door }
  | { readonly kind: 'copy-question' }
  /** The day from which it is worth while to ask again, as a calendar file. */
  | { readonly kind: 'remember' }
  /** Somebody got the certificate that was missing. */
  | { readonly kind: 'check-again'; readonly audience: CoveredAudience }
  /** What somebody else would get: many a visitor is two people to the programme. */
  | { readonly kind: 'try'; readonly audience: CoveredAudience };

/** What a page leaves open. */
export interface Surroundings {
  /** The next step that is on the page. */
  readonly step: NextStep | undefined;
  /** The audience that the page settles, which a visitor can't leave. */
  readonly audience: string | undefined;
}

/** To ask, with the question ready, and whom. */
const ASK = [
  { kind: 'copy-question' },
  { kind: 'open', place: 'registrars' },
] as const satisfies readonly Act[];

/**
 * What to do after a verdict, the first of it first: no outcome is a dead end. Beside what can be mended stands no way to a
 * purchase, since a name that is paid for now may be the first name, which costs the offer.
 */
export function actsAfter(assessment: Assessment, around: Surroundings): readonly [Act, ...Act[]] {
  const { outcome, audience } = assessment;
  const canBe = (other: CoveredAudience) => around.audience === undefined || around.audience === other;
  switch (outcome) {
    case 'eligible':
      return [wayOn(around, { kind: 'open', place: 'portal' })];
    case 'eligible-offer-unconfirmed':
    case 'ask-registrar':
      return around.step ? [{ kind: 'go', step: around.step, price: 'free' }, ...ASK] : ASK;
    case 'not-yet':
      if (assessment.cure === 'birthday') return [{ kind: 'remember' }];
      return canBe('household')
        ? [{ kind: 'check-again', audience: 'household' }]
        : [{ kind: 'open', place: 'programme' }];
    case 'not-eligible':
      if (audience === 'citizen' && canBe('household'))
        return [{ kind: 'try', audience: 'household' }, normalPrice(around)];
      return audience === 'enterprise' && canBe('citizen')
        ? [normalPrice(around), { kind: 'try', audience: 'citizen' }]
        : [normalPrice(around)];
    case 'offer-ended':
      return [normalPrice(around), ...ASK];
    case 'content-stale':
      return [{ kind: 'open', place: 'programme' }];
  }
}

function wayOn({ step }: Surroundings, door: Act): Act {
  return step ? { kind: 'go', step, price: 'free' } : door;
}

function normalPrice({ step }: Surroundings): Act {
  return step ? { kind: 'go', step, price: 'normal' } : { kind: 'open', place: 'normal-price' };
}
