import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { findDoor } from '../../src/domain/programme/search-content';
import type { UnknownCause } from '../../src/domain/availability/evidence';
import type { Verdict } from '../../src/domain/availability/verdict';
import type { RuleVerdict } from '../../src/domain/domain-name/planned-names';
import type { ProtectedCategory } from '../../src/domain/domain-name/protected-words';
import type { NameProblem } from '../../src/domain/domain-name/read-name';
import type { SuffixVerdict } from '../../src/domain/domain-name/suffix-rules';
import type { SourceId, SuffixHolder } from '../../src/domain/domain-name/suffixes';
import type { NameOrigin } from '../../src/domain/domain-name/typed-address';
import type { Door } from '../../src/domain/checker/acts';
import type { Said } from '../../src/domain/checker/checker-state';
import type { AnswerProblem } from '../../src/domain/eligibility/check-answers';
import type { NotYet, Outcome } from '../../src/domain/eligibility/assessment';
import type { Change } from '../../src/domain/eligibility/nearest-changes';
import type {
  Audience,
  CoveredAudience,
  Criterion,
  CriterionReason,
  CriterionStatus,
} from '../../src/domain/eligibility/criterion';
import type { Failure } from '../../src/domain/feedback/feedback-machine';
import type { TaxCodeProblem } from '../../src/domain/enterprises/tax-code';
import { createInterview } from '../../src/domain/eligibility/questions';
import type { View } from '../../src/domain/events/events-machine';
import type { Kind } from '../../src/domain/events/happening';
import { FORMATS } from '../../src/domain/materials/formats';
import type { JourneyStep, SettledStep } from '../../src/domain/journey/journey-machine';
import type { OfferState } from '../../src/domain/programme/offers';
import type { RegistrationState } from '../../src/domain/registration/registration';
import type { freeOfferOn } from '../../src/domain/programme/search-content';
import type { DateField } from '../../src/domain/shared/typed-date';
import type { Unit } from '../../src/domain/support/locality';
import type { Tone } from '../../src/elements/eligibility-checker/result-document';
import type { Occasion } from '../../src/elements/register/register-document';
import { createTranslate, type Messages } from '../../src/i18n/translator';
import type { LookupSettings } from '../../src/providers/settings/lookup-settings';

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
  const own = files
    .filter((file) => dirname(file) === dirname(importer))
    .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
    .join('\n');
  // The frame of widgets with a list says some of theirs.
  const frame = own.includes('/widget/list-element')
    ? ['elements/widget/list-element.ts', 'elements/entries.view.ts']
    : [];
  return [own, ...frame.map((file) => readFileSync(join(SOURCES, file), 'utf8'))].join('\n');
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
const FIELDS: Record<DateField, 1> = { day: 1, month: 1, year: 1 };
const AUDIENCES: Record<Audience, 1> = { citizen: 1, enterprise: 1, household: 1, other: 1 };
const STATUSES: Record<CriterionStatus | 'known', 1> = {
  met: 1,
  'not-met': 1,
  ask: 1,
  'not-yet': 1,
  known: 1,
};
const OFFERS: Record<OfferState['kind'], 1> = {
  open: 1,
  reported: 1,
  ended: 1,
  unconfirmed: 1,
  stale: 1,
};
type Advised = Exclude<Outcome, 'not-yet'> | `not-yet-${NotYet['cure']}`;
/** Each way to mend a lack is a thing of its own to do. */
const ADVICES: Record<Advised, 1> = {
  eligible: 1,
  'eligible-offer-unconfirmed': 1,
  'ask-registrar': 1,
  'not-eligible': 1,
  'not-yet-birthday': 1,
  'not-yet-certificate': 1,
  'offer-ended': 1,
  'content-stale': 1,
};
/** An offer that is only reported or in doubt is spoken of apart. */
const OUTCOMES: Record<Advised | 'eligible-reported' | 'ask-registrar-unconfirmed', 1> = {
  ...ADVICES,
  'eligible-reported': 1,
  'ask-registrar-unconfirmed': 1,
};
const CHANGES: Record<Change['what'], 1> = {
  'old-enough': 1,
  'age-doubtful': 1,
  'too-old': 1,
  'certificate-doubtful': 1,
  'certificate-too-old': 1,
  'offer-begins': 1,
  'offer-over': 1,
  'offer-in-doubt': 1,
  'content-stale': 1,
  'household-registered': 1,
  'registrar-settles': 1,
  'offer-confirmed': 1,
  'content-checked': 1,
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
  'certificate-after-days-off': 1,
  'certificate-too-old': 1,
  'household-registered': 1,
  'household-not-registered': 1,
  'no-earlier-name': 1,
  'earlier-name-unsure': 1,
  'earlier-name': 1,
  'not-covered': 1,
};

