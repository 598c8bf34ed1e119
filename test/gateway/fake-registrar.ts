import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../lab/cors-proxy';

/** What a registrar's server does with a question. */
export type Behaviour = (name: string, response: ServerResponse, request: IncomingMessage) => void;

export interface FakeRegistrar {
  readonly port: number;
  /** The names that were asked for, in order. */
  readonly asked: string[];
  /** When each question came, in milliseconds since the epoch. */
  readonly times: number[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** Answers as the configuration below reads it. */
export function answer(response: ServerResponse, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export const free: Behaviour = (name, response) => {
  answer(response, { domain: name, available: true, time: new Date().toISOString() });
};

export const taken: Behaviour = (name, response) => {
  answer(response, { domain: name, available: false, time: new Date().toISOString() });
};

/** A registrar over real HTTP on this machine that behaves as the test says; at first every name is free. */
export async function startFakeRegistrar(): Promise<FakeRegistrar> {
  const asked: string[] = [];
  const times: number[] = [];
  let behaviour = free;
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('domain') ?? '';
    asked.push(name);
    times.push(Date.now());
    behaviour(name, response, request);
  });
  const port = await listen(server);
  return {
    port,
    asked,
    times,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** How a gateway is told to ask it. */
export function describeFakeRegistrar({ port }: FakeRegistrar, more: object = {}): object {
  return {
    kind: 'http',
    label: 'Nhà đăng ký thử',
    url: `http://127.0.0.1:${port}/check?domain={name}`,
    headers: { 'x-api-key': '{env:REGISTRAR_KEY}' },
    name: '/domain',
    verdict: '/available',
    values: { free: [true], present: [false], reserved: ['reserved'] },
    checkedAt: '/time',
    limit: { requests: 4000, seconds: 1, atOnce: 1000 },
    ...more,
  };
}
