import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startInProcess } from '../in-process';

/**
 * Asks one gateway for many different names, and how much is kept of it.
 * @returns Megabytes of the heap after each tenth, once what nobody refers to is gone.
 */
export async function measureMemory(names = 1_000_000, config: object = {}): Promise<readonly number[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { gateway, asked, log } = await startInProcess(config);
  const sizes: number[] = [];
  const batch = 20;
  for (let at = 0; at < names; at += batch) {
    const body = JSON.stringify({ names: Array.from({ length: batch }, (_, i) => `ten-${at + i}.id.vn`) });
    const request = new Request('http://gateway.example/v1/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const response = await gateway.fetch(request, { address: `192.0.2.${(at / batch) % 250}` });
    await response.text();
    // What the test itself gathers is not the gateway's.
    asked.length = 0;
    log.length = 0;
    if ((at + batch) % (names / 10) < batch) {
      collect();
      sizes.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  return sizes;
}