const TONES: Record<Tone, 1> = { met: 1, ask: 1, 'not-yet': 1, not: 1, ended: 1, stale: 1 };
/** Reasons that name an age or a day of the visitor's own. */
const UNDATED: Partial<typeof REASONS> = {
  'within-age': 1,
  'upper-age-bound': 1,
  'below-minimum-age': 1,
  'above-maximum-age': 1,
  'certificate-after-days-off': 1,
};
/** Reasons that a registrar settles. */
const ASKED_ABOUT: Record<Extract<Criterion, { readonly status: 'ask' }>['reason'], 1> = {
  'upper-age-bound': 1,
  'certificate-anniversary': 1,
  'certificate-after-days-off': 1,
  'earlier-name': 1,
  'earlier-name-unsure': 1,
};
const DOORS: Record<Door, 1> = { portal: 1, registrars: 1, 'normal-price': 1, programme: 1 };

/** Of what is said of an offer, the content has the words; these are what we add. */
const REGISTRATIONS: Record<
  | Exclude<RegistrationState, 'open' | 'reported' | 'unconfirmed' | 'ask' | 'stale' | 'any'>
  | 'not-yet-household',
  1
> = {
  ended: 1,
  'not-yet': 1,
  'not-yet-household': 1,
  'not-eligible': 1,
  outside: 1,
};
const ORDERS: Record<Occasion['order'], 1> = { daily: 1, alphabetical: 1 };
const ORIGINS: Record<Exclude<NameOrigin, 'text'>, 1> = { address: 1, page: 1, email: 1 };
const NAME_PROBLEMS: Record<NameProblem['code'], 1> = {
  empty: 1,
  'too-long': 1,
  'leading-hyphen': 1,
  'trailing-hyphen': 1,
  'double-hyphen': 1,
  'letters-of-another-script': 1,
  'forbidden-character': 1,
  'punycode-not-allowed': 1,
  'no-accented-letter': 1,
  'suffix-only': 1,
};
const PROTECTED: Record<ProtectedCategory, 1> = {
  'border-island-sea': 1,
  'unesco-heritage': 1,
  'political-body': 1,
  'defence-security-diplomacy': 1,
  'administrative-unit': 1,
};
const RULES: Record<RuleVerdict['reason'], 1> = {
  'auction-only': 1,
  'suffix-label': 1,
  'accented-not-issued': 1,
};
const DOUBTS: Record<Extract<SuffixVerdict, { kind: 'ask-registrar' }>['doubt'], 1> = {
  'short-name': 1,
  'accented-under-administrative': 1,
};
const CAUSES: Record<UnknownCause, 1> = {
  offline: 1,
  blocked: 1,
  timeout: 1,
  'rate-limited': 1,
  refused: 1,
  malformed: 1,
  'control-failed': 1,
  'not-configured': 1,
};
const HOLDERS: Record<SuffixHolder, 1> = {
  business: 1,
  citizen: 1,
  'own-name': 1,
  technology: 1,
  'artificial-intelligence': 1,
  'network-services': 1,
  'education-organisation': 1,
  'state-body': 1,
  'political-cultural-social-body': 1,
  research: 1,
  health: 1,
  'specialised-field': 1,
  information: 1,
  'international-organisation': 1,
  'software-platform': 1,
  'digital-promotion': 1,
  'online-activity': 1,
};
const FEE_SOURCES: Record<SourceId, 1> = {
  'tt-24-2015': 1,
  'tt-21-2021': 1,
  'tt-20-2023': 1,
  'tt-10-2025': 1,
  'tt-48-2025': 1,
};
const VERDICTS: Record<Verdict['kind'], 1> = {
  absent: 1,
  free: 1,
  present: 1,
  reserved: 1,
  invalid: 1,
  unknown: 1,
};
/** The other verdicts speak by their cause or reason. */
const SEEN: Record<Extract<Verdict['kind'], 'present' | 'absent'>, 1> = { present: 1, absent: 1 };
const STANDING: Record<NonNullable<ReturnType<typeof freeOfferOn>>['kind'], 1> = { open: 1, reported: 1 };
const ASKED: Record<`${Exclude<LookupSettings['kind'], 'none'>}${'' | '-submit'}`, 1> = {
  dns: 1,
  'dns-submit': 1,
  endpoint: 1,
  'endpoint-submit': 1,
};

