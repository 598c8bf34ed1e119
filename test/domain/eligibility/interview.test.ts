import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Answer,
  type Answers,
  answersOnPath,
  findQuestion,
  type Interview,
  isComplete,
  nextQuestion,
  pathOf,
  progressOf,
  targetsOf,
  withAnswer,
} from '../../../src/domain/eligibility/interview';
import { createInterview, type QuestionId } from '../../../src/domain/eligibility/questions';
import type { Audience } from '../../../src/domain/eligibility/criterion';
import { anyText } from '../../any-text';

const AUDIENCES: readonly Audience[] = ['citizen', 'enterprise', 'household', 'other'];
const OPEN = createInterview();

function idsOf(interview: Interview<QuestionId>, answers: Answers<QuestionId>): string[] {
  return pathOf(interview, answers).map(({ id }) => id);
}

describe('the interview', () => {
  it('has no loose ends, no circle and nothing that is never asked', () => {
    const ids = OPEN.questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const reached = new Set<string>();
    const walk = (id: QuestionId | 'end', above: readonly string[]): void => {
      assert.equal(above.includes(id), false, `circle at ${id}`);
      reached.add(id);
      if (id === 'end') return;
      const question = findQuestion(OPEN, id);
      assert.ok(question, `no question ${id}`);
      for (const target of targetsOf(question)) walk(target, [...above, id]);
    };
    walk(OPEN.start, []);
    for (const audience of AUDIENCES) walk(createInterview(audience).start, []);
    assert.deepEqual([...reached].sort(), [...ids, 'end'].sort());
  });

  it('offers each option once, and more than one', () => {
    for (const question of OPEN.questions) {
      if (question.kind !== 'choice') continue;
      const options = question.options.map(({ id }) => id);
      assert.equal(options.length > 1 && new Set(options).size === options.length, true, question.id);
    }
  });

  for (const { audience, answers, path, why } of [
    { audience: undefined, answers: {}, path: ['audience'], why: 'nothing is known' },
    {
      audience: undefined,
      answers: { audience: 'citizen' },
      path: ['audience', 'born-on', 'earlier-id-name'],
      why: 'a citizen asks',
    },
    {
      audience: undefined,
      answers: { audience: 'nobody' },
      path: ['audience'],
      why: 'the answer is no option',
    },
    {
      audience: undefined,
      answers: { audience: 'constructor' },
      path: ['audience'],
      why: 'the answer is a name of JavaScript',
    },
    { audience: 'citizen', answers: {}, path: ['citizenship'], why: 'the page is for citizens' },
    {
      audience: 'citizen',
      answers: { citizenship: 'other' },
      path: ['citizenship'],
      why: 'of another citizenship',
    },
    {
      audience: 'citizen',
      answers: { citizenship: 'vietnamese' },
      path: ['citizenship', 'born-on', 'earlier-id-name'],
      why: 'of Vietnamese citizenship',
    },
    {
      audience: 'enterprise',
      answers: {},
      path: ['certificate-date', 'earlier-biz-name'],
      why: 'the page is for enterprises',
    },
    {
      audience: 'household',
      answers: {},
      path: ['household-certificate'],
      why: 'the page is for households',
    },
    {
      audience: 'household',
      answers: { 'household-certificate': 'no' },
      path: ['household-certificate'],
      why: 'there is no certificate',
    },
    {
      audience: 'household',
      answers: { 'household-certificate': 'yes' },
      path: ['household-certificate', 'earlier-biz-name'],
      why: 'there is a certificate',
    },
    { audience: 'other', answers: {}, path: ['other-kind'], why: 'the page is for others' },
    {
      audience: 'household',
      answers: { audience: 'citizen' },
      path: ['household-certificate'],
      why: 'an answer cannot change the page',
    },
  ] satisfies readonly {
    audience: Audience | undefined;
    answers: Answers<QuestionId>;
    path: string[];
    why: string;
  }[]) {
    it(`asks ${path.join(', ')} when ${why}`, () => {
      assert.deepEqual(idsOf(createInterview(audience), answers), path);
    });
  }

  it('asks at most three questions of anybody whose audience is known', (t) => {
    for (const audience of AUDIENCES) {
      const { atLeast, atMost } = progressOf(createInterview(audience), {});
      t.diagnostic(`${audience}: ${atLeast} to ${atMost} questions`);
      assert.equal(atMost <= 3, true, audience);
    }
  });

  it('asks one question after the other', () => {
    const interview = createInterview('enterprise');
    let answers: Answers<QuestionId> = {};
    assert.equal(nextQuestion(interview, answers)?.id, 'certificate-date');
    answers = withAnswer(answers, 'certificate-date', ' ');
    assert.equal(nextQuestion(interview, answers)?.id, 'certificate-date');
    answers = withAnswer(answers, 'certificate-date', '9/7/2026');
    assert.equal(nextQuestion(interview, answers)?.id, 'earlier-biz-name');
    assert.equal(isComplete(interview, answers), false);
    answers = withAnswer(answers, 'earlier-biz-name', 'none');
    assert.equal(nextQuestion(interview, answers), undefined);
    assert.equal(isComplete(interview, answers), true);
  });

  it('takes a date in three fields as answered once one of them is filled', () => {
    const interview = createInterview('citizen');
    const answers = (day: string): Answers<QuestionId> => ({
      citizenship: 'vietnamese',
      'born-on': { day, month: '', year: '' },
    });
    assert.equal(nextQuestion(interview, answers(''))?.id, 'born-on');
    assert.equal(nextQuestion(interview, answers('1'))?.id, 'earlier-id-name');
  });

  for (const { answers, progress } of [
    { answers: {}, progress: { answered: 0, atLeast: 2, atMost: 3 } },
    { answers: { audience: 'citizen' }, progress: { answered: 1, atLeast: 2, atMost: 2 } },
    {
      answers: { audience: 'household', 'household-certificate': 'no' },
      progress: { answered: 2, atLeast: 0, atMost: 0 },
    },
    { answers: { audience: 'enterprise' }, progress: { answered: 1, atLeast: 2, atMost: 2 } },
    {
      answers: { audience: 'other', 'other-kind': 'cooperative' },
      progress: { answered: 2, atLeast: 0, atMost: 0 },
    },
  ] satisfies readonly { answers: Answers<QuestionId>; progress: object }[]) {
    it(`has ${JSON.stringify(progress)} after ${JSON.stringify(answers)}`, () => {
      assert.deepEqual(progressOf(OPEN, answers), progress);
    });
  }
});

