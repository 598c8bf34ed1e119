import type * as z from 'zod/mini';
import { submissionSchema } from '../../domain/feedback/submission.schema';
import { batchSchema } from '../../domain/figures/batch.schema';
import { checkReply, checkRequest, MAX_NAME_LENGTH } from '../check/check.schema';
import { figuresReply, writtenReply } from '../receivers/replies.schema';
import { healthReply } from './health';
import type { ProblemCode } from './problem';

/** One method of a path, as OpenAPI 3.1 describes it. Schemas are those that requests are checked with. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly parameters?: readonly object[];
  readonly request?: z.ZodMiniType;
  /** Types of the request's body; JSON and a form where nothing is said. */
  readonly types?: readonly string[];
  readonly reply: { readonly type: string; readonly schema?: z.ZodMiniType };
  /** Other types of the answer. */
  readonly otherReplies?: readonly string[];
  /** Whether a secret word is wanted. */
  readonly isSecret?: true;
  readonly problems: readonly ProblemCode[];
}

const PERIOD = [
  { name: 'from', in: 'query', schema: { type: 'string', format: 'date' } },
  { name: 'until', in: 'query', schema: { type: 'string', format: 'date' } },
] as const;

/** A new route adds a line here. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/check',
    summary: 'Looks up to 20 names up. The names stand in the body alone: in no address, no log, no cache.',
    request: checkRequest,
    reply: { type: 'application/json', schema: checkReply },
    problems: [
      'body-unreadable',
      'name-invalid',
      'origin-refused',
      'body-too-large',
      'type-refused',
      'rate-limited',
    ],
  },
  {
    method: 'get',
    path: '/v1/check',
    summary: 'Looks one name up, for people and monitors.',
    parameters: [
      { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: MAX_NAME_LENGTH } },
    ],
    reply: { type: 'application/json', schema: checkReply },
    problems: ['name-invalid', 'origin-refused', 'rate-limited'],
  },
  {
    method: 'post',
    path: '/v1/figures',
    summary:
      'Counts what happened on a page. A batch that comes twice is counted once; it is answered once committed.',
    request: batchSchema,
    types: ['text/plain', 'application/json'],
    reply: { type: 'application/json', schema: writtenReply },
    problems: [
      'batch-unreadable',
      'site-refused',
      'origin-refused',
      'not-offered',
      'body-too-large',
      'type-refused',
      'too-much',
      'not-kept',
    ],
  },
  {
    method: 'get',
    path: '/v1/figures',
    summary: 'Figures by day or hour, site and kind, as JSON or CSV. What is small is written as “<5” only.',
    parameters: [
      ...PERIOD,
      { name: 'unit', in: 'query', schema: { enum: ['day', 'hour'] } },
      { name: 'site', in: 'query', schema: { type: 'string' }, description: 'Host of one site.' },
      { name: 'details', in: 'query', schema: { enum: ['yes'] } },
      { name: 'format', in: 'query', schema: { enum: ['json', 'csv'] } },
    ],
    reply: { type: 'application/json', schema: figuresReply },
    otherReplies: ['text/csv'],
    isSecret: true,
    problems: ['period-invalid', 'token-wanted', 'not-offered', 'too-much', 'not-kept'],
  },
  {
    method: 'post',
    path: '/v1/feedback',
    summary: 'Keeps a visitor’s answers to a survey. A plain form is answered with a page.',
    request: submissionSchema,
    reply: { type: 'application/json', schema: writtenReply },
    otherReplies: ['text/html'],
    problems: [
      'feedback-unreadable',
      'answers-invalid',
      'too-quick',
      'origin-refused',
      'survey-unknown',
      'not-offered',
      'body-too-large',
      'type-refused',
      'too-much',
      'not-kept',
    ],
  },
  {
    method: 'get',
    path: '/v1/feedback.csv',
    summary: 'The answers to one survey, one a line. No cell is taken for a formula.',
    parameters: [{ name: 'survey', in: 'query', schema: { type: 'string' } }, ...PERIOD],
    reply: { type: 'text/csv' },
    isSecret: true,
    problems: ['period-invalid', 'token-wanted', 'survey-unknown', 'not-offered', 'not-kept'],
  },
  {
    method: 'get',
    path: '/figures',
    summary: 'A page of figures for webmasters, which works without scripts.',
    parameters: [
      ...PERIOD,
      { name: 'site', in: 'query', schema: { type: 'string' } },
      { name: 'lang', in: 'query', schema: { enum: ['vi', 'en'] } },
    ],
    reply: { type: 'text/html' },
    isSecret: true,
    problems: ['not-offered', 'too-much'],
  },
  {
    method: 'get',
    path: '/v1/health',
    summary: 'Whether this instance answers. Asks no upstream.',
    reply: { type: 'application/json', schema: healthReply },
    problems: ['stopping'],
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Counts for Prometheus, without names and addresses.',
    reply: { type: 'text/plain' },
    problems: [],
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description.',
    reply: { type: 'application/json' },
    problems: [],
  },
  {
    method: 'get',
    path: '/',
    summary: 'A page for people, which works without scripts.',
    parameters: [
      { name: 'name', in: 'query', schema: { type: 'string' } },
      { name: 'lang', in: 'query', schema: { enum: ['vi', 'en'] } },
    ],
    reply: { type: 'text/html' },
    problems: [],
  },
];
