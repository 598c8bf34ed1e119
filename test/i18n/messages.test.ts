import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnswerProblem, AnswerWarning } from '../../src/domain/eligibility/check-answers';
import type { Outcome } from '../../src/domain/eligibility/assessment';
import type { Audience, CriterionReason, CriterionStatus } from '../../src/domain/eligibility/criterion';
import { createInterview } from '../../src/domain/eligibility/questions';
import type { OfferState } from '../../src/domain/programme/offers';
import type { RegistrationState } from '../../src/domain/registration/registration';
import type { DateField } from '../../src/domain/shared/typed-date';
import type { Occasion } from '../../src/elements/register/register-document';
import { createTranslate, type Messages } from '../../src/i18n/translator';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const MESSAGES = join(SOURCES, 'i18n/messages');
const NAMES = [...new Set(readdirSync(MESSAGES).map((file) => file.replace(/\.(vi|en)\.json$/, '')))];

/** A sentence may do without its subject in one language; days and figures stand in both. */
const CAN_BE_LEFT_OUT = new Set(['subject']);

function readTexts(name: string, language: string): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (messages: Messages, prefix: string) => {
    for (const [key, value] of Object.entries(messages)) {
      assert.ok(!key.includes('.'), `${prefix}${key} has a dot in its own name`);
      if (typeof value === 'string') texts.set(prefix + key, value);
      else add(value, `${prefix}${key}.`);
    }
  };
  add(readTree(name, language), '');
  return texts;
}

function readTree(name: string, language: string): Messages {
  return JSON.parse(readFileSync(join(MESSAGES, `${name}.${language}.json`), 'utf8')) as Messages;
}

function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function keysOf(texts: ReadonlyMap<string, string>): string[] {
  return [...new Set([...texts.keys()].map(withoutPlural))].sort();
}

function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name));
}

/** The sources of the folder that imports these messages. */
function sourcesOf(name: string): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const importer = files.find((file) =>
    readFileSync(join(SOURCES, file), 'utf8').includes(`messages/${name}.vi.json`),
  );
  assert.ok(importer, `nothing imports the messages ${name}`);
  return files
    .filter((file) => dirname(file) === dirname(importer))
    .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
    .join('\n');
}

// The compiler sees to it that no code is missing in these.
const PROBLEMS: Record<AnswerProblem['code'], 1> = {
  'not-chosen': 1,
  empty: 1,
  incomplete: 1,
  'not-a-date': 1,
  'two-digit-year': 1,
  'no-such-day': 1,
  future: 1,
  'too-early': 1,
};
const WARNINGS: Record<AnswerWarning, 1> = {
  'tax-code-typing-error': 1,
  'tax-code-wrong-length': 1,
  'tax-code-of-branch': 1,
};
const FIELDS: Record<DateField, 1> = { day: 1, month: 1, year: 1 };
const AUDIENCES: Record<Audience, 1> = { citizen: 1, enterprise: 1, household: 1, other: 1 };
const STATUSES: Record<CriterionStatus, 1> = { met: 1, 'not-met': 1, ask: 1 };
const OFFERS: Record<OfferState['kind'], 1> = { open: 1, reported: 1, ended: 1, unconfirmed: 1 };
/** An offer that is only reported is spoken of apart. */
const OUTCOMES: Record<Outcome | 'eligible-reported', 1> = {
  'eligible-reported': 1,
  eligible: 1,
  'eligible-offer-unconfirmed': 1,
  'ask-registrar': 1,
  'not-eligible': 1,
  'not-yet': 1,
  'offer-ended': 1,
};
const REASONS: Record<CriterionReason, 1> = {
  'vietnamese-citizen': 1,
  'not-vietnamese-citizen': 1,
  'within-age': 1,
  'upper-age-bound': 1,
  'below-minimum-age': 1,
  'above-maximum-age': 1,
  'certificate-recent': 1,
  'certificate-anniversary': 1,
  'certificate-too-old': 1,
  'household-registered': 1,
  'household-not-registered': 1,
  'no-earlier-name': 1,
  'earlier-name-unsure': 1,
  'offer-already-used': 1,
  'not-covered': 1,
};

/** Of what is said of an offer, the content has the words; these are what we add. */
const REGISTRATIONS: Record<Exclude<RegistrationState, 'open' | 'reported' | 'unconfirmed' | 'any'>, 1> = {
  ended: 1,
  ask: 1,
  'not-yet': 1,
  'not-eligible': 1,
  outside: 1,
};
const ORDERS: Record<Occasion['order'], 1> = { daily: 1, alphabetical: 1 };

const under = (group: string, codes: object) => Object.keys(codes).map((code) => `${group}.${code}`);

