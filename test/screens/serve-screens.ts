/**
 * Pages with the built files, as a phone would open them, a resolver that answers or fails, and lists of an owner's. To
 * `/dns/NAME` all names are in use that begin so.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { root } from '../../.tools/install.mjs';
import { answerDns } from '../built/test-resolver.mjs';
import { LISTS } from './lists';

export interface ScreenServer {
  readonly origin: string;
  close(): void;
}

/** The path of a page that holds some widgets; another name makes it another page. */
export function pathOf(body: string, language: string): string {
  return `/page?${new URLSearchParams({ language, body }).toString()}`;
}

export async function serveScreens(): Promise<ScreenServer> {
  const files = sirv(`${root}dist/embed`, { dev: true });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/page') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(
        `<!doctype html><html lang="${searchParams.get('language') ?? 'vi'}"><meta charset="utf-8">` +
          '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Host</title>' +
          '<meta name="color-scheme" content="light dark">' +
          `<body style="margin:0"><script type="module" src="/hiendien.js"></script>${searchParams.get('body') ?? ''}`,
      );
    }
    if (pathname.startsWith('/dns')) {
      response.setHeader('Content-Type', 'application/dns-message');
      // As the public resolvers do: a browser may keep the answer.
      response.setHeader('Cache-Control', 'max-age=300');
      return response.end(answerDns(searchParams.get('dns'), pathname.split('/')[2]));
    }
    const list = LISTS[pathname];
    if (list) {
      response.setHeader('Content-Type', 'application/json');
      return response.end(JSON.stringify({ language: 'vi', entries: list }));
    }
    if (pathname === '/dead') return response.writeHead(503).end();
    return files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
    },
  };
}
