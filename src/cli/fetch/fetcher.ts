import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, interceptors, type Dispatcher } from 'undici';
import { guardLookup, refuseWrittenAddress, type Lookup } from '../../gateway/node/public-address';

/** What a fetcher keeps to. Times in milliseconds, sizes in bytes after unpacking. */
export interface FetchLimits {
  readonly timeLimit: number;
  readonly sizeLimit: number;
  readonly redirects: number;
  /** Whether addresses of the own network may be asked: for who asks for pages of their own. */
  readonly allowPrivate: boolean;
  readonly userAgent: string;
  /** How often a host that is overloaded or hangs up is asked again. */
  readonly retries: number;
  readonly lookup?: Lookup;
  /** Judges addresses, by default whether they are public ones. */
  readonly isAllowed?: (address: string) => boolean;
}

export type FailureCode =
  | 'address'
  | 'private-address'
  | 'name'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'redirects'
  | 'protocol';

/** What came of asking for an address. */
export type Answer =
  | {
      readonly ok: true;
      /** Where the redirects led. */
      readonly address: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly bytes: Buffer;
    }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string };

export interface Fetcher {
  get(address: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Anything that went wrong in a way that has a name here. */
class FetchError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Makes what asks for pages and files: bounded in time, size and redirects, and never led into the own network. */
export function createFetcher(limits: FetchLimits): Fetcher {
  const { allowPrivate, lookup, retries } = limits;
  const agent = new Agent({
    connect: {
      timeout: limits.timeLimit,
      ...(allowPrivate ? {} : { lookup: guardLookup(lookup, limits.isAllowed) }),
    },
    headersTimeout: limits.timeLimit,
    bodyTimeout: limits.timeLimit,
    // Each host is asked for a page or two: connections are not kept for more.
    keepAliveTimeout: 1000,
    keepAliveMaxTimeout: 1000,
    connections: 2,
  });
  const dispatcher = agent.compose(
    interceptors.retry({
      maxRetries: retries,
      minTimeout: 200,
      maxTimeout: 2000,
      methods: ['GET'],
      retryAfter: true,
      // A host that stays overloaded says so by its status.
      throwOnError: false,
    }),
  );
  return {
    get: async (address) => {
      try {
        return await follow(address, dispatcher, limits);
      } catch (error) {
        return { ok: false, code: codeOf(error), detail: detailOf(error) };
      }
    },
    close: () => agent.destroy(),
  };
}

async function follow(address: string, dispatcher: Dispatcher, limits: FetchLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeLimit);
  let url = readUrl(address);
  for (let hop = 0; hop <= limits.redirects; hop++) {
    if (!limits.allowPrivate) refuseWrittenAddress(url, limits.isAllowed);
    const { statusCode, headers, body } = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: {
        'user-agent': limits.userAgent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'vi,en;q=0.5',
      },
      signal,
    });
    const location = [headers['location']].flat()[0];
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      // Ends the connection with what it still sends.
      body.on('error', () => undefined).destroy();
      url = readUrl(location, url);
      continue;
    }
    const plain = flatten(headers);
    const bytes = await readBody(body, plain['content-encoding'], limits.sizeLimit, signal);
    return { ok: true, address: url.href, status: statusCode, headers: plain, bytes };
  }
  throw new FetchError('redirects', `more than ${limits.redirects} redirects`);
}

function readUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new FetchError('address', address);
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new FetchError('address', url.protocol);
  return url;
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

/** Reads and unpacks a body; what grows past the limit, packed or unpacked, is cut off at once. */
async function readBody(
  body: Readable,
  encoding: string | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  const unpack = UNPACKERS.get(encoding?.trim().toLowerCase())?.();
  const counted = new Transform({
    transform(part: Buffer, _, done) {
      size += part.length;
      if (size > limit) done(new FetchError('too-large', `more than ${limit} bytes`));
      else done(null, part);
    },
  });
  const stages = unpack ? [body, unpack, counted] : [body, counted];
  const output = pipeline(stages as never, () => undefined) as unknown as Readable;
  const stop = () => counted.destroy(new FetchError('timeout', 'the answer did not end'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const part of output) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } finally {
    signal.removeEventListener('abort', stop);
    body.on('error', () => undefined).destroy();
  }
}

const UNPACKERS: ReadonlyMap<string | undefined, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** The codes of Node, of undici and of OpenSSL, in few words. */
const CODES: readonly (readonly [RegExp, FailureCode])[] = [
  [/^PRIVATE_ADDRESS$/, 'private-address'],
  [/^(?:ENOTFOUND|EAI_)/, 'name'],
  [/^EPROTO$|CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO/, 'tls'],
  [/TIMEDOUT|TIMEOUT|ABORT/i, 'timeout'],
  [/^(?:ECONN|EHOST|ENET|EPIPE|UND_ERR_SOCKET)/, 'refused'],
];

function codeOf(error: unknown): FailureCode {
  if (error instanceof FetchError) return error.code;
  const { code = '', name = '', cause } = error as { code?: unknown; name?: string; cause?: unknown };
  const text = typeof code === 'string' && code ? code : name;
  const known = CODES.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  return cause === undefined ? 'protocol' : codeOf(cause);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\n[^]*/, '').slice(0, 200) : String(error);
}

/** The hashes that `integrity` can name. */
export function hashesOf(bytes: Uint8Array): string[] {
  return ['sha256', 'sha384', 'sha512'].map(
    (algorithm) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`,
  );
}
