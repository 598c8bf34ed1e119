import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../src/gateway/recent';
import { startInProcess } from './in-process';
import { measureMemory } from './load/memory';

/** A cut of `npm run test:load`, which measures rates too. */
describe('many questions', () => {
  it('for one name at the same time make one call to each upstream', async () => {
    const { gateway, asked } = await startInProcess();
    const replies = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const request = new Request('http://gateway.example/v1/check', {
          method: 'POST',
          body: new URLSearchParams({ names: 'cung-mot-luc.id.vn' }),
        });
        const response = await gateway.fetch(request, { address: '192.0.2.1' });
        return (await response.text()).includes('"verdict":"free"');
      }),
    );
    assert.ok(replies.every(Boolean), 'all are answered');
    assert.equal(asked.filter((url) => url.includes('registrar')).length, 1);
    // The question itself, and the one whether the resolver knows the suffix.
    assert.equal(asked.filter((url) => url.includes('dns-query')).length, 2);
  });

  it('for ever new names leave memory as it is', async () => {
    const sizes = await measureMemory(6000, { cache: { names: 500 } });
    const [half = 0, last = Infinity] = [sizes[5], sizes.at(-1)];
    assert.ok(last < half + 10, sizes.map((size) => size.toFixed(1)).join(' '));
  });

  it('leave the last of what was kept, and no more than was agreed', () => {
    const recent = new Recent<number>(3);
    for (let at = 0; at < 10; at++) {
      recent.set(String(at), at);
      recent.get('0');
    }
    assert.deepEqual([recent.size, recent.get('0'), recent.get('9'), recent.get('7')], [3, 0, 9, undefined]);
  });
});
