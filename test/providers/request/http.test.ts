import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getBytes } from '../../../src/providers/request/http';
import { wanted } from '../policies/scripted-provider';
import { FakeWorld } from './fake-world';

const QUESTION = {
  url: 'https://one.example/q',
  parameter: ['dns', 'x'],
  mediaType: 'application/json',
} as const;
const LIMIT = 16_384;

/** Asks a host that answers with this body, and tells what it read. */
function get(body: BodyInit, type = QUESTION.mediaType as string) {
  const headers = { 'content-type': type };
  const world = new FakeWorld(() => Promise.resolve(new Response(body, { headers })));
  return world.waitFor(getBytes(QUESTION, wanted(), world.surroundings));
}

/** A body that never ends, in parts of so many bytes; it counts what is taken of it. */
function endless(size: number) {
  const taken = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.bytes += size;
        controller.enqueue(new Uint8Array(size));
      },
      cancel() {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

describe('an answer over HTTP', () => {
  for (const length of [0, 1, LIMIT])
    it(`of ${length} bytes is read whole`, async () => {
      const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
      assert.deepEqual(await get(bytes), bytes);
    });

  it('in parts is put together', async () => {
    const parts = [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    assert.deepEqual(await get(body), Uint8Array.of(1, 2, 3));
  });

  it('that is a byte too long is not', async () => {
    assert.deepEqual(await get(new Uint8Array(LIMIT + 1)), { kind: 'unknown', cause: 'malformed' });
  });

  for (const size of [1, 1000, LIMIT, 40_000])
    it(`without end, in parts of ${size} bytes, is left after less than 64 kB`, async () => {
      const { body, taken } = endless(size);
      assert.deepEqual(await get(body), { kind: 'unknown', cause: 'malformed' });
      assert.ok(taken.bytes < 64_000, `${taken.bytes}`);
      assert.ok(taken.isCancelled);
    });

  it('of another type is not read at all', async () => {
    for (const type of ['text/html', 'application/jsonp', 'application/json, text/html', '']) {
      const { body, taken } = endless(1000);
      assert.deepEqual(await get(body, type), { kind: 'unknown', cause: 'malformed' });
      assert.deepEqual(taken, { bytes: 0, isCancelled: true });
    }
  });

  for (const type of [
    'application/json',
    'Application/JSON',
    'application/json;charset=utf-8',
    ' application/json ; x',
  ])
    it(`may call its type “${type}”`, async () => {
      assert.deepEqual(await get('{}', type), new TextEncoder().encode('{}'));
    });
});
