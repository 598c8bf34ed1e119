import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAnswers } from '../../../src/domain/feedback/check-answers';
import { plainFormOf } from '../../../src/domain/feedback/plain-form';
import { readForm } from '../../../src/domain/feedback/submission.schema';
import { surveySchema, type Survey } from '../../../src/domain/feedback/survey.schema';
import demo from '../../../demo/lists/phieu-gop-y.json';
import { anyText } from '../../any-text';
import { readFields, type FormField } from './form-visitor';

const DEMO = surveySchema.parse(demo);

/** Ticks what a visitor would: the last of each group of radios, all boxes, and a text in each field. */
function fillIn(fields: readonly FormField[]): readonly (readonly [string, string])[] {
  return fields.flatMap(({ name, type, value }) => {
    if (type === 'radio')
      return fields.findLast((field) => field.name === name)?.value === value ? [[name, value] as const] : [];
    return [[name, type === 'textarea' ? 'Rõ ràng' : value] as const];
  });
}

describe('a survey as a plain form', () => {
  it('is posted to its receiver, and read by it as the survey wants it', () => {
    const { attributes, fields } = readFields(plainFormOf(DEMO, '/v1/feedback'));
    assert.deepEqual(attributes, { method: 'post', action: '/v1/feedback' });
    const read = readForm(fillIn(fields));
    assert.equal(read?.survey, DEMO.id);
    assert.deepEqual(checkAnswers(DEMO, read), {
      ok: true,
      answers: {
        'hai-long': 5,
        'biet-qua': ['trang-web', 'doan', 'to-cong-nghe', 'nguoi-quen'],
        'gap-kho': 'chua-dang-ky',
        'y-kien': 'Rõ ràng',
      },
    });
  });

  it('asks for what has to be answered, and for nothing of a person', () => {
    const html = plainFormOf(DEMO, '/v1/feedback');
    const { fields } = readFields(html);
    assert.deepEqual(
      new Set(fields.filter(({ required }) => required).map(({ name }) => name)),
      new Set(['answer-hai-long']),
    );
    assert.match(html, /Không ghi họ tên/);
    assert.deepEqual(
      fields.filter(({ name }) => name === 'website').map(({ value, isHidden }) => [value, isHidden]),
      [['', true]],
    );
  });

  it('is said in English where the owner has it, and marks what is in Vietnamese', () => {
    const survey: Survey = { ...DEMO, title: { vi: 'Phiếu' }, intro: { vi: 'Lời', en: 'Words' } };
    const html = plainFormOf(survey, '/v1/feedback', 'en');
    assert.match(html, /<span lang="vi">Phiếu<\/span>/);
    assert.match(html, /<p>Words<\/p>/);
    assert.match(html, /name="lang" value="en"/);
  });

  it('holds any words of an owner as words, and any address as an address', () => {
    const words = anyText({ maxLength: 40 }).map((vi) => ({ vi: vi.replaceAll(/[\r\0]/g, ' ') }));
    fc.assert(
      fc.property(words, words, anyText({ maxLength: 30 }), (title, ask, action) => {
        const survey: Survey = {
          ...DEMO,
          title,
          questions: [{ kind: 'text', id: 'a', ask, required: false, most: 10 }],
        };
        const { attributes, fields, text } = readFields(
          plainFormOf(survey, action.replaceAll(/[\r\0]/g, '')),
        );
        assert.equal(attributes['action'], action.replaceAll(/[\r\0]/g, ''));
        assert.deepEqual(
          fields.map(({ name }) => name),
          ['survey', 'lang', 'answer-a', 'website'],
        );
        assert.ok(text.includes(title.vi) && text.includes(ask.vi));
      }),
    );
  });
});
