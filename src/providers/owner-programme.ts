import * as z from 'zod/mini';
import type { ClosedBanner } from '../domain/programme/banner-content';
import { bannerPanelOf, closedBannerOf } from '../domain/programme/banner-slices';
import { programmeSchema, type Programme } from '../domain/programme/programme.schema';

// Set before any schema is parsed: the page's CSP may forbid the code that zod would otherwise compile.
z.config({ jitless: true });

const TIME_LIMIT = 5000;
const SIZE_LIMIT = 256_000;

export type OwnerProgramme =
  { readonly ok: true; readonly content: ClosedBanner } | { readonly ok: false; readonly problem: string };

/**
 * Fetches an owner's content file and checks it: 5 s at most, 256 kB at most, without credentials.
 * @param address Absolute address, named by the page's owner.
 */
export async function fetchProgramme(address: string): Promise<OwnerProgramme> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, TIME_LIMIT);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: stop.signal });
    if (!response.ok) return { ok: false, problem: `the server answered ${response.status}` };
    const text = await readLimited(response);
    return text === undefined
      ? { ok: false, problem: `the file is larger than ${SIZE_LIMIT / 1000} kB` }
      : checkProgramme(text, response.url || address);
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

/** Checks the text of a content file. Relative image addresses are read against the file's own. */
export function checkProgramme(text: string, address: string): OwnerProgramme {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'the file is not JSON' };
  }
  const { success, data, error } = programmeSchema.safeParse(file);
  if (!success) {
    const [issue] = error.issues;
    const field = issue?.path.join('.');
    return {
      ok: false,
      problem: `${field ? `field "${field}"` : 'the file'}: ${issue?.message ?? 'not a programme'}`,
    };
  }
  const programme: Programme = data.logo
    ? { ...data, logo: { ...data.logo, src: new URL(data.logo.src, address).href } }
    : data;
  return {
    ok: true,
    content: { ...closedBannerOf(programme), own: { programme, panel: bannerPanelOf(programme) } },
  };
}
