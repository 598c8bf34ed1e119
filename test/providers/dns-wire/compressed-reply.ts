/** Where the question of a message begins. */
export const HEADER_BYTES = 12;

const SOA = 6;

/** Writes a reply of uncompressed names anew, each name as short as pointers to earlier ones make it. */
export function compressReply(plain: Uint8Array): Uint8Array {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.length);
  const out: number[] = [...plain.slice(0, HEADER_BYTES)];
  const known = new Map<string, number>();
  let at = HEADER_BYTES;

  const copy = (count: number): void => {
    out.push(...plain.slice(at, at + count));
    at += count;
  };
  const writeName = (): void => {
    const labels: Uint8Array[] = [];
    for (let size; (size = view.getUint8(at)) > 0; at += size + 1)
      labels.push(plain.slice(at, at + size + 1));
    at++;
    for (let i = 0; i < labels.length; i++) {
      const rest = labels.slice(i).join('/');
      const target = known.get(rest);
      if (target !== undefined) {
        out.push(0xc0 | (target >> 8), target & 0xff);
        return;
      }
      known.set(rest, out.length);
      out.push(...labels[i]!);
    }
    out.push(0);
  };
  const writeRecord = (): void => {
    writeName();
    const type = view.getUint16(at);
    copy(8);
    const end = at + 2 + view.getUint16(at);
    copy(2);
    const lengthAt = out.length - 2;
    if (type === SOA) {
      writeName();
      writeName();
    }
    copy(end - at);
    const length = out.length - lengthAt - 2;
    out.splice(lengthAt, 2, length >> 8, length & 0xff);
  };

  writeName();
  copy(4);
  for (const countAt of [6, 8, 10]) {
    for (let left = view.getUint16(countAt); left > 0; left--) writeRecord();
  }
  return Uint8Array.from(out);
}
