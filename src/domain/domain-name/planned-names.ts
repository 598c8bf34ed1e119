import type { AskedName } from '../availability/evidence';
import type { ReadName } from './read-name';
import { findSuffix, judgeUnderSuffix, type SuffixVerdict } from './suffix-rules';
import type { Suffix } from './suffixes';
import type { Suggestion } from './suggestions';

/** One row of a search before anybody was asked. */
export interface PlannedName extends AskedName {
  /** The whole name as people write it: `cơmtấmcôba.vn`. */
  readonly shown: string;
  readonly under: Suffix;
  /** What the rules of naming say of it, whoever holds it. */
  readonly rule: SuffixVerdict;
}

/** What the rules decide without asking anybody. */
export type RuleVerdict = Extract<SuffixVerdict, { readonly kind: 'invalid' | 'reserved' }>;

/** Names that are looked up for somebody, most wanted first. */
export const DEFAULT_SUFFIXES: readonly string[] = ['id.vn', 'biz.vn', 'vn', 'com.vn', 'name.vn', 'net.vn'];

export type SearchAudience = 'citizen' | 'enterprise' | 'household';

const AUDIENCE_SUFFIXES: Readonly<Record<SearchAudience, readonly string[]>> = {
  citizen: ['id.vn', 'name.vn', 'vn', 'io.vn'],
  enterprise: ['biz.vn', 'com.vn', 'vn', 'net.vn'],
  household: ['biz.vn', 'com.vn', 'vn', 'net.vn'],
};

/** What decides under which suffixes a name is looked up. */
export interface SuffixWishes {
  /** Those that the page's owner names. */
  readonly owner: readonly Suffix[];
  readonly audience: SearchAudience | undefined;
  /** The programme's product that a verdict found for the visitor. */
  readonly product?: string | undefined;
  /** The one that the visitor typed. */
  readonly typed?: Suffix | undefined;
}

/**
 * The suffixes to search under, each once: those that an owner names, else those of an audience, else the usual
 * ones. The one that the visitor typed comes first, else that of the product; what an owner names is not widened by
 * a product.
 */
export function chooseSuffixes({ owner, audience, product, typed }: SuffixWishes): readonly Suffix[] {
  const usual = audience ? AUDIENCE_SUFFIXES[audience] : DEFAULT_SUFFIXES;
  const chosen = owner.length > 0 ? owner : usual.flatMap((name) => findSuffix(name) ?? []);
  const entitled = product === undefined ? undefined : findSuffix(product);
  const isWelcome = entitled && (owner.length === 0 || owner.includes(entitled));
  const first = typed ?? (isWelcome ? entitled : undefined);
  return [...new Set(first ? [first, ...chosen] : chosen)];
}

/** The rows of a name in the order of the suffixes; where accented names are issued, those follow the plain one. */
export function planNames(reading: ReadName, suffixes: readonly Suffix[]): readonly PlannedName[] {
  return suffixes.flatMap((suffix) => [
    planAscii(reading.exact, suffix),
    ...reading.accented
      .filter(({ form }) => form === 'exact' && suffix.accented === 'issued')
      .map(({ label, encoded }) => ({
        label: encoded,
        suffix: suffix.name,
        shown: `${label}.${suffix.name}`,
        under: suffix,
        rule: judgeUnderSuffix(label, suffix),
      })),
  ]);
}

/** The rows of suggestions, all under one suffix. */
export function planSuggestions(
  suggestions: readonly Suggestion[],
  suffix: Suffix | undefined,
): readonly PlannedName[] {
  return suffix ? suggestions.map(({ label }) => planAscii(label, suffix)) : [];
}

function planAscii(label: ReadName['exact'], suffix: Suffix): PlannedName {
  const shown = `${label}.${suffix.name}`;
  return { label, suffix: suffix.name, shown, under: suffix, rule: judgeUnderSuffix(label, suffix) };
}

/** Whether a name is one with accents, which has fees of its own and no offer. */
export function isAccented(name: PlannedName): boolean {
  return name.shown !== `${name.label}.${name.suffix}`;
}

/** The verdict of the rules, or nothing where somebody has to be asked. */
export function decideByRules({ rule }: PlannedName): RuleVerdict | undefined {
  return rule.kind === 'invalid' || rule.kind === 'reserved' ? rule : undefined;
}