const DOORS_OUT: Record<ReturnType<typeof findDoor>['to'], 1> = { portal: 1, registrars: 1, programme: 1 };
const STEPS: Record<JourneyStep, 1> = { check: 1, name: 1, register: 1 };
const SETTLED: Record<SettledStep, 1> = { check: 1, name: 1 };
const ENDS: Record<Outcome, 1> = {
  eligible: 1,
  'eligible-offer-unconfirmed': 1,
  'ask-registrar': 1,
  'not-yet': 1,
  'not-eligible': 1,
  'offer-ended': 1,
  'content-stale': 1,
};
const COVERED: Record<CoveredAudience, 1> = { citizen: 1, enterprise: 1, household: 1 };

const SAID: Record<Said, 1> = { erased: 1, copied: 1, 'question-copied': 1, 'copy-failed': 1, failed: 1 };

const under = (group: string, codes: object) => Object.keys(codes).map((code) => `${group}.${code}`);

const WEEKDAYS = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 };
const KINDS_OF_EVENTS: Record<Kind, 1> = { training: 1, workshop: 1, booth: 1 };
const VIEWS: Record<View, 1> = { list: 1, month: 1 };
const FAILURES: Record<Failure['reason'], 1> = { unreached: 1, busy: 1, refused: 1, 'too-much': 1 };
const TAX_CODES: Record<TaxCodeProblem, 1> = {
  empty: 1,
  'not-digits': 1,
  person: 1,
  branch: 1,
  length: 1,
  'check-digit': 1,
};
const UNITS: Record<Unit['kind'], 1> = { commune: 1, ward: 1 };

/** Every key that follows from a code of the domain, by messages. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  support: [
    ...under('unit', UNITS),
    ...under('day', WEEKDAYS),
    ...under('closed', { today: 1, tomorrow: 1, later: 1 }),
    ...under('not-located', { refused: 1, failed: 1 }),
  ],
  feedback: [...under('failed', FAILURES)],
  events: [
    ...under('kind', KINDS_OF_EVENTS),
    ...under('view', VIEWS),
    ...under('weekday', WEEKDAYS),
    ...under('short', WEEKDAYS),
  ],
  materials: under('format', FORMATS),
  list: under('refused', TAX_CODES),
  journey: [...under('step', STEPS), ...under('return', SETTLED), ...under('outcome', ENDS)],
  register: [...under('state', REGISTRATIONS), ...under('question', { ...COVERED, any: 1 })],
  'register-details': under('order', ORDERS),
  checker: [
    ...Object.keys(SAID),
    ...under('problem', PROBLEMS),
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
    ...under('advice', ADVICES),
    ...under('word', TONES),
    ...under('undated', UNDATED),
    ...under('ask', ASKED_ABOUT),
    ...under('asker', AUDIENCES),
    ...under('next', DOORS),
    ...under('status', STATUSES),
    ...under('reason', REASONS),
    ...under('change', CHANGES),
    ...under('offer', OFFERS),
  ],
  search: under('asked', ASKED),
  answers: [
    ...under('from', ORIGINS),
    ...under('problem', NAME_PROBLEMS),
    ...under('protected', PROTECTED),
    ...under('rule', RULES),
    ...under('doubt', DOUBTS),
    ...under('unknown', CAUSES),
    ...under('holder', HOLDERS),
    ...under('fee-source', FEE_SOURCES),
    ...under('counted', VERDICTS),
    ...under('state', SEEN),
    ...under('offer', STANDING),
    ...under('door', DOORS_OUT),
  ],
};

describe('messages: there are some', () => {
  it('of the checker and its verdict, of the search and its answers', () => {
    assert.deepEqual(
      ['checker', 'verdict', 'search', 'answers'].filter((name) => !NAMES.includes(name)),
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
      // Codes that are keys themselves are said as they are.
      const groups = (CODED[name] ?? []).filter((key) => key.includes('.')).map((key) => key.split('.')[0]);
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
