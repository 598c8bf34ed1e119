import { CONFIG_VARIABLE, createEdgeGateway } from './edge';

/** What is used of Deno here. */
interface DenoRuntime {
  readonly env: { toObject(): Record<string, string> };
  addSignalListener(signal: string, run: () => void): void;
  serve(
    options: { readonly hostname: string; readonly port: number; readonly onListen: (at: Listening) => void },
    answer: (
      request: Request,
      info: { readonly remoteAddr: { readonly hostname?: string } },
    ) => Promise<Response>,
  ): { shutdown(): Promise<void> };
}

interface Listening {
  readonly hostname: string;
  readonly port: number;
}

const deno = (globalThis as unknown as { readonly Deno: DenoRuntime }).Deno;
const environment = deno.env.toObject();
const log = (line: string): void => {
  // eslint-disable-next-line no-console -- the one log that there is
  console.log(line);
};
const gateway = await createEdgeGateway(environment, log);
const { listen = {} } = JSON.parse(environment[CONFIG_VARIABLE] ?? '{}') as {
  readonly listen?: Partial<Listening> & { host?: string };
};
const server = deno.serve(
  {
    hostname: listen.host ?? '127.0.0.1',
    port: listen.port ?? 8787,
    onListen: ({ hostname, port }) => {
      log(JSON.stringify({ event: 'started', address: `http://${hostname}:${port}` }));
    },
  },
  (request, { remoteAddr }) => gateway.fetch(request, { address: remoteAddr.hostname ?? '' }),
);
for (const signal of ['SIGTERM', 'SIGINT'])
  deno.addSignalListener(signal, () => {
    gateway.stop();
    void server.shutdown();
  });
