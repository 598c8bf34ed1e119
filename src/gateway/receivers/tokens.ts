/** Finds whose secret word a request brings. */
export type FindReader<Reader> = (headers: Pick<Headers, 'get'>) => Promise<Reader | undefined>;

/** What a browser is asked with: it then keeps the word for its session, and sends it to this origin alone. */
export const CHALLENGE = { 'www-authenticate': 'Basic realm="hiendien", charset="UTF-8"' } as const;

/** Longer than any word, in characters, so that nothing long is worked on. */
const MOST_HEADER = 2000;

/**
 * Knows readers by their secret words. Words are compared by their hashes, each to its end, so that the time tells
 * nothing of where they differ.
 */
export function createReaders<Reader>(
  readers: readonly (readonly [token: string, reader: Reader])[],
): FindReader<Reader> {
  const known = Promise.all(
    readers.map(async ([token, reader]) => [await hash(token.trim()), reader] as const),
  );
  return async (headers) => {
    const token = readToken(headers.get('authorization') ?? '');
    if (token === undefined) return undefined;
    const given = await hash(token);
    let found: Reader | undefined;
    for (const [one, reader] of await known) if (isSame(one, given)) found = reader;
    return found;
  };
}

/** `Bearer …`, or the password of `Basic …`; whose name stands before it is all one. */
function readToken(header: string): string | undefined {
  if (header.length > MOST_HEADER) return undefined;
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+)\s*$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    const [, ...password] = new TextDecoder().decode(bytes).split(':');
    return password.join(':');
  } catch {
    return undefined;
  }
}

async function hash(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = 0;
  for (let at = 0; at < one.length; at++) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}
