import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMockResolver } from '../lab/mock-resolver';
import { answerHonestly } from '../providers/dns-wire/fake-dns';
import { ask } from './client';
import { describeGateway } from './conformance';
import { startWorkerd, whyNot, WORKERD } from './edge';
import { startPlatformCache } from './fake-platform-cache';
import { describeFakeRegistrar, startFakeRegistrar } from './fake-registrar';

describeGateway({
  title: 'workerd',
  skip: whyNot(WORKERD, 'workerd'),
  resolversOf: ({ dohUrls }) => dohUrls.map((url, at) => ({ label: `Lab ${at + 1}`, url })),
  start: startWorkerd,
});

describe('two instances on workerd', { skip: whyNot(WORKERD, 'workerd') }, () => {
  it('tell each other through the platform’s cache what they know', async () => {
    const cache = await startPlatformCache();
    const registrar = await startFakeRegistrar();
    const dns = await startMockResolver(answerHonestly());
    const config = {
      dns: { resolvers: [{ label: 'DNS', url: dns.url }] },
      registrar: describeFakeRegistrar(registrar),
      privateHosts: ['127.0.0.1'],
    };
    const started = await Promise.all(
      [1, 2].map(() => startWorkerd(config, { REGISTRAR_KEY: 'k' }, cache.port)),
    );
    try {
      const [first = '', second = ''] = started.flatMap(({ origins }) => origins);
      const [one] = (await ask(first, ['cung-biet.id.vn'])).answers;
      assert.equal(one?.verdict, 'free');
      const deadline = Date.now() + 10_000;
      while (cache.puts() === 0) {
        assert.ok(Date.now() < deadline, 'the answer is put into the cache');
        await sleep(20);
      }
      const [other] = (await ask(second, ['cung-biet.id.vn'])).answers;
      assert.equal(other?.checkedAt, one.checkedAt);
      assert.deepEqual(registrar.asked, ['cung-biet.id.vn']);
    } finally {
      await Promise.all(started.map((instance) => instance.stop()));
      await Promise.all([cache.close(), registrar.close(), dns.close()]);
    }
  });
});
