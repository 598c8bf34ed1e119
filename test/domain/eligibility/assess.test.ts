import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../src/domain/eligibility/assess';
import { isSettled } from '../../../src/domain/eligibility/assessment';
import { checkAnswer } from '../../../src/domain/eligibility/check-answers';
import type { Audience } from '../../../src/domain/eligibility/criterion';
import {
  type Answer,
  type Answers,
  findQuestion,
  isComplete,
} from '../../../src/domain/eligibility/interview';
import { createInterview, type QuestionId } from '../../../src/domain/eligibility/questions';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { always, OPEN as PERIOD, SOURCES, termsWith } from './sample-terms';
import { anyText } from '../../any-text';

const TODAY = fromIsoDate('2026-11-23');
const TERMS = termsWith(always({ kind: 'open', period: PERIOD }));
const OPEN = createInterview();
const AUDIENCES: readonly Audience[] = ['citizen', 'enterprise', 'household', 'other'];

describe('answers', () => {
  for (const { answers, outcome, reasons } of [
    {
      answers: {
        audience: 'citizen',
        citizenship: 'vietnamese',
        'born-on': '15/6/2005',
        'earlier-id-name': 'none',
      },
      outcome: 'eligible',
      reasons: ['vietnamese-citizen', 'within-age', 'no-earlier-name'],
    },
    {
      answers: {
        audience: 'citizen',
        citizenship: 'vietnamese',
        'born-on': { day: '24', month: '11', year: '2008' },
        'earlier-id-name': 'none',
      },
      outcome: 'not-yet',
      reasons: ['vietnamese-citizen', 'below-minimum-age', 'no-earlier-name'],
    },
    {
      answers: {
        audience: 'citizen',
        citizenship: 'vietnamese',
        'born-on': '2003-11-23',
        'earlier-id-name': 'unsure',
      },
      outcome: 'ask-registrar',
      reasons: ['vietnamese-citizen', 'upper-age-bound', 'earlier-name-unsure'],
    },
    {
      answers: { audience: 'citizen', 'born-on': '15/6/2005', 'earlier-id-name': 'none' },
      outcome: 'eligible',
      reasons: ['vietnamese-citizen', 'within-age', 'no-earlier-name'],
    },
    {
      answers: { audience: 'citizen', 'born-on': '24/11/2008' },
      outcome: 'not-yet',
      reasons: ['vietnamese-citizen', 'below-minimum-age'],
    },
    {
      answers: { audience: 'citizen', 'born-on': '15/6/1990' },
      outcome: 'not-eligible',
      reasons: ['vietnamese-citizen', 'above-maximum-age'],
    },
    {
      answers: { audience: 'enterprise', 'certificate-date': '19/11/2025' },
      outcome: 'not-eligible',
      reasons: ['certificate-too-old'],
    },
    {
      answers: { audience: 'enterprise', 'certificate-date': '24/11/2025', 'earlier-biz-name': 'none' },
      outcome: 'eligible',
      reasons: ['certificate-recent', 'no-earlier-name'],
    },
    {
      answers: { audience: 'enterprise', 'certificate-date': '23/11/2025', 'earlier-biz-name': 'none' },
      outcome: 'ask-registrar',
      reasons: ['certificate-anniversary', 'no-earlier-name'],
    },
    {
      answers: { audience: 'enterprise', 'certificate-date': '19/11/2025', 'earlier-biz-name': 'used' },
      outcome: 'not-eligible',
      reasons: ['certificate-too-old', 'earlier-name'],
    },
    {
      answers: { audience: 'household', 'household-certificate': 'yes', 'earlier-biz-name': 'none' },
      outcome: 'eligible',
      reasons: ['household-registered', 'no-earlier-name'],
    },
    {
      answers: { audience: 'household', 'household-certificate': 'no', 'earlier-biz-name': 'none' },
      outcome: 'not-yet',
      reasons: ['household-not-registered'],
    },
    {
      answers: { audience: 'other', 'other-kind': 'foreigner' },
      outcome: 'not-eligible',
      reasons: ['not-covered'],
    },
  ] satisfies readonly { answers: Answers<QuestionId>; outcome: string; reasons: string[] }[]) {
    it(`${JSON.stringify(Object.values(answers))} are ${outcome}`, () => {
      const result = assess(OPEN, answers, TERMS, TODAY);
      assert.ok(result.kind === 'assessed', result.kind);
      assert.equal(result.assessment.outcome, outcome);
      assert.deepEqual(
        result.assessment.criteria.map(({ reason }) => reason),
        reasons,
      );
    });
  }

  it('say of whom a page is for that they are no citizen', () => {
    const answers: Answers<QuestionId> = { citizenship: 'other', 'born-on': '31/2/2005' };
    const result = assess(createInterview('citizen'), answers, TERMS, TODAY);
    assert.equal(result.kind === 'assessed' && result.assessment.outcome, 'not-eligible');
  });

  for (const { answers, kinds } of [
    { answers: { audience: 'citizen', 'born-on': '15/6/2005' }, kinds: ['invalid', 'assessed'] },
    { answers: { audience: 'enterprise', 'certificate-date': '1/6/2026' }, kinds: ['invalid', 'assessed'] },
    { answers: { audience: 'citizen', 'born-on': '23/11/2003' }, kinds: ['invalid', 'assessed'] },
    { answers: { audience: 'citizen', 'born-on': '15/6/1990' }, kinds: ['assessed', 'assessed'] },
  ] satisfies readonly { answers: Answers<QuestionId>; kinds: string[] }[]) {
    it(`need an earlier name only where it matters: ${JSON.stringify(answers)}`, () => {
      const ended = termsWith(always({ kind: 'ended', period: { ...PERIOD, until: '2025-12-31' } }));
      assert.deepEqual(
        [TERMS, ended].map((terms) => assess(OPEN, answers, terms, TODAY).kind),
        kinds,
      );
    });
  }

  it('need no earlier name where a registrar is to be asked about the offer in any case', () => {
    const doubtful = termsWith(always({ kind: 'unconfirmed' }));
    for (const answers of [
      { audience: 'household', 'household-certificate': 'yes' },
      { audience: 'enterprise', 'certificate-date': '1/6/2026' },
      { audience: 'citizen', 'born-on': '15/6/2005' },
    ] satisfies readonly Answers<QuestionId>[]) {
      const result = assess(OPEN, answers, doubtful, TODAY);
      assert.ok(result.kind === 'assessed', answers.audience);
      // Nobody is told to have met what nobody asked about.
      assert.equal(result.assessment.outcome, 'ask-registrar');
      assert.deepEqual(result.assessment.criteria.at(-1)?.reason, 'earlier-name-unsure');
    }
  });

  it('need no audience where the page settles it', () => {
    const result = assess(createInterview('household'), { 'household-certificate': 'no' }, TERMS, TODAY);
    assert.equal(result.kind === 'assessed' && result.assessment.audience, 'household');
  });

  for (const { audience, answers, problems } of [
    { audience: undefined, answers: {}, problems: { audience: { code: 'not-chosen' } } },
    { audience: 'citizen', answers: {}, problems: { citizenship: { code: 'not-chosen' } } },
    {
      audience: 'citizen',
      answers: { citizenship: 'vietnamese' },
      problems: { 'born-on': { code: 'empty' }, 'earlier-id-name': { code: 'not-chosen' } },
    },
    {
      audience: 'citizen',
      answers: { citizenship: 'vietnamese', 'born-on': '24/11/2026', 'earlier-id-name': 'maybe' },
      problems: { 'born-on': { code: 'future' }, 'earlier-id-name': { code: 'not-chosen' } },
    },
    {
      audience: 'citizen',
      answers: {
        citizenship: 'vietnamese',
        'born-on': { day: '31', month: '2', year: '2005' },
        'earlier-id-name': 'none',
      },
      problems: { 'born-on': { code: 'no-such-day', fields: ['day'] } },
    },
    {
      audience: 'enterprise',
      answers: { 'certificate-date': '24/11/2026', 'earlier-biz-name': 'none' },
      problems: { 'certificate-date': { code: 'future' } },
    },
    {
      audience: 'enterprise',
      answers: { 'certificate-date': '9/7/26' },
      problems: {
        'certificate-date': { code: 'two-digit-year' },
        'earlier-biz-name': { code: 'not-chosen' },
      },
    },
    {
      audience: 'other',
      answers: { 'other-kind': 'toString' },
      problems: { 'other-kind': { code: 'not-chosen' } },
    },
  ] satisfies readonly { audience: Audience | undefined; answers: Answers<QuestionId>; problems: object }[]) {
    it(`name every problem by question: ${JSON.stringify(answers)}`, () => {
      assert.deepEqual(assess(createInterview(audience), answers, TERMS, TODAY), {
        kind: 'invalid',
        problems,
      });
    });
  }

  it('are judged by the day: a certificate of tomorrow is no mistake tomorrow', () => {
    const answers: Answers<QuestionId> = { 'certificate-date': '24/11/2026', 'earlier-biz-name': 'none' };
    const interview = createInterview('enterprise');
    assert.equal(assess(interview, answers, TERMS, TODAY).kind, 'invalid');
    assert.equal(assess(interview, answers, TERMS, fromIsoDate('2026-11-24')).kind, 'assessed');
  });

  it('say what is missing when an interview begins in the middle', () => {
    const odd = { ...createInterview('citizen'), given: {} };
    assert.deepEqual(assess(odd, { citizenship: 'other' }, TERMS, TODAY), {
      kind: 'invalid',
      problems: { citizenship: { code: 'not-chosen' } },
    });
  });
});

