import { createServer } from 'node:http';
import type { Network } from '../providers/request/fake-world';
import { listen } from './cors-proxy';

export interface MockResolver {
  readonly url: string;
  /** How many questions came in. */
  readonly count: () => number;
  close(): Promise<void>;
}

/** A resolver over real HTTP on this machine that behaves as the test says; one that never answers hangs. */
export async function startMockResolver(behaviour: Network): Promise<MockResolver> {
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    const url = `http://127.0.0.1${request.url ?? '/'}`;
    void behaviour({ url, init: {}, at: 0, wasAborted: () => request.destroyed }).then(async (reply) => {
      const headers = { ...Object.fromEntries(reply.headers), 'access-control-allow-origin': '*' };
      response.writeHead(reply.status, headers).end(new Uint8Array(await reply.arrayBuffer()));
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/dns-query`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
