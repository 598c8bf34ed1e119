import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describeApi } from '../../src/gateway/routes/openapi';

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the description of the interface', () => {
  const api = describeApi() as Described;

  it('is OpenAPI 3.1 and names every path', () => {
    assert.match(api.openapi, /^3\.1\./);
    assert.deepEqual(Object.keys(api.paths).sort(), [
      '/',
      '/figures',
      '/metrics',
      '/openapi.json',
      '/v1/check',
      '/v1/feedback',
      '/v1/feedback.csv',
      '/v1/figures',
      '/v1/health',
    ]);
    assert.deepEqual(Object.keys(api.paths['/v1/check'] ?? {}).sort(), ['get', 'post']);
  });

  it('refers to nothing that it lacks', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference = '']) => reference,
    );
    assert.ok(references.length > 5, `${references.length} references`);
    for (const reference of references) {
      const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
      assert.ok(Object.hasOwn(api.components.schemas, name), reference);
    }
  });

  it('judges requests and answers as JSON Schema does', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: api.components });
    const holds = (name: string, value: unknown) =>
      ajv.compile({ $ref: `api#/components/schemas/${name}` })(value);
    assert.ok(holds('CheckRequest', { names: ['a.id.vn'] }), 'a request');
    assert.ok(!holds('CheckRequest', { names: [] }), 'no names');
    assert.ok(!holds('CheckRequest', { names: Array(21).fill('a.vn') }), '21 names');
    const answer = {
      name: 'a.id.vn',
      verdict: 'free',
      checkedAt: '2026-11-27T03:32:00.000Z',
      ttl: 60,
      source: 'X',
    };
    assert.ok(holds('CheckReply', { answers: [answer] }), 'an answer');
    assert.ok(!holds('CheckReply', { answers: [{ ...answer, verdict: 'yes' }] }), 'a verdict that is none');
    assert.ok(
      holds('Problem', { type: 'a', title: 'b', status: 429, detail: 'c', retryAfter: 3 }),
      'a problem',
    );
    const batch = {
      version: 1,
      batch: '0'.repeat(32),
      site: 'xa.gov.vn',
      counts: [{ figure: 'search-done', detail: '', count: 1 }],
    };
    assert.ok(holds('FigureBatch', batch), 'a batch');
    assert.ok(!holds('FigureBatch', { ...batch, visitor: 'an' }), 'a batch with somebody in it');
    const submission = {
      version: 1,
      survey: 'hai-long',
      submission: '0'.repeat(32),
      took: 5000,
      answers: { diem: 4, qua: ['xa'], 'y-kien': 'Tốt' },
    };
    assert.ok(holds('FeedbackSubmission', submission), 'answers');
    assert.ok(!holds('FeedbackSubmission', { ...submission, took: '5' }), 'a time in words');
  });
});
