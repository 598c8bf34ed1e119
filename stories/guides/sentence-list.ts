/** The sentences that a visitor can meet, each with its rule, for whoever answers for them. */
import vi from '../../src/content/programme.vi.json';
import { findRule, stateOn } from '../../src/content/rules/ledger';
import type { Rule, RuleState } from '../../src/content/rules/rule.schema';
import {
  contentSentences,
  INTERFACE,
  messageSentences,
  type Sentence,
} from '../../src/content/rules/sentences';
import type { Programme } from '../../src/domain/programme/programme.schema';
import answers from '../../src/i18n/messages/answers.vi.json';
import details from '../../src/i18n/messages/register-details.vi.json';
import register from '../../src/i18n/messages/register.vi.json';
import verdict from '../../src/i18n/messages/verdict.vi.json';

export interface RuleWithSentences {
  readonly rule: Rule;
  readonly sentences: readonly Sentence[];
}

/** Texts of a file of messages by their keys, `reason.within-age`. */
export function flattenMessages(messages: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [[before + key, value]]
        : [...flattenMessages(value as object, `${before}${key}.`)],
    ),
  );
}

const SETS = { verdict, register, 'register-details': details, answers };

/** Every rule with what is said by it, in the order in which visitors meet the sentences. */
export function listByRule(): readonly RuleWithSentences[] {
  const sentences = [
    ...contentSentences(vi as Programme),
    ...Object.entries(SETS).flatMap(([name, messages]) => messageSentences(name, flattenMessages(messages))),
  ].filter(({ rule }) => rule !== INTERFACE);
  const ids = [...new Set(sentences.map(({ rule }) => rule))];
  return ids.flatMap((id) => {
    const rule = findRule(id ?? '');
    return rule ? [{ rule, sentences: sentences.filter((sentence) => sentence.rule === id) }] : [];
  });
}

/** What is known of a rule on the day on which the content was checked. */
export function stateNow(rule: Rule): RuleState | undefined {
  return stateOn(rule, vi.verifiedOn);
}
