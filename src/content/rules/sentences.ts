import { ruleOfReason } from '../../domain/eligibility/rules-used';
import type { CriterionReason } from '../../domain/eligibility/criterion';
import { wordsOf } from '../../domain/programme/programme-words';
import type { Programme } from '../../domain/programme/programme.schema';
import type { IsoDate } from '../../domain/shared/vietnam-day';

/** Words that claim nothing of law, money or offices: labels, prompts, names of things. */
export const INTERFACE = 'interface';

/** A sentence that a visitor can meet, and the rule that it rests on. */
export interface Sentence {
  /** Where it stands: `content/audiences/citizen/who`, `verdict/reason.within-age`. */
  readonly place: string;
  readonly text: string;
  /** Id of a rule in the ledger, or `interface`; nothing where nobody has said. */
  readonly rule: string | undefined;
  /** The days that it speaks of, where it is not said on all of them. */
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** Places and the rules of what is said there; `*` stands for anything. The first that fits counts. */
const RULE_OF_PLACE: readonly (readonly [place: string, rule: string])[] = [
  ['content/name', 'programme'],
  ['content/title', INTERFACE],
  ['content/link/*', 'portals'],
  ['content/labels/*', INTERFACE],
  ['content/products/*/offerLines/stale', 'freshness'],
  ['content/products/id.vn/offerLines/*', 'exemption-id.vn'],
  ['content/products/biz.vn/offerLines/*', 'exemption-biz.vn'],
  ['content/products/*/services', 'services'],
  ['content/products/id.vn/feeLine', 'fee-id.vn'],
  ['content/products/biz.vn/feeLine', 'fee-biz.vn'],
  ['content/audiences/*/name', INTERFACE],
  ['content/audiences/citizen/who', 'citizen-age'],
  ['content/audiences/enterprise/who', 'enterprise-certificate'],
  ['content/audiences/household/who', 'household-age'],
  ['content/audiences/*/papers/3', 'passport'],
  ['content/audiences/citizen/papers*', 'papers-person'],
  ['content/audiences/*/papers*', 'papers-organisation'],
  ['content/others', 'normal-price'],
  ['content/free/0', 'waived'],
  ['content/free/1', 'first-name'],
  ['content/services/*', 'services'],
  ['content/thirdYear/0', 'fee-start'],
  ['content/retailWarning', 'retail-price'],
  ['content/questions/*/question', INTERFACE],
  ['content/questions/real-name/*', 'real-name'],
  ['content/questions/filing-or-granting/*', 'filing-or-granting'],
  ['content/questions/lapse/*', 'lapse'],
  ['content/questions/household-no-tax/*', 'household-tax'],
  ['content/questions/changed-company/*', 'changed-company'],
  ['content/questions/branch/*', 'branch'],
  ['content/questions/aged-23/*', 'upper-age'],
  ['content/corrections/*', INTERFACE],
  ['content/steps/1', 'domestic-registrar'],
  ['content/steps/*', 'steps'],
  ['content/portals/dbi/*', 'dbi'],
  ['content/portals/*', 'portals'],
  ['content/mediaKit/*', 'portals'],
  ['content/registrars/*', 'registrars'],
  ['content/sources/*', INTERFACE],
  ['content/localities/ben-tre/*', 'ben-tre'],
  ['content/localities/vinh-long/*', 'vinh-long'],
  ['verdict/subject.*', INTERFACE],
  ['verdict/outcome.not-eligible', 'not-covered'],
  ['verdict/outcome.not-yet-birthday', 'citizen-age'],
  ['verdict/outcome.not-yet-undated', 'citizen-age'],
  ['verdict/outcome.not-yet-certificate', 'household-certificate'],
  ['verdict/outcome.content-stale', 'freshness'],
  ['verdict/outcome.ask-registrar', 'registrar-decides'],
  ['verdict/outcome.*', 'exemption-{product}'],
  ['verdict/advice.eligible', 'retail-price'],
  ['verdict/advice.eligible-offer-unconfirmed', 'registrar-decides'],
  ['verdict/advice.ask-registrar', 'registrar-decides'],
  ['verdict/advice.offer-ended', 'registrar-decides'],
  ['verdict/advice.not-yet-birthday', 'first-name'],
  ['verdict/advice.not-yet-certificate', 'household-registration'],
  ['verdict/advice.content-stale', 'freshness'],
  ['verdict/advice.*', 'normal-price'],
  ['verdict/offer.heading', INTERFACE],
  ['verdict/offer.stale', 'freshness'],
  ['verdict/offer.*', 'exemption-{product}'],
  ['verdict/change.heading', INTERFACE],
  ['verdict/change.offer-*', 'exemption-{product}'],
  ['verdict/change.content-*', 'freshness'],
  ['verdict/change.certificate-doubtful', 'certificate-anniversary'],
  ['verdict/change.certificate-*', 'enterprise-certificate'],
  ['verdict/change.household-registered', 'household-certificate'],
  ['verdict/change.registrar-settles', 'registrar-decides'],
  ['verdict/change.age-doubtful', 'upper-age'],
  ['verdict/change.*', 'citizen-age'],
  ['verdict/last-day.*', 'exemption-{product}'],
  ['verdict/calendar.last-day', 'exemption-{product}'],
  ['verdict/next.try-household', 'household-age'],
  ['verdict/next.try-citizen', 'citizen-age'],
  ['verdict/free*', 'waived'],
  ['verdict/summary.free*', 'waived'],
  ['verdict/summary.fee', 'fee-{product}'],
  ['verdict/summary.yearly', 'fee-{product}'],
  ['verdict/cost.heading*', INTERFACE],
  ['verdict/cost.fee', 'fee-start'],
  ['verdict/cost.*', 'fee-{product}'],
  ['verdict/verified', 'registrar-decides'],
  ['verdict/*', INTERFACE],
  ['register/ask-first', 'registrar-decides'],
  ['register/state.not-yet-household', 'household-certificate'],
  ['register/state.not-yet', 'citizen-age'],
  ['register/state.*', 'normal-price'],
  ['register/other-product', 'registrar-decides'],
  ['register/paste', 'portals'],
  ['register/*', INTERFACE],
  ['register-details/cost.later', 'fee-start'],
  ['register-details/cost.heading', INTERFACE],
  ['register-details/cost.*', 'fee-{product}'],
  ['register-details/registrars.ask', 'registrars'],
  ['register-details/*', INTERFACE],
  ['answers/problem.*', 'name-characters'],
  ['answers/protected*', 'protected-names'],
  ['answers/rule.auction-only', 'short-names'],
  ['answers/rule.*', 'name-characters'],
  ['answers/doubt.short-name', 'short-names'],
  ['answers/doubt.*', 'name-characters'],
  ['answers/holder.*', 'suffix-holders'],
  ['answers/offer.*', 'exemption-{product}'],
  ['answers/entitled.citizen', 'citizen-age'],
  ['answers/entitled.business', 'enterprise-certificate'],
  ['answers/fee*', 'fee-{product}'],
  ['answers/absent', 'lookup'],
  ['answers/state.*', 'lookup'],
  ['answers/note', 'lookup'],
  ['answers/*', INTERFACE],
  ['checker/*', INTERFACE],
  ['list/*', INTERFACE],
  ['search/*', INTERFACE],
  ['journey/*', INTERFACE],
  ['support/*', INTERFACE],
  ['events/*', INTERFACE],
  ['stories/*', INTERFACE],
  ['materials/*', INTERFACE],
  ['sheets/confirm', 'registrar-decides'],
  ['sheets/until', 'exemption-{product}'],
  ['sheets/*', INTERFACE],
  ['feedback/*', INTERFACE],
  ['register-tools/*', INTERFACE],
];

/** Messages that are said of a product: each has a rule for each of them. */
const PRODUCTS = ['id.vn', 'biz.vn'] as const;

/** What the content says, with the days of what is dated in it. */
export function contentSentences(programme: Programme): readonly Sentence[] {
  return Object.entries(wordsOf(programme)).flatMap(([path, text]) => {
    const place = `content/${path}`;
    return rulesOf(place).map((rule) => ({ place, text, rule, ...daysOf(path, programme) }));
  });
}

/** What the messages of a set say; `texts` by their keys. */
export function messageSentences(namespace: string, texts: ReadonlyMap<string, string>): readonly Sentence[] {
  return [...texts].flatMap(([key, text]) => {
    const place = `${namespace}/${key}`;
    return rulesOf(place).map((rule) => ({ place, text, rule }));
  });
}

function rulesOf(place: string): readonly (string | undefined)[] {
  const reason = /^verdict\/(?:reason|undated)\.(.+)$/.exec(place)?.[1];
  if (reason !== undefined) return [ruleOfReason(reason as CriterionReason)];
  const rule = RULE_OF_PLACE.find(([pattern]) => fits(place, pattern))?.[1];
  return rule?.includes('{product}') ? PRODUCTS.map((product) => rule.replace('{product}', product)) : [rule];
}

function fits(place: string, pattern: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(place);
}

/** A locality is spoken of as long as it is there; the services come while their decision counts, or are asked about. */
function daysOf(path: string, programme: Programme): Pick<Sentence, 'from' | 'until'> {
  const [list, id] = path.split('/');
  const locality = list === 'localities' && programme.localities.find((known) => known.id === id);
  // A plan is cited from its own day on, also where its province is older.
  if (locality) return { from: locality.from ?? '2024-08-26', until: locality.until };
  return path === 'services/open' ? { from: programme.services?.from, until: programme.services?.until } : {};
}

/** Patterns that no place fits: what was said there has gone. */
export function unusedPatterns(places: readonly string[]): readonly string[] {
  return RULE_OF_PLACE.map(([pattern]) => pattern).filter(
    (pattern) => !places.some((place) => fits(place, pattern)),
  );
}
