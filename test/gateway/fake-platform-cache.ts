import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../lab/cors-proxy';

export interface FakePlatformCache {
  readonly port: number;
  readonly puts: () => number;
  close(): Promise<void>;
}

/**
 * The place behind workerd's Cache API: a PUT brings a whole HTTP response as its body, a GET takes it out again and says
 * by `CF-Cache-Status` whether it was there.
 */
export async function startPlatformCache(): Promise<FakePlatformCache> {
  const kept = new Map<string, Buffer>();
  let puts = 0;
  const server = createServer((request, response) => {
    const key = `${request.headers.host ?? ''}${request.url ?? ''}`;
    if (request.method === 'PUT') {
      void buffer(request).then((bytes) => {
        puts++;
        kept.set(key, bytes.subarray(bytes.indexOf('\r\n\r\n') + 4));
        response.writeHead(204).end();
      });
      return;
    }
    const body = kept.get(key);
    if (body)
      response.writeHead(200, { 'cf-cache-status': 'HIT', 'content-type': 'application/json' }).end(body);
    else response.writeHead(504, { 'cf-cache-status': 'MISS' }).end();
  });
  const port = await listen(server);
  return {
    port,
    puts: () => puts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
