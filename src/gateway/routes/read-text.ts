/** The type of a request's body, without what comes behind it. */
export function kindOf({ headers }: Pick<Request, 'headers'>): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

/** Nothing where it is too long, null where it breaks off. A body that says its length is read at once. */
export async function readText(request: Request, mostBytes: number): Promise<string | undefined | null> {
  const length = request.headers.get('content-length');
  try {
    if (length !== null) return Number(length) <= mostBytes ? await request.text() : undefined;
    return await readStream(request.body, mostBytes);
  } catch {
    return null;
  }
}

async function readStream(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > mostBytes) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
