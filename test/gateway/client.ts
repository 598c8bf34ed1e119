import type { CheckedName } from '../../src/gateway/check/check.schema';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly answers: readonly CheckedName[];
  readonly text: string;
}

/** Asks a gateway as a page does, by POST. */
export async function ask(
  origin: string,
  names: readonly string[],
  headers: Record<string, string> = {},
): Promise<Asked> {
  return read(
    await fetch(`${origin}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ names }),
    }),
  );
}

export async function read(response: Response): Promise<Asked> {
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  const { answers = [] } = (isJson ? JSON.parse(text) : {}) as { readonly answers?: readonly CheckedName[] };
  return { status: response.status, headers: response.headers, answers, text };
}

/** The verdict on one name. */
export async function verdictOn(origin: string, name: string): Promise<string | undefined> {
  return (await ask(origin, [name])).answers[0]?.verdict;
}
