import * as z from 'zod/mini';
import { VERSION } from '../../version';
import { checkReply, checkRequest, MAX_NAME_LENGTH, problemSchema } from '../check/check.schema';
import { healthReply } from './health';
import { PROBLEMS, type ProblemCode } from './problem';
import { refuseMethods, type AddRoutes } from './route';

/** One method of a path, as OpenAPI 3.1 describes it. Schemas are those that requests are checked with. */
interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly parameters?: readonly object[];
  readonly request?: z.ZodMiniType;
  readonly reply: { readonly type: string; readonly schema?: z.ZodMiniType };
  readonly problems: readonly ProblemCode[];
}

/** A new route adds a line here. */
const OPERATIONS: readonly Operation[] = [
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

/** The whole description. */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  const schemas = Object.fromEntries(
    [checkRequest, checkReply, problemSchema, healthReply].flatMap((schema) => describeSchema(schema)),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'hiendien gateway',
      version: VERSION,
      description: 'Says of names under .vn what DNS sees and a registrar knows.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: { schemas },
  };
}

/** `GET /openapi.json` */
export const addOpenApiRoutes: AddRoutes = (app) => {
  const text = JSON.stringify(describeApi());
  app.get('/openapi.json', () => {
    return new Response(text, {
      headers: { 'content-type': 'application/json', 'cache-control': 'max-age=3600' },
    });
  });
  refuseMethods(app, '/openapi.json', 'GET');
};

function describeOperation({ summary, parameters, request, reply, problems }: Operation): object {
  const statuses = new Map<number, string>();
  for (const code of problems) {
    const [status, title] = PROBLEMS[code];
    statuses.set(status, [statuses.get(status), title].filter(Boolean).join('; '));
  }
  const content = reply.schema ? { schema: referTo(reply.schema) } : {};
  return {
    summary,
    ...(parameters && { parameters }),
    ...(request && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: referTo(request) },
          'application/x-www-form-urlencoded': { schema: referTo(request) },
        },
      },
    }),
    responses: {
      200: { description: 'The answer.', content: { [reply.type]: content } },
      ...Object.fromEntries(
        [...statuses].map(([status, description]) => [status, describeProblem(status, description)]),
      ),
    },
  };
}

function describeProblem(status: number, description: string): object {
  const wait = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };
  return {
    description,
    ...((status === 429 || status === 503) && { headers: wait }),
    content: { 'application/problem+json': { schema: referTo(problemSchema) } },
  };
}

function referTo(schema: z.ZodMiniType): object {
  return { $ref: `#/components/schemas/${idOf(schema)}` };
}

function idOf(schema: z.ZodMiniType): string {
  return z.globalRegistry.get(schema)?.id ?? '';
}

/** A schema with those that it holds, each under its own name. */
function describeSchema(schema: z.ZodMiniType): readonly (readonly [id: string, schema: object])[] {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as {
    readonly $defs?: Readonly<Record<string, object>>;
  };
  return [[idOf(schema), own] as const, ...Object.entries($defs)].map(([name, one]) => [
    name,
    moveReferences(one),
  ]);
}

/** In a description of an interface schemas stand elsewhere than in one of their own. */
function moveReferences(schema: object): object {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$schema' || key === 'id' ? undefined : value,
  );
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as object;
}
