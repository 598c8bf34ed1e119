import type { Assessment } from './assessment';
import type { CriterionReason } from './criterion';

/** Id of a rule in the ledger (`src/content/rules`). */
export type RuleId = string;

const RULE_OF_REASON: Readonly<Record<CriterionReason, RuleId>> = {
  'vietnamese-citizen': 'citizenship',
  'not-vietnamese-citizen': 'citizenship',
  'within-age': 'citizen-age',
  'upper-age-bound': 'upper-age',
  'below-minimum-age': 'citizen-age',
  'above-maximum-age': 'citizen-age',
  'certificate-recent': 'enterprise-certificate',
  'certificate-anniversary': 'certificate-anniversary',
  'certificate-after-days-off': 'certificate-anniversary',
  'certificate-too-old': 'enterprise-certificate',
  'household-registered': 'household-age',
  'household-not-registered': 'household-certificate',
  'no-earlier-name': 'first-name',
  'earlier-name': 'earlier-name',
  'earlier-name-unsure': 'earlier-name',
  'not-covered': 'not-covered',
};

/** The rule behind why a criterion is met or not. */
export function ruleOfReason(reason: CriterionReason): RuleId | undefined {
  return (RULE_OF_REASON as Partial<typeof RULE_OF_REASON>)[reason];
}

/** The rules that a verdict rests on, each once: those of its criteria, and that of the offer. */
export function rulesUsed(assessment: Assessment): readonly RuleId[] {
  if (assessment.outcome === 'content-stale') return ['freshness'];
  const rules = new Set<RuleId>(assessment.criteria.map(({ reason }) => RULE_OF_REASON[reason]));
  if ('product' in assessment) rules.add(`exemption-${assessment.product}`);
  if ('fees' in assessment) rules.add('fee-start').add(`fee-${assessment.product}`);
  return [...rules];
}
