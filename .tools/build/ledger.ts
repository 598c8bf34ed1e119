// Whether every sentence that a visitor can meet stands on a rule of the ledger. The build stops where one does not.
import { readdirSync, readFileSync } from 'node:fs';
import { findRule, RULES, stateOn } from '../../src/content/rules/ledger';
import {
  contentSentences,
  INTERFACE,
  messageSentences,
  unusedPatterns,
  type Sentence,
} from '../../src/content/rules/sentences';
import { freshUntil } from '../../src/domain/programme/freshness';
import type { Programme } from '../../src/domain/programme/programme.schema';
import { flattenMessages } from '../../stories/guides/sentence-list';
import { root } from '../install.mjs';

const MESSAGES = `${root}src/i18n/messages/`;
/** The first day that any offer stands on. */
const FIRST_DAY = '2023-06-01';
/** What a period of an offer says, and how its rule must be known for it. */
const STATUS_OF_OFFER = { open: 'read', reported: 'secondary', unconfirmed: 'not-known' };

/** The content that ships in a language. */
export function readProgramme(language: 'vi' | 'en'): Programme {
  return readJson(`${root}src/content/programme.${language}.json`) as Programme;
}

/** Every sentence of the content and of the interface in a language. */
export function sentencesIn(language: 'vi' | 'en'): readonly Sentence[] {
  const ending = `.${language}.json`;
  const sets = readdirSync(MESSAGES).filter((file) => file.endsWith(ending));
  return [
    ...contentSentences(readProgramme(language)),
    ...sets.flatMap((file) =>
      messageSentences(file.slice(0, -ending.length), flattenMessages(readJson(MESSAGES + file) as object)),
    ),
  ];
}

/** What is wrong between the sentences and the ledger, a line each; nothing if all is right. */
export function findLedgerProblems(
  sentences: readonly Sentence[] = sentencesIn('vi'),
  english: readonly Sentence[] = sentencesIn('en'),
  programme: Programme = readProgramme('vi'),
): readonly string[] {
  return [
    ...sentences.filter(isWithoutRule).map(({ place }) => `${place}: no rule of the ledger`),
    ...findDifferences(sentences, english),
    ...findUnused(sentences),
    ...sentences.flatMap((sentence) => findSilentDays(sentence, freshUntil(programme))),
    ...findOffersOfOtherStatus(programme),
  ];
}

function isWithoutRule({ rule }: Sentence): boolean {
  return rule === undefined || (rule !== INTERFACE && !findRule(rule));
}

/** Both languages say the same things by the same rules, but for plurals. */
function findDifferences(vietnamese: readonly Sentence[], english: readonly Sentence[]): readonly string[] {
  const placesIn = (sentences: readonly Sentence[]) =>
    new Set(sentences.map(({ place, rule }) => `${place.replace(/_(one|other)$/, '')} ${rule}`));
  const [vi, en] = [placesIn(vietnamese), placesIn(english)];
  return [
    ...[...vi].filter((place) => !en.has(place)).map((place) => `${place}: not so in English`),
    ...[...en].filter((place) => !vi.has(place)).map((place) => `${place}: not so in Vietnamese`),
  ];
}

function findUnused(sentences: readonly Sentence[]): readonly string[] {
  const used = new Set(sentences.map(({ rule }) => rule));
  return [
    ...RULES.filter(({ id }) => !used.has(id)).map(({ id }) => `rule ${id}: no sentence rests on it`),
    ...unusedPatterns(sentences.map(({ place }) => place)).map(
      (pattern) => `pattern ${pattern}: fits nothing`,
    ),
  ];
}

/** Days of which a sentence speaks, and on which nothing is known of its rule. */
function findSilentDays(
  { place, rule, from = FIRST_DAY, until }: Sentence,
  lastDay: string,
): readonly string[] {
  const found = rule === INTERFACE ? undefined : findRule(rule ?? '');
  if (!found) return [];
  return [from, until ?? lastDay]
    .filter((day) => day >= found.states[0]!.from && !stateOn(found, day))
    .map((day) => `${place}: rule ${found.id} has no state on ${day}`);
}

function findOffersOfOtherStatus({ offers }: Programme): readonly string[] {
  return offers.flatMap(({ id, product, from, until, status }) =>
    [from, until]
      .filter((day) => {
        const rule = findRule(`exemption-${product}`);
        return !rule || stateOn(rule, day)?.status !== STATUS_OF_OFFER[status];
      })
      .map((day) => `offer ${id}: "${status}" is not what its rule says on ${day}`),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