describe('changing an answer', () => {
  const enterprise: Answers<QuestionId> = {
    audience: 'enterprise',
    'certificate-date': '9/7/2026',
    'earlier-biz-name': 'none',
  };

  it('keeps what is still on the path', () => {
    const household = withAnswer(
      withAnswer(enterprise, 'audience', 'household'),
      'household-certificate',
      'yes',
    );
    assert.deepEqual(answersOnPath(OPEN, household), {
      audience: 'household',
      'household-certificate': 'yes',
      'earlier-biz-name': 'none',
    });
    assert.equal(isComplete(OPEN, household), true);
  });

  it('brings the others back when the path does', () => {
    const away = withAnswer(enterprise, 'audience', 'citizen');
    assert.deepEqual(answersOnPath(OPEN, away), { audience: 'citizen' });
    assert.equal(isComplete(OPEN, away), false);
    assert.deepEqual(answersOnPath(OPEN, withAnswer(away, 'audience', 'enterprise')), enterprise);
  });

  it('leaves the answers it was given as they were', () => {
    withAnswer(enterprise, 'certificate-date', 'x');
    assert.equal(enterprise['certificate-date'], '9/7/2026');
  });

  it('counts the audience of the page among the answers', () => {
    assert.deepEqual(
      answersOnPath(createInterview('other'), { audience: 'citizen', 'other-kind': 'foreigner' }),
      {
        audience: 'other',
        'other-kind': 'foreigner',
      },
    );
  });
});

describe('any answers', () => {
  const ids = OPEN.questions.map(({ id }) => id);
  const optionIds = OPEN.questions.flatMap((question) =>
    question.kind === 'choice' ? question.options.map(({ id }) => id) : [],
  );
  const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...optionIds) },
    { weight: 2, arbitrary: fc.constantFrom('15/6/2005', '', 'constructor', '__proto__') },
    { weight: 1, arbitrary: anyText() },
    { weight: 1, arbitrary: fc.record({ day: anyText(), month: anyText(), year: anyText() }) },
  );
  const anyAnswers: fc.Arbitrary<Answers<QuestionId>> = fc.dictionary(fc.constantFrom(...ids), anyAnswer);
  const anyInterview = fc.constantFrom(OPEN, ...AUDIENCES.map(createInterview));

  it('give a path without repetition, whose next question is its first open one', (t) => {
    let complete = 0;
    fc.assert(
      fc.property(anyInterview, anyAnswers, (interview, answers) => {
        const path = idsOf(interview, answers);
        assert.equal(new Set(path).size, path.length);
        assert.equal(path[0], interview.start);
        const next = nextQuestion(interview, answers);
        assert.equal(next === undefined || path.includes(next.id), true);
        if (next === undefined) assert.equal(isComplete(interview, answers), true);
        const { answered, atLeast, atMost } = progressOf(interview, answers);
        assert.equal(answered <= path.length && atLeast <= atMost && atMost <= 3, true);
        assert.equal(atMost === 0, next === undefined);
        if (isComplete(interview, answers)) complete++;
      }),
      { numRuns: 10_000, seed: 411 },
    );
    t.diagnostic(`10000 sets of answers, ${complete} complete`);
    assert.equal(complete > 200, true);
  });

  it('can change and change back without a trace', () => {
    fc.assert(
      fc.property(
        anyInterview,
        anyAnswers,
        fc.constantFrom(...ids),
        anyAnswer,
        (interview, answers, id, other) => {
          const before = answers[id];
          if (before === undefined) return;
          const back = withAnswer(withAnswer(answers, id, other), id, before);
          assert.deepEqual(answersOnPath(interview, back), answersOnPath(interview, answers));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
