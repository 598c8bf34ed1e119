import { checkRequest, MOST_NAMES } from '../check/check.schema';
import type { ProblemCode } from './problem';
import { kindOf, readText } from './read-text';

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
  const kind = kindOf(request);
  if (kind !== 'application/json' && kind !== 'application/x-www-form-urlencoded')
    return refuse('type-refused');
  const text = await readText(request, MOST_BYTES);
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
