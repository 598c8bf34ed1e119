import { Hono } from 'hono';
import { VERSION } from '../version';
import { createChecker } from './check/checker';
import { createSigner } from './check/sign-answer';
import type { GatewayConfig } from './config';
import { createCounts } from './counts';
import { createClientLimit } from './limits/clients';
import { wholeRate } from './limits/rate';
import { CHART_PATHS, addFiguresPage, PAGE_PATH } from './receivers/figures-page';
import { addFeedbackRoutes } from './receivers/feedback-routes';
import { EXPORT_PATH } from './receivers/feedback-export';
import { addFiguresRoutes } from './receivers/figures-routes';
import { startReceivers } from './receivers/start';
import { addCheckRoutes } from './routes/check';
import { addHealthRoutes } from './routes/health';
import { addOpenApiRoutes } from './routes/openapi';
import { addPageRoutes } from './routes/page';
import { allowOrigins } from './routes/origins';
import { sayProblem } from './routes/problem';
import type { AddRoutes, Env, GatewayParts, Visit } from './routes/route';
import type { GatewayTools } from './tools';
import { createLookup } from './upstreams';

export interface Gateway {
  /** Answers one request. Never rejects. */
  readonly fetch: (request: Request, visit: Visit) => Promise<Response>;
  /** Whether there is something at a path. */
  readonly owns: (path: string) => boolean;
  /** From here on the gateway says that it is stopping, so that balancers send nobody any more. */
  readonly stop: () => void;
}

/** Every route, in the order in which they are tried. */
const ROUTES: readonly AddRoutes[] = [
  addCheckRoutes,
  addFiguresRoutes,
  addFeedbackRoutes,
  addFiguresPage,
  addHealthRoutes(VERSION),
  addOpenApiRoutes,
  addPageRoutes,
];

/** What is received and shown where there is a database. */
const RECEIVING_PATHS = ['/v1/figures', PAGE_PATH, ...Object.values(CHART_PATHS)];
const ASKING_PATHS = ['/v1/feedback', EXPORT_PATH];

/** Every path; whatever else is asked for is counted together. */
const PATHS = new Set([
  '/',
  '/v1/check',
  ...RECEIVING_PATHS,
  ...ASKING_PATHS,
  '/v1/health',
  '/metrics',
  '/openapi.json',
]);

/**
 * Makes the gateway of a configuration, for any runtime that speaks Request and Response. Rejects where the key that
 * should sign is none.
 */
export async function createGateway(config: GatewayConfig, tools: GatewayTools): Promise<Gateway> {
  const counts = createCounts();
  for (const gauge of tools.gauges ?? []) counts.metrics.gauge(gauge);
  const { isShared } = tools;
  if (isShared)
    counts.metrics.gauge({
      name: 'hiendien_gateway_shared_up',
      help: 'Whether what instances share can be reached.',
      value: () => Number(isShared()),
    });
  let isStopping = false;
  // A server that the gateway is a part of may have pages of its own there.
  const unused = new Set([
    ...(config.figures ? [] : RECEIVING_PATHS),
    ...(config.feedback ? [] : ASKING_PATHS),
  ]);
  const key = config.signingKeyFrom === undefined ? undefined : tools.findSecret(config.signingKeyFrom);
  const parts: GatewayParts = {
    config,
    tools,
    counts,
    checkNames: createChecker({
      lookup: createLookup(config, tools, counts),
      limit: createClientLimit(wholeRate(config.clients.limit), tools.now),
      sign: key === undefined ? undefined : await createSigner(key),
      now: tools.now,
      counts,
    }),
    isStopping: () => isStopping,
    receivers: tools.receivers && startReceivers(tools.receivers, tools, counts),
  };
  const app = new Hono<Env>();
  app.use('/v1/*', allowOrigins(originsOf(config)));
  for (const add of ROUTES) add(app, parts);
  app.notFound(() => sayProblem('not-found'));
  app.onError((error) => {
    // The kind alone: a message could repeat what was asked.
    tools.log(
      JSON.stringify({ time: new Date(tools.now()).toISOString(), event: 'fault', kind: error.name }),
    );
    return sayProblem('failed');
  });
  return {
    fetch: watch((request, visit) => app.fetch(request, visit), parts),
    owns: (path) => PATHS.has(path) && !unused.has(path),
    stop: () => {
      isStopping = true;
    },
  };
}

/** Whose pages may ask at a path: counting and asking for opinions are allowed by lists of their own. */
function originsOf({ origins, figures, feedback }: GatewayConfig): (path: string) => ReadonlySet<string> {
  const listed = new Set(origins);
  const counted = new Set(figures?.sites);
  const asked = new Set([...origins, ...(feedback?.sites ?? [])]);
  return (path) => (path === '/v1/figures' ? counted : path === '/v1/feedback' ? asked : listed);
}

/** Counts and logs what is answered: no name, no address, no query, nothing that a client wrote. */
function watch(
  answer: (request: Request, visit: Visit) => Response | Promise<Response>,
  { config, counts, tools }: GatewayParts,
): Gateway['fetch'] {
  const { now, log } = tools;
  return async (request, visit) => {
    const began = now();
    const response = await answer(request, visit);
    const took = now() - began;
    const path = pathOf(request.url);
    const route = PATHS.has(path) ? path : 'other';
    counts.request(route, response.status, took);
    if (config.log === 'requests')
      log(
        `{"time":"${new Date(began).toISOString()}","event":"request","method":${JSON.stringify(methodOf(request))},"route":"${route}","status":${response.status},"ms":${took}}`,
      );
    return response;
  };
}

/** Methods are words of the client's too. */
function methodOf({ method }: Request): string {
  return ['GET', 'POST', 'HEAD', 'OPTIONS'].includes(method) ? method : 'other';
}

function pathOf(url: string): string {
  const from = url.indexOf('/', url.indexOf('//') + 2);
  const to = url.indexOf('?', from);
  return from < 0 ? '/' : url.slice(from, to < 0 ? undefined : to);
}
