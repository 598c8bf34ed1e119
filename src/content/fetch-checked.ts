import * as z from 'zod/mini';

// Set before any schema is parsed: the page's CSP may forbid the code that zod would otherwise compile.
z.config({ jitless: true });

const TIME_LIMIT = 5000;
const SIZE_LIMIT = 256_000;

export type Fetched<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

/**
 * Fetches a file that the page's owner names, and checks it: 5 s at most, 256 kB at most, without credentials, without
 * telling where from, and from that address alone: a redirect leads to what the owner did not name.
 * @param address Absolute address.
 * @param wish.cache Whether the browser may keep it.
 * @param wish.types What the server may call it, such as `application/json`; without any, whatever it does.
 */
export async function fetchChecked<Value>(
  address: string,
  check: (text: string, address: string) => Fetched<Value>,
  {
    cache = 'default',
    types,
  }: { readonly cache?: 'default' | 'no-store'; readonly types?: readonly string[] | undefined } = {},
): Promise<Fetched<Value>> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, TIME_LIMIT);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache,
      signal: stop.signal,
    });
    if (!response.ok) return { ok: false, problem: `the server answered ${response.status}` };
    const type = typeOf(response);
    if (types && !types.includes(type))
      return { ok: false, problem: `the server calls it "${type}", not ${types.join(' or ')}` };
    const text = await readLimited(response);
    return text === undefined
      ? { ok: false, problem: `the file is larger than ${SIZE_LIMIT / 1000} kB` }
      : check(text, address);
  } catch (error) {
    return {
      ok: false,
      problem: stop.signal.aborted ? `no answer within ${TIME_LIMIT / 1000} s` : String(error),
    };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** The media type alone: what may follow a semicolon, such as a charset, is left out. */
function typeOf({ headers }: Response): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

async function readLimited(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > SIZE_LIMIT) return undefined;
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads JSON by a schema; a problem names the field. */
export function checkJson<Value>(
  text: string,
  schema: z.core.$ZodType<Value>,
  otherwise: string,
): Fetched<Value> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'the file is not JSON' };
  }
  const { success, data, error } = z.safeParse(schema, file);
  if (success) return { ok: true, value: data };
  const [issue] = error.issues;
  const field = issue?.path.join('.');
  return { ok: false, problem: `${field ? `field "${field}"` : 'the file'}: ${issue?.message ?? otherwise}` };
}
