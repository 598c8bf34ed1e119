import { createServer, type ServerResponse } from 'node:http';
import { connect, type ClientHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';

export interface CorsProxy {
  readonly url: string;
  close(): Promise<void>;
}

const ALLOW = { 'access-control-allow-origin': '*' };

/**
 * Gives a resolver that speaks HTTP/2 alone, and to its own origin alone, what public resolvers have: HTTP/1.1
 * and leave for other origins to ask. A preflight gets no leave, as simple requests must do.
 */
export async function startCorsProxy(resolverPort: number): Promise<CorsProxy> {
  let session: ClientHttp2Session | undefined;
  const openSession = (): ClientHttp2Session => {
    if (session && !session.destroyed) return session;
    session = connect(`http://127.0.0.1:${resolverPort}`);
    session.on('error', () => undefined);
    return session;
  };
  const server = createServer((request, response) => {
    if (request.method !== 'GET') {
      response.writeHead(405).end();
      return;
    }
    const stream = openSession().request({
      ':path': request.url ?? '/',
      accept: request.headers.accept ?? '',
    });
    stream.on('response', (headers) => {
      const type = headers['content-type'];
      response.writeHead(headers[':status'] ?? 502, { ...ALLOW, ...(type ? { 'content-type': type } : {}) });
      stream.pipe(response);
    });
    stream.on('error', () => {
      fail(response);
    });
    response.on('close', () => {
      stream.close();
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/dns-query`,
    close: () =>
      new Promise((resolve) => {
        session?.destroy();
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function fail(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(502, ALLOW);
  response.end();
}

/** Listens on a free port of this machine alone. */
export function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
