import type { MiddlewareHandler } from 'hono';
import { sayProblem } from './problem';
import type { Env } from './route';

/** Headers that a page of another origin may read. */
const EXPOSED = 'Retry-After, Server-Timing';
/** Seconds for which a browser need not ask again; none keeps it for longer than a day. */
const PREFLIGHT_HOLDS = '7200';

/**
 * Lets pages ask: those of the gateway's own origin, and those that the owner lists. Any other page is refused before its
 * names reach anybody, so that no stranger's site spends the owner's quota. Who sends no origin is no page.
 */
export function allowOrigins(listedAt: (path: string) => ReadonlySet<string>): MiddlewareHandler<Env> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (origin === undefined) {
      await next();
      return undefined;
    }
    const isListed = listedAt(context.req.path).has(origin);
    if (!isListed && !isOwn(origin, context.req.header('host')))
      return sayProblem('origin-refused', { headers: { vary: 'Origin' } });
    if (context.req.method === 'OPTIONS' && isListed) {
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'Content-Type',
          'access-control-max-age': PREFLIGHT_HOLDS,
          vary: 'Origin',
        },
      });
    }
    await next();
    const { headers } = context.res;
    headers.append('vary', 'Origin');
    if (isListed) {
      headers.set('access-control-allow-origin', origin);
      headers.set('access-control-expose-headers', EXPOSED);
    }
    return undefined;
  };
}

/** By the host alone: before a proxy the scheme is another. */
function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
