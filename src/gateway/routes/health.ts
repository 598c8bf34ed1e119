import * as z from 'zod/mini';
import { sayProblem } from './problem';
import { refuseMethods, type AddRoutes } from './route';

export const healthReply = z
  .object({
    status: z
      .enum(['ok', 'degraded'])
      .check(
        z.meta({ description: 'degraded: what instances share cannot be reached; each goes on alone.' }),
      ),
    version: z.string(),
  })
  .check(z.meta({ id: 'Health' }));

/** `GET /v1/health` for balancers and monitors; `GET /metrics` for Prometheus. Neither asks an upstream. */
export const addHealthRoutes =
  (version: string): AddRoutes =>
  (app, { counts, tools, isStopping }) => {
    app.get('/v1/health', () => {
      if (isStopping()) return sayProblem('stopping', { retryAfter: 1000 });
      const status = tools.isShared?.() === false ? 'degraded' : 'ok';
      return Response.json({ status, version }, { headers: { 'cache-control': 'no-store' } });
    });
    app.get('/metrics', () => {
      return new Response(counts.metrics.render(), {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
      });
    });
    for (const path of ['/v1/health', '/metrics']) refuseMethods(app, path, 'GET');
  };
