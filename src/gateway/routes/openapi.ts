import * as z from 'zod/mini';
import { submissionSchema } from '../../domain/feedback/submission.schema';
import { batchSchema } from '../../domain/figures/batch.schema';
import { VERSION } from '../../version';
import { checkReply, checkRequest, problemSchema } from '../check/check.schema';
import { figuresReply, writtenReply } from '../receivers/replies.schema';
import { healthReply } from './health';
import { OPERATIONS, type Operation } from './operations';
import { PROBLEMS } from './problem';
import { refuseMethods, type AddRoutes } from './route';

/** The whole description. */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  const schemas = Object.fromEntries(
    [
      checkRequest,
      checkReply,
      batchSchema,
      submissionSchema,
      writtenReply,
      figuresReply,
      problemSchema,
      healthReply,
    ].flatMap((schema) => describeSchema(schema)),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'hiendien gateway',
      version: VERSION,
      description:
        'Says of names under .vn what DNS sees and a registrar knows; counts figures and keeps feedback.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        basic: { type: 'http', scheme: 'basic', description: 'The secret word is the password.' },
      },
    },
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

function describeOperation({
  summary,
  parameters,
  request,
  types = ['application/json', 'application/x-www-form-urlencoded'],
  reply,
  otherReplies = [],
  isSecret,
  problems,
}: Operation): object {
  const statuses = new Map<number, string>();
  for (const code of problems) {
    const [status, title] = PROBLEMS[code];
    statuses.set(status, [statuses.get(status), title].filter(Boolean).join('; '));
  }
  const content = reply.schema ? { schema: referTo(reply.schema) } : {};
  return {
    summary,
    ...(parameters && { parameters }),
    ...(isSecret && { security: [{ bearer: [] }, { basic: [] }] }),
    ...(request && {
      requestBody: {
        required: true,
        content: Object.fromEntries(types.map((type) => [type, { schema: referTo(request) }])),
      },
    }),
    responses: {
      200: {
        description: 'The answer.',
        content: {
          [reply.type]: content,
          ...Object.fromEntries(otherReplies.map((type) => [type, {}])),
        },
      },
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
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as {
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
