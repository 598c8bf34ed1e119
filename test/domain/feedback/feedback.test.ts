import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAnswers, cleanText, lengthOf } from '../../../src/domain/feedback/check-answers';
import { readForm, readSubmission, type Answer } from '../../../src/domain/feedback/submission.schema';
import { surveySchema } from '../../../src/domain/feedback/survey.schema';

const SURVEY = surveySchema.parse({
  id: 'hai-long',
  title: { vi: 'Bạn thấy thế nào?', en: 'How was it?' },
  questions: [
    { kind: 'scale', id: 'diem', ask: { vi: 'Bạn hài lòng đến mức nào?' }, required: true },
    {
      kind: 'choice',
      id: 'qua',
      ask: { vi: 'Bạn biết qua đâu?' },
      several: true,
      choices: [
        { id: 'xa', label: { vi: 'Ủy ban xã' } },
        { id: 'doan', label: { vi: 'Đoàn Thanh niên' } },
      ],
    },
    {
      kind: 'choice',
      id: 'gap-kho',
      ask: { vi: 'Có gặp khó khăn không?' },
      choices: [
        { id: 'co', label: { vi: 'Có' } },
        { id: 'khong', label: { vi: 'Không' } },
      ],
    },
    { kind: 'text', id: 'y-kien', ask: { vi: 'Ý kiến khác' }, most: 20 },
  ],
});

const check = (answers: Readonly<Record<string, Answer>>) => checkAnswers(SURVEY, { answers });

describe('a survey', () => {
  for (const [what, change] of Object.entries({
    'a question twice': { questions: [SURVEY.questions[0], SURVEY.questions[0]] },
    'no question': { questions: [] },
    'no Vietnamese': { title: { en: 'How was it?' } },
    'an id that no form could carry': { id: 'Hài lòng' },
    'a choice of one': {
      questions: [{ ...SURVEY.questions[2], choices: [{ id: 'co', label: { vi: 'Có' } }] }],
    },
    'a text without an end': { questions: [{ ...SURVEY.questions[3], most: 5000 }] },
    'an unknown field': { colour: 'red' },
  }))
    it(`with ${what} is refused`, () => {
      assert.ok(surveySchema.safeParse(SURVEY).success, 'the other is not');
      assert.equal(surveySchema.safeParse({ ...SURVEY, ...change }).success, false);
    });
});

describe('answers to a survey', () => {
  it('are kept in one form, from script and from a plain form', () => {
    const answers = { diem: 4, qua: ['doan', 'xa'], 'gap-kho': 'khong', 'y-kien': 'Rất tốt\nCảm ơn' };
    assert.deepEqual(check(answers), { ok: true, answers });
    const form = readForm([
      ['survey', 'hai-long'],
      ['answer-diem', '4'],
      ['answer-qua', 'doan'],
      ['answer-qua', 'xa'],
      ['answer-gap-kho', 'khong'],
      ['answer-y-kien', ' Rất tốt\r\nCảm ơn '],
      ['website', ''],
    ]);
    assert.deepEqual(form && checkAnswers(SURVEY, form), { ok: true, answers });
  });

  it('may be left out where they are not wanted, and an empty field is none', () => {
    assert.deepEqual(check({ diem: 1, qua: [], 'gap-kho': '', 'y-kien': ' \n ' }), {
      ok: true,
      answers: { diem: 1 },
    });
  });

  for (const [what, answers, faults] of [
    ['nothing', {}, [['diem', 'missing']]],
    ['an empty mark', { diem: '' }, [['diem', 'missing']]],
    ['six of five', { diem: 6 }, [['diem', 'not-offered']]],
    ['none of five', { diem: 0 }, [['diem', 'not-offered']]],
    ['a mark in words', { diem: 'tốt' }, [['diem', 'not-offered']]],
    ['what is not offered', { diem: 3, qua: ['xa', 'bao'] }, [['qua', 'not-offered']]],
    ['two of a choice of one', { diem: 3, 'gap-kho': ['co', 'khong'] }, [['gap-kho', 'not-offered']]],
    ['21 letters', { diem: 3, 'y-kien': 'ế'.repeat(21) }, [['y-kien', 'too-long']]],
    ['another question', { diem: 3, tuoi: 40 }, [['tuoi', 'unknown-question']]],
    ['the prototype', { diem: 3, constructor: 'x' }, [['constructor', 'unknown-question']]],
    [
      'several faults',
      { diem: 9, 'y-kien': 'a'.repeat(30) },
      [
        ['diem', 'not-offered'],
        ['y-kien', 'too-long'],
      ],
    ],
  ] as const)
    it(`with ${what} are told what is wrong`, () => {
      const checked = check(answers);
      assert.deepEqual(checked.ok ? [] : checked.faults.map(({ id, fault }) => [id, fault]), faults);
    });

  it('count letters as people do, whether they are composed or not', () => {
    assert.ok(check({ diem: 3, 'y-kien': 'ế'.normalize('NFD').repeat(20) }).ok);
    assert.deepEqual([lengthOf('😀ế'.normalize('NFD')), cleanText('a\u0000\u202Eb\r\nc')], [2, 'ab\nc']);
  });

  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('diem', 'qua', 'y-kien', '__proto__', 'constructor', '4', 'xa', ''),
  );
  const answer = fc.oneof(word, fc.integer(), fc.array(word, { maxLength: 4 }));

  it('out of any text are some or none, never a fault, and what is taken is taken again', () => {
    const submission = fc.record({
      version: fc.constantFrom(1, 1, 2),
      survey: fc.constantFrom('hai-long', 'khac'),
      submission: fc.constantFrom('0'.repeat(32), 'x'),
      took: fc.oneof(fc.nat(), fc.double()),
      trap: word,
      answers: fc.dictionary(word, answer),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          submission.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = readSubmission(text);
          if (!read) return;
          const checked = checkAnswers(SURVEY, read);
          if (checked.ok) assert.deepEqual(check(checked.answers), checked);
        },
      ),
    );
  });

  it('out of any form are some or none, never a fault, and hold nothing that the survey did not ask', () => {
    const name = fc.oneof(
      word,
      word.map((id) => `answer-${id}`),
      fc.constantFrom('survey', 'website', 'answer-diem', 'answer-y-kien'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, word), { maxLength: 12 }), (fields) => {
        const body = new URLSearchParams(
          [['survey', 'hai-long'], ['answer-diem', '3'], ...fields].map(
            ([key = '', value = '']): [string, string] => [key, value],
          ),
        );
        const read = readForm(new URLSearchParams(body.toString()));
        assert.ok(read);
        const checked = checkAnswers(SURVEY, read);
        if (!checked.ok) return;
        for (const [id, value] of Object.entries(checked.answers)) {
          assert.ok(
            SURVEY.questions.some((question) => question.id === id),
            id,
          );
          if (id === 'y-kien')
            assert.ok(typeof value === 'string' && lengthOf(value) <= 20 && !value.includes('\0'));
        }
      }),
    );
  });
});
