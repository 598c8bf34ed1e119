import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerHonestly } from '../providers/dns-wire/fake-dns';
import { startMockResolver, type MockResolver } from '../lab/mock-resolver';
import { ask, verdictOn } from './client';
import { describeGateway } from './conformance';
import { describeFakeRegistrar, startFakeRegistrar, type FakeRegistrar } from './fake-registrar';
import { startNode } from './start-node';
import { startRedis, whyNoRedis, type Redis } from './start-redis';

const VALKEY = { addressFrom: 'VALKEY_URL', instances: 2 };

describeGateway({
  title: 'two instances on Node with Valkey',
  skip: whyNoRedis(),
  resolversOf: ({ dnsPorts }) =>
    dnsPorts.map((port, at) => ({ label: `Lab ${at + 1}`, server: '127.0.0.1', port })),
  start: async (config, environment) => {
    const redis = await startRedis();
    const started = await startNode(
      { ...config, valkey: VALKEY },
      { ...environment, VALKEY_URL: redis.address },
      2,
    );
    return {
      origins: started.origins,
      stop: async () => {
        await started.stop();
        await redis.kill();
      },
    };
  },
});

describe('two instances', { skip: whyNoRedis() }, () => {
  let redis: Redis;
  let registrar: FakeRegistrar;
  let dns: MockResolver;
  let names = 0;

  before(async () => {
    redis = await startRedis();
    registrar = await startFakeRegistrar();
    dns = await startMockResolver(answerHonestly());
  });
  after(async () => {
    await redis.kill();
    await registrar.close();
    await dns.close();
  });

  const start = (limit: object) =>
    startNode(
      {
        dns: { resolvers: [{ label: 'DNS', url: dns.url }], limit: { requests: 5000, atOnce: 500 } },
        registrar: describeFakeRegistrar(registrar, { limit }),
        privateHosts: ['127.0.0.1'],
        clients: { limit: { requests: 100_000, seconds: 1, atOnce: 50_000 } },
        valkey: { ...VALKEY, prefix: `test-${++names}` },
      },
      { REGISTRAR_KEY: 'k', VALKEY_URL: redis.address },
      2,
    );

  /** Asks both for new names as fast as they answer, for so many milliseconds; what they said. */
  async function press(origins: readonly string[], milliseconds: number): Promise<readonly string[]> {
    const verdicts: string[] = [];
    const end = Date.now() + milliseconds;
    const pressOne = async (origin: string) => {
      while (Date.now() < end) {
        const { status, answers } = await ask(origin, [`ten-so-${++names}.id.vn`]);
        verdicts.push(status === 200 ? (answers[0]?.verdict ?? '') : String(status));
      }
    };
    await Promise.all([...origins, ...origins, ...origins].map(pressOne));
    return verdicts;
  }

  /** The most questions that came in any span of so many milliseconds. */
  function busiest(times: readonly number[], span: number): number {
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length));
  }

  it('tell each other what they know', async () => {
    const { origins, stop } = await start({ requests: 1000, atOnce: 100 });
    try {
      const [first = '', second = ''] = origins;
      const { answers } = await ask(first, ['cung-biet.id.vn']);
      // It is handed on beside the answer.
      await sleep(100);
      assert.deepEqual((await ask(second, ['cung-biet.id.vn'])).answers[0]?.checkedAt, answers[0]?.checkedAt);
      assert.equal(registrar.asked.filter((name) => name === 'cung-biet.id.vn').length, 1);
    } finally {
      await stop();
    }
  });

  it('together never ask above the rate, with Valkey, without it, and while it comes and goes', async () => {
    const rate = { requests: 10, seconds: 2, atOnce: 4 };
    const { origins, stop } = await start(rate);
    registrar.times.length = 0;
    try {
      const verdicts = [...(await press(origins, 2500))];
      const withValkey = registrar.times.length;
      await redis.kill();
      verdicts.push(...(await press(origins, 3000)));
      const alone = registrar.times.length - withValkey;
      await redis.start();
      await sleep(1500);
      verdicts.push(...(await press(origins, 2500)));
      const back = registrar.times.length - withValkey - alone;
      assert.ok(withValkey > 0 && alone > 0 && back > 0, `${withValkey}, ${alone}, ${back}`);
      assert.ok(
        verdicts.every((one) => one === 'free' || one === 'absent'),
        'every question has its answer',
      );
      // What the network delays can fall together by one.
      const most = busiest(registrar.times, rate.seconds * 1000);
      assert.ok(most <= rate.requests + 1, `${most} in ${rate.seconds} s`);
    } finally {
      await stop();
    }
  });

  it('lose no answer when Valkey is killed under load, say so, and come back', async () => {
    const { origins, stop } = await start({ requests: 4000, atOnce: 400 });
    try {
      const pressing = press(origins, 2000);
      await sleep(500);
      await redis.kill();
      const verdicts = await pressing;
      assert.ok(verdicts.length > 20, `${verdicts.length} answers`);
      assert.deepEqual(
        [...new Set(verdicts)].filter((one) => one !== 'free' && one !== 'absent'),
        [],
      );
      const statusOf = async (origin: string) =>
        ((await (await fetch(`${origin}/v1/health`)).json()) as { readonly status: string }).status;
      for (const origin of origins) assert.equal(await statusOf(origin), 'degraded');
      await redis.start();
      const deadline = Date.now() + 10_000;
      while ((await Promise.all(origins.map(statusOf))).includes('degraded')) {
        assert.ok(Date.now() < deadline, 'both find Valkey again');
        await sleep(50);
      }
      assert.equal(await verdictOn(origins[0] ?? '', `ten-so-${++names}.id.vn`), 'free');
    } finally {
      await stop();
    }
  });
});