describe('one answer', () => {
  for (const { id, answer, problem } of [
    { id: 'born-on', answer: '15/6/2005', problem: undefined },
    { id: 'born-on', answer: undefined, problem: { code: 'empty' } },
    { id: 'born-on', answer: '31/2/2005', problem: { code: 'no-such-day' } },
    {
      id: 'born-on',
      answer: { day: '1', month: '', year: '2005' },
      problem: { code: 'incomplete', fields: ['month'] },
    },
    { id: 'citizenship', answer: 'vietnamese', problem: undefined },
    { id: 'citizenship', answer: undefined, problem: { code: 'not-chosen' } },
  ] satisfies readonly { id: QuestionId; answer: Answer | undefined; problem: object | undefined }[]) {
    it(`to ${id}: ${JSON.stringify({ answer, problem })}`, () => {
      const question = findQuestion(OPEN, id);
      assert.ok(question, id);
      assert.deepEqual(checkAnswer(question, answer, TODAY), problem);
    });
  }
});

describe('whatever is answered', () => {
  const ids = OPEN.questions.map(({ id }) => id);
  const optionIds = OPEN.questions.flatMap((question) =>
    question.kind === 'choice' ? question.options.map(({ id }) => id) : [],
  );
  const someAnswer: fc.Arbitrary<Answer> = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...optionIds) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('15/6/2005', '2026-07-09', '23/11/2003', '24/11/2026', '31/2/2005'),
    },
    { weight: 1, arbitrary: anyText() },
    { weight: 1, arbitrary: fc.record({ day: anyText(), month: anyText(), year: anyText() }) },
  );
  const fitting = (id: QuestionId): fc.Arbitrary<Answer> => {
    const question = findQuestion(OPEN, id);
    return question?.kind === 'choice'
      ? fc.constantFrom(...question.options.map((option) => option.id))
      : someAnswer;
  };
  const someAnswers: fc.Arbitrary<Answers<QuestionId>> = fc.record(
    Object.fromEntries(ids.map((id) => [id, fc.oneof({ weight: 4, arbitrary: fitting(id) }, someAnswer)])),
    { requiredKeys: [] },
  );

  it('there is a verdict with sources, or a problem by question, and never an error', (t) => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(OPEN, ...AUDIENCES.map(createInterview)),
        someAnswers,
        (interview, answers) => {
          const result = assess(interview, answers, TERMS, TODAY);
          const kind = result.kind === 'invalid' ? result.kind : result.assessment.outcome;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          if (result.kind === 'invalid') {
            assert.notEqual(Object.keys(result.problems).length, 0);
            return;
          }
          assert.equal(isComplete(interview, answers) || isSettled(result.assessment), true);
          for (const { source } of result.assessment.criteria)
            assert.equal(SOURCES.includes(source), true, source);
        },
      ),
      { numRuns: 20_000, seed: 749 },
    );
    t.diagnostic(`20000 sets of answers: ${JSON.stringify(Object.fromEntries(seen))}`);
    assert.equal(seen.size >= 4, true);
  });
});
