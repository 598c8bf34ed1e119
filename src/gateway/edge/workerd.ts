import type { Gateway } from '../gateway';
import { createEdgeGateway } from './edge';
import { createPlatformCache, type PlatformCache } from './platform-cache';

/** What the platform hands to each request beside it. */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
}

let gateway: Promise<Gateway> | undefined;

/** Made at the first request: only then may an instance ask for the time, for chance and for the network. */
function findGateway(environment: Readonly<Record<string, string>>): Promise<Gateway> {
  const { caches } = globalThis as { readonly caches?: { readonly default?: PlatformCache } };
  const cache = caches?.default;
  gateway ??= createEdgeGateway(
    environment,
    // The one log that there is.
    (line) => {
      // eslint-disable-next-line no-console -- see above
      console.log(line);
    },
    cache ? { sharedCache: createPlatformCache(cache) } : {},
  );
  return gateway;
}

/** workerd asks for a default export. */
export default {
  async fetch(
    request: Request,
    environment: Readonly<Record<string, string>>,
    execution: Execution,
  ): Promise<Response> {
    const { fetch } = await findGateway(environment);
    const answer = fetch(request, { address: '' });
    // Others may wait for the same question: it is brought to its end although this client has left.
    execution.waitUntil(answer);
    return answer;
  },
};
