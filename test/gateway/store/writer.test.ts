import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeptBatch, Work } from '../../../src/gateway/store/store';
import { createWriter, type Written } from '../../../src/gateway/store/writer';

const batch = (id: string): { readonly batch: KeptBatch } => ({
  batch: { id, hour: 1, site: 'a.vn', counts: [{ figure: 'search-done', detail: '', count: 1 }] },
});

/** A writer before a store that a test answers for, by a clock of the test's. */
function start() {
  const works: {
    readonly work: Work;
    readonly commit: (known?: readonly string[]) => void;
    readonly fail: () => void;
  }[] = [];
  const timers: (() => void)[] = [];
  const commits: string[] = [];
  const writer = createWriter(
    {
      write: (work) =>
        new Promise((resolve, reject) => {
          const ids = work.batches.map(({ id }) => id);
          works.push({
            work,
            commit: (known = []) => resolve(new Set(ids.filter((id) => !known.includes(id)))),
            fail: () => reject(new Error('away')),
          });
        }),
    },
    {
      startTimer: (_, run) => {
        timers.push(run);
        return () => undefined;
      },
      onCommit: (pieces, isKept) => commits.push(`${pieces} ${isKept ? 'kept' : 'failed'}`),
      onFault: () => undefined,
    },
  );
  const pass = async () => {
    for (const run of timers.splice(0)) run();
    await new Promise(setImmediate);
  };
  return { writer, works, commits, pass };
}

describe('a writer', () => {
  it('commits together what comes together, and acknowledges nothing before', async () => {
    const { writer, works, commits, pass } = start();
    const told: Written[] = [];
    const note = (written: Written) => told.push(written);
    for (const id of ['a', 'b', 'a']) void writer.write(batch(id)).then(note);
    await pass();
    void writer.write(batch('c')).then(note);
    await pass();
    assert.deepEqual([told, works.length, works[0]?.work.batches.length], [[], 1, 3]);
    works[0]?.commit(['b']);
    await pass();
    assert.deepEqual(told, ['kept', 'repeated', 'repeated']);
    assert.equal(works.length, 2, 'what came meanwhile goes next');
    works[1]?.commit();
    await pass();
    assert.deepEqual([told.at(-1), commits], ['kept', ['3 kept', '1 kept']]);
  });

  it('says of what could not be committed that it was not, and goes on', async () => {
    const { writer, works, pass } = start();
    const first = writer.write(batch('a'));
    await pass();
    works[0]?.fail();
    assert.deepEqual([await first, writer.isUp()], ['failed', false]);
    const second = writer.write(batch('a'));
    await pass();
    works[1]?.commit();
    assert.deepEqual([await second, writer.isUp()], ['kept', true]);
  });

  it('lets no more wait than it can hold', async () => {
    const { writer, works, pass } = start();
    const waiting = Array.from({ length: 10_000 }, (_, at) => writer.write(batch(String(at))));
    assert.equal(await writer.write(batch('more')), 'busy');
    for (let at = 0; at < 10; at++) {
      await pass();
      works[at]?.commit();
    }
    await pass();
    assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['kept']));
    assert.deepEqual([works.length, writer.waiting()], [10, 0]);
  });
});
