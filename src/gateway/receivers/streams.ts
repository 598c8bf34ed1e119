/**
 * A body that is made piece by piece, so that a year of many sites never stands in memory as a whole. The first piece is
 * made before: what fails there can still be said with a status.
 */
export async function streamText(pieces: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let next = await iterator.next();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (next.done) {
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(next.value));
      next = await iterator.next();
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
