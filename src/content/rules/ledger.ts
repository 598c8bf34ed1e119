import type { IsoDate } from '../../domain/shared/vietnam-day';
import type { Rule, RuleState } from './rule.schema';
import rules from './rules.json';

/*
 * The ledger of rules, for those who review what the widgets say. No widget imports it: what they show names its rule
 * by id at most.
 */

export const RULES = rules as readonly Rule[];

export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

/** What is known of a rule on a day; nothing where the ledger does not speak of that day. */
export function stateOn({ states }: Rule, day: IsoDate): RuleState | undefined {
  return states.find(({ from, until = day }) => from <= day && day <= until);
}
