import { parseAsciiLabel, type AsciiLabel } from './label';
import { draftBusinessNames, draftPersonNames, type Draft, type TemplateCode } from './name-templates';
import type { NameWord } from './name-words';
import { findProtectedWords } from './protected-words';
import type { NameReading } from './read-name';
import { guessSubject, type NameSubject } from './subject';
import { isSuffixLabel } from './suffix-rules';
import { foldAccents } from './vietnamese-letters';
import { isVulgar } from './vulgar-words';
import { toList } from '../shared/list';

export interface SuggestionOptions {
  /** Where the visitor is from, as written or as a label: `Bến Tre`, `bentre`. */
  readonly locality?: string;
  /** Overrides what the words look like. */
  readonly subject?: NameSubject;
  /** How many at most; 8 if absent. */
  readonly limit?: number;
}

export interface Suggestion {
  readonly label: AsciiLabel;
  readonly template: TemplateCode;
}

const DEFAULT_LIMIT = 8;
const SHORTEST = 3;
/** Nobody dictates a longer one over the telephone. */
const LONGEST = 30;
const COMFORTABLE_LENGTH = 15;
/** More words than this are a sentence. */
const MOST_WORDS = 24;

/**
 * Other labels made from the words of a name, the best first; the name itself is not among them. Pure and local: the
 * same words give the same list, no figure is added, nothing is said of whether a label is free. A name that is
 * only too long gives shorter ones; one with any other problem gives none.
 */
export function suggestNames(reading: NameReading, options: SuggestionOptions = {}): readonly Suggestion[] {
  const words = reading.words.slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const exact = reading.kind === 'name' ? reading.exact : undefined;
  const best = new Map<AsciiLabel, { readonly template: TemplateCode; readonly score: number }>();
  for (const draft of draftNames(words, options)) {
    const label = finish(draft);
    if (label === undefined || label === exact) continue;
    const score = scoreDraft(draft, label);
    if (score > (best.get(label)?.score ?? -Infinity)) best.set(label, { template: draft.template, score });
  }
  return toList(best)
    .map(([label, { template, score }]) => ({ label, template, score }))
    .sort((one, other) => other.score - one.score)
    .slice(0, options.limit ?? DEFAULT_LIMIT)
    .map(({ label, template }) => ({ label, template }));
}

function draftNames(words: readonly NameWord[], options: SuggestionOptions): readonly Draft[] {
  const locality = foldAccents(options.locality ?? '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const draft = (options.subject ?? guessSubject(words)) === 'person' ? draftPersonNames : draftBusinessNames;
  return draft(words, locality === '' ? undefined : locality);
}

/** The label of a draft, or undefined where it must not be suggested. */
function finish({ groups }: Draft): AsciiLabel | undefined {
  const outcome = parseAsciiLabel(groups.map((group) => group.join('')).join('-'));
  if (!outcome.ok) return undefined;
  const { label } = outcome;
  if (label.length < SHORTEST || label.length > LONGEST || !/[a-z]/.test(label)) return undefined;
  const parts = groups.flat();
  if (isSuffixLabel(label) || isVulgar(label, parts)) return undefined;
  const words = parts.map((part) => ({ shown: part, folded: part, hyphened: false }));
  return findProtectedWords(words).length > 0 ? undefined : label;
}

function scoreDraft(draft: Draft, label: string): number {
  const tooLong = Math.max(0, label.length - COMFORTABLE_LENGTH);
  const hyphens = draft.groups.length - 1;
  return draft.weight - 0.5 * tooLong - 5 * Math.max(0, hyphens - 1);
}
