import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Gateway } from '../gateway';

/** As Node's own server calls it, and Express and Connect. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * The gateway as a part of somebody's own Node server: `app.use('/ten-mien', createMiddleware(gateway))`. With `next`, what
 * the gateway has no path for is left to the server.
 */
export function createMiddleware(gateway: Gateway): Middleware {
  const listen = getRequestListener((request, { incoming }) =>
    gateway.fetch(request, { address: incoming.socket.remoteAddress ?? '' }),
  );
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '/').split('?');
    if (next && !gateway.owns(path)) next();
    else void listen(request, response);
  };
}