/** Every key that follows from a code of the domain, by messages. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  register: under('state', REGISTRATIONS),
  'register-details': under('order', ORDERS),
  checker: [
    ...under('problem', PROBLEMS),
    ...under('warning', WARNINGS),
    ...under('date', FIELDS),
    ...createInterview().questions.flatMap((question) => [
      `question.${question.id}.label`,
      ...(question.kind === 'choice'
        ? question.options.map(({ id }) => `question.${question.id}.${id}`)
        : [`question.${question.id}.hint`]),
    ]),
  ],
  verdict: [
    ...under('subject', AUDIENCES),
    ...under('outcome', OUTCOMES),
    ...under('advice', OUTCOMES),
    ...under('status', STATUSES),
    ...under('reason', REASONS),
    ...under('offer', OFFERS),
  ],
};

describe('messages: there are some', () => {
  it('of the checker and of its verdict', () => {
    assert.deepEqual(
      ['checker', 'verdict'].filter((name) => !NAMES.includes(name)),
      [],
    );
  });
});

for (const name of NAMES) {
  const vi = readTexts(name, 'vi');
  const en = readTexts(name, 'en');

  describe(`messages: ${name}`, () => {
    it('has the same keys in both languages', () => {
      assert.deepEqual(keysOf(en), keysOf(vi));
    });

    it('has the plural forms of each language, whole', () => {
      const plurals = [...vi.keys()].filter((key) => key.endsWith('_other')).map(withoutPlural);
      for (const key of plurals) {
        assert.ok(en.has(`${key}_one`) && en.has(`${key}_other`), `${key} in English`);
      }
      for (const [language, texts] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        for (const key of texts.keys()) {
          const [, form] = /_(zero|one|two|few|many|other)$/.exec(key) ?? [];
          if (form) assert.ok(pluralCategories.includes(form as Intl.LDMLPluralRule), `${language}: ${key}`);
        }
      }
    });

    for (const [language, texts] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      it(`says something in every text, in composed letters and without stray blanks, in ${language}`, () => {
        assert.ok(texts.size > 0);
        for (const [key, text] of texts) {
          assert.match(text, /\p{L}/u, key);
          assert.equal(text, text.trim(), key);
          assert.doesNotMatch(text, /\s{2}|\p{Cc}|\u00a0/u, key);
          assert.equal(text, text.normalize('NFC'), key);
        }
      });

      it(`opens and closes every placeholder, and nests none, in ${language}`, () => {
        for (const [key, text] of texts) {
          assert.doesNotMatch(text.replace(/\{\{\w+\}\}/g, ''), /[{}]|\$t\(/, key);
        }
      });
    }

    it('names the same values in both languages', () => {
      for (const [key, text] of en) {
        const source = vi.get(key) ?? vi.get(`${withoutPlural(key)}_other`) ?? '';
        const [ours, theirs] = [placeholdersOf(text), placeholdersOf(source)];
        const differ = [...ours, ...theirs].filter((value) => !ours.has(value) || !theirs.has(value));
        assert.deepEqual(
          differ.filter((value) => !CAN_BE_LEFT_OUT.has(value)),
          [],
          key,
        );
      }
    });

    it('has a message for every code', () => {
      const keys = keysOf(vi);
      assert.deepEqual(
        (CODED[name] ?? []).filter((key) => !keys.includes(key)),
        [],
      );
    });

    it('has no message that nothing says', () => {
      const sources = sourcesOf(name);
      const coded = new Set(CODED[name]);
      const unsaid = keysOf(vi).filter((key) => !coded.has(key) && !sources.includes(`'${key}'`));
      assert.deepEqual(unsaid, []);
    });

    it('builds keys from the codes above, all of them and no others', () => {
      const built = [...sourcesOf(name).matchAll(/`([a-z-]+)\.\$\{[^`]*`/g)].map(([, group = '']) => group);
      const groups = (CODED[name] ?? []).map((key) => key.split('.')[0]);
      const ofOthers = Object.entries(CODED)
        .filter(([other]) => other !== name)
        .flatMap(([, keys]) => keys.map((key) => key.split('.')[0]));
      assert.deepEqual(
        groups.filter((group) => !built.includes(group ?? '')),
        [],
        'listed, but never built',
      );
      assert.deepEqual(
        built.filter((group) => ![...groups, ...ofOthers].includes(group)),
        [],
        'built, but not listed',
      );
    });

    it('says every text with its values put in', () => {
      for (const language of ['vi', 'en'] as const) {
        const translate = createTranslate(name, readTree(name, language), language);
        for (const [key, text] of language === 'vi' ? vi : en) {
          const values = Object.fromEntries([...placeholdersOf(text)].map((value) => [value, `<${value}>`]));
          const count = key.endsWith('_one') ? 1 : 7;
          const said = translate(
            withoutPlural(key),
            key === withoutPlural(key) ? values : { ...values, count },
          );
          const wanted = text.replace(/\{\{(\w+)\}\}/g, (_, value) =>
            value === 'count' ? String(count) : `<${value}>`,
          );
          assert.equal(said, wanted, `${language}: ${key}`);
        }
      }
    });
  });
}
