import * as z from 'zod/mini';
import { sayProblem } from './problem';
import { refuseMethods, type AddRoutes } from './route';

export const healthReply = z
  .object({
    status: z.enum(['ok', 'degraded']).check(
      z.meta({
        description:
          'degraded: what instances share, or the database, cannot be reached; names are looked up all the same.',
      }),
    ),
    version: z.string(),
  })
  .check(z.meta({ id: 'Health' }));

/** `GET /v1/health` for balancers and monitors; `GET /metrics` for Prometheus. Neither asks an upstream. */
export const addHealthRoutes =
  (version: string): AddRoutes =>
  (app, { counts, tools, isStopping, receivers }) => {
    app.get('/v1/health', () => {
      if (isStopping()) return sayProblem('stopping', { retryAfter: 1000 });
      const isWhole = tools.isShared?.() !== false && receivers?.isUp() !== false;
      const status = isWhole ? 'ok' : 'degraded';
      return Response.json({ status, version }, { headers: { 'cache-control': 'no-store' } });
    });
    app.get('/metrics', () => {
      return new Response(counts.metrics.render(), {
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
      });
    });
    for (const path of ['/v1/health', '/metrics']) refuseMethods(app, path, 'GET');
  };
