import type { CheckOutcome } from '../check/checker';
import { MAX_NAME_LENGTH } from '../check/check.schema';
import { readClient } from './client';
import { sayProblem } from './problem';
import { readBody } from './read-body';
import { refuseMethods, type AddRoutes } from './route';

const PATH = '/v1/check';

const FAULTS = {
  'suffix-unknown': 'It does not stand directly under a suffix of .vn that names are given under.',
  'label-invalid': 'What stands before the suffix is no label, or no accented name that is issued there.',
} as const;

/** `POST /v1/check` with up to 20 names in the body; `GET /v1/check?name=` for people and monitors. */
export const addCheckRoutes: AddRoutes = (app, { config, tools, checkNames }) => {
  const answer = async (names: readonly string[], headers: Headers, address: string): Promise<Response> => {
    const began = tools.now();
    const outcome = await checkNames(names, readClient(headers, address, config.clients));
    return respond(outcome, tools.now() - began);
  };
  app.post(PATH, async (context) => {
    const body = await readBody(context.req.raw);
    if (!body.ok) return sayProblem(body.problem);
    return answer(body.names, context.req.raw.headers, context.env.address);
  });
  app.get(PATH, (context) => {
    const name = context.req.query('name') ?? '';
    if (name === '' || name.length > MAX_NAME_LENGTH) return sayProblem('name-invalid');
    return answer([name], context.req.raw.headers, context.env.address);
  });
  refuseMethods(app, PATH, 'GET, POST');
};

/** @param took Milliseconds. */
function respond(outcome: CheckOutcome, took: number): Response {
  switch (outcome.kind) {
    case 'limited':
      return sayProblem('rate-limited', { retryAfter: outcome.retryAfter });
    case 'faults':
      return sayProblem('name-invalid', {
        errors: outcome.faults.map(({ at, fault }) => ({ pointer: `/names/${at}`, detail: FAULTS[fault] })),
      });
    case 'answers':
      return new Response(JSON.stringify({ answers: outcome.answers }), {
        headers: {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          'server-timing': `lookup;dur=${took}`,
        },
      });
  }
}
