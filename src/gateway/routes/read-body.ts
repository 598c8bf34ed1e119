import { checkRequest, MOST_NAMES } from '../check/check.schema';
import type { ProblemCode } from './problem';

/** Bytes. */
const MOST_BYTES = 8192;

export type ReadBody =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: ProblemCode };

const refuse = (problem: ProblemCode): ReadBody => ({ ok: false, problem });

/**
 * Reads the names out of a request's body: JSON, or a form with a field `names` for each. A form needs no preflight, so
 * that a page of another origin waits for one round trip, not two.
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  const kind = type.trim().toLowerCase();
  if (kind !== 'application/json' && kind !== 'application/x-www-form-urlencoded')
    return refuse('type-refused');
  const text = await readText(request);
  if (text === undefined) return refuse('body-too-large');
  if (text === null) return refuse('body-unreadable');
  const names = kind === 'application/json' ? readJson(text) : new URLSearchParams(text).getAll('names');
  const isWhole = names !== undefined && names.length > 0 && names.length <= MOST_NAMES;
  return isWhole ? { ok: true, names } : refuse('body-unreadable');
}

function readJson(text: string): readonly string[] | undefined {
  try {
    const parsed = checkRequest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.names : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing where it is too long, null where it breaks off. A body that says its length is read at once. */
async function readText(request: Request): Promise<string | undefined | null> {
  const length = request.headers.get('content-length');
  try {
    if (length !== null) return Number(length) <= MOST_BYTES ? await request.text() : undefined;
    return await readStream(request.body);
  } catch {
    return null;
  }
}

async function readStream(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
