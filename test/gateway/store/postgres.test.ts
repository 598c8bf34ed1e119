import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPostgres } from '../../../src/gateway/node/store/postgres';
import { startPostgres, whyNoPostgres } from '../start-postgres';
import { describeStore } from './contract';

describeStore({
  title: 'PostgreSQL',
  skip: whyNoPostgres(),
  begin: async () => {
    const postgres = await startPostgres();
    return {
      open: () => openPostgres({ address: postgres.address, connections: 3, onLost: () => undefined }),
      end: () => postgres.stop(),
    };
  },
});

describe('PostgreSQL that goes away', { skip: whyNoPostgres() }, () => {
  it('is said to be away, and found again with what it had committed', async () => {
    const postgres = await startPostgres();
    let lost = 0;
    const store = openPostgres({ address: postgres.address, connections: 2, onLost: () => lost++ });
    const write = (number: number) =>
      store.write({
        batches: [
          {
            id: number.toString(16).padStart(32, '0'),
            hour: 1,
            site: 'a.vn',
            counts: [{ figure: 'search-done', detail: '', count: 1 }],
          },
        ],
        answers: [],
      });
    try {
      await postgres.kill();
      await assert.rejects(write(0), 'it was never there');
      await postgres.start();
      assert.equal((await write(1)).size, 1);
      await postgres.kill();
      await assert.rejects(write(2));
      await postgres.start();
      assert.equal((await write(1)).size, 0, 'it was committed before');
      assert.equal((await write(2)).size, 1);
      assert.ok(lost > 0, 'the lost connection is told');
    } finally {
      await store.close();
      await postgres.stop();
    }
  });
});
