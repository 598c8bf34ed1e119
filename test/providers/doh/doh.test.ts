import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDohProvider } from '../../../src/providers/doh/doh';
import {
  answerHonestly,
  dnsResponse,
  except,
  makeReply,
  makeSoa,
  NOERROR,
  NXDOMAIN,
  readQuestion,
  SERVFAIL,
} from '../dns-wire/fake-dns';
import { FakeWorld, hang, refuseConnection, type Network } from '../request/fake-world';
import { respond } from '../provider-contract';
import { someName, under, wanted } from '../policies/scripted-provider';

const resolver = { id: 'one', label: 'One', url: 'https://one.example/dns-query' };
const TAKEN = 'dangky.id.vn';
const honest = answerHonestly({ present: [TAKEN], negativeTtl: 900 });

function makeWorld(network: Network = honest) {
  const world = new FakeWorld(network);
  const provider = createDohProvider(resolver, world.surroundings);
  const check = (name = someName, signal = wanted()) => world.waitFor(provider.check(name, signal));
  const names = () => world.requests.map(({ url }) => readQuestion(url).name);
  return { world, provider, check, names };
}

describe('the request to a resolver', () => {
  it('is a plain GET that carries nothing but the question', async () => {
    const { world, check } = makeWorld();
    await check();
    for (const { url, init } of world.requests) {
      assert.match(url, /^https:\/\/one\.example\/dns-query\?dns=[A-Za-z0-9_-]+$/);
      const { signal, ...rest } = init;
      assert.ok(signal instanceof AbortSignal);
      assert.deepEqual(rest, {
        headers: { accept: 'application/dns-message' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
      });
    }
  });

  it('asks for the DS record', async () => {
    const { world, check } = makeWorld();
    await check();
    assert.deepEqual(
      world.requests.map(({ url }) => readQuestion(url).type),
      ['DS', 'DS'],
    );
  });

  it('keeps the query that the address has', async () => {
    const world = new FakeWorld(honest);
    const own = createDohProvider({ ...resolver, url: 'https://one.example/q?key=1' }, world.surroundings);
    await world.waitFor(own.check(someName, wanted()));
    assert.match(world.requests[0]?.url ?? '', /\/q\?key=1&dns=/);
  });

  it('is not sent where no address is configured', async () => {
    const world = new FakeWorld(honest);
    const own = createDohProvider({ ...resolver, url: '' }, world.surroundings);
    assert.deepEqual(await world.waitFor(own.check(someName, wanted())), {
      kind: 'unknown',
      cause: 'not-configured',
    });
    assert.equal(world.requests.length, 0);
  });
});

describe('the answer of a resolver', () => {
  it('is present for a name in use', async () => {
    const { world, check } = makeWorld();
    assert.deepEqual(await check(under('id.vn', 'dangky')), { kind: 'present', checkedAt: world.now });
  });

  it('is absent, for as long as the zone says, for a name not seen', async () => {
    const { world, check } = makeWorld();
    assert.deepEqual(await check(), { kind: 'absent', checkedAt: world.now, ttl: 900 });
  });

  const json = { headers: { 'content-type': 'application/dns-json' } };
  const failures: readonly { why: string; cause: string; network: Network }[] = [
    { why: 'the network fails', cause: 'refused', network: refuseConnection },
    { why: 'the host is overloaded', cause: 'refused', network: respond(null, { status: 503 }) },
    { why: 'the host refuses the question', cause: 'refused', network: respond(null, { status: 400 }) },
    { why: 'too much was asked', cause: 'rate-limited', network: respond(null, { status: 429 }) },
    { why: 'it is no DNS message', cause: 'malformed', network: respond('{"Status":0}', json) },
    {
      why: 'its media type is another',
      cause: 'malformed',
      network: async (request) => new Response(await (await honest(request)).arrayBuffer(), json),
    },
    {
      why: 'the resolver failed',
      cause: 'refused',
      network: ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), SERVFAIL))),
    },
    {
      why: 'it answers something else',
      cause: 'malformed',
      network: () => Promise.resolve(dnsResponse(makeReply({ name: 'other.vn', type: 'DS' }, NOERROR))),
    },
    {
      why: 'it is filtered without a word',
      cause: 'malformed',
      network: ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), NXDOMAIN))),
    },
  ];
  for (const { why, cause, network } of failures) {
    it(`is unknown, ${cause}, if ${why}`, async () => {
      const { check } = makeWorld(network);
      assert.deepEqual(await check(), { kind: 'unknown', cause });
    });
  }

  it('is unknown, offline, if the network went away meanwhile', async () => {
    const { world, check } = makeWorld(() => {
      world.online = false;
      return refuseConnection(world.requests[0]!);
    });
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'offline' });
  });

  it('is unknown, malformed, for a name that cannot be asked for', async () => {
    const { check, names } = makeWorld();
    assert.deepEqual(await check(under('id.vn', 'cơm')), { kind: 'unknown', cause: 'malformed' });
    assert.deepEqual(names(), []);
  });
});

describe('the control questions', () => {
  const isRandom = (name: string): boolean => /^[a-z0-9]{20}\./.test(name);

  const shapes = (names: readonly string[]) =>
    names.map((name) => (isRandom(name) ? name.replace(/^[^.]+/, '*') : name));

  it('are the suffix itself after “not seen”, a random name after “in use”, once for a suffix', async () => {
    const { check, names } = makeWorld();
    await check();
    assert.deepEqual(shapes(names()), ['comtam.id.vn', 'id.vn']);
    await check(under('id.vn', 'dangky'));
    assert.deepEqual(shapes(names()).slice(2), ['dangky.id.vn', '*.id.vn']);
    await check(under('id.vn', 'phobac'));
    assert.deepEqual(shapes(names()).slice(4), ['phobac.id.vn']);
    await check(under('biz.vn'));
    assert.deepEqual(shapes(names()).slice(5), ['comtam.biz.vn', 'biz.vn']);
  });

  it('are not put about .vn where a suffix below it was seen', async () => {
    const { check, names } = makeWorld();
    await check();
    await check(under('vn'));
    assert.deepEqual(names(), ['comtam.id.vn', 'id.vn', 'comtam.vn']);
  });

  it('are not put after a failure, which says nothing', async () => {
    const { check, names } = makeWorld(respond(null, { status: 503 }));
    await check();
    assert.deepEqual(names(), ['comtam.id.vn']);
  });

  it('use another random name in another page', async () => {
    const labels = new Set<string>();
    for (const dice of [0, 0.25, 0.999]) {
      const { world, check, names } = makeWorld();
      world.dice = dice;
      await check(under('id.vn', 'dangky'));
      labels.add(names().find(isRandom) ?? '');
    }
    assert.equal(labels.size, 3);
  });

  const wildcard: Network = ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), NOERROR)));
  const hiding: Network = ({ url }) => {
    const authorities = [makeSoa('vn')];
    return Promise.resolve(dnsResponse(makeReply(readQuestion(url), NXDOMAIN, { authorities })));
  };
  for (const { what, network } of [
    { what: 'finds every name', network: wildcard },
    { what: 'hides every name', network: hiding },
  ]) {
    it(`find out a resolver that ${what}; it is not asked about the suffix again`, async () => {
      const { world, check } = makeWorld(network);
      assert.deepEqual(await check(), { kind: 'unknown', cause: 'control-failed' });
      const sent = world.requests.length;
      await world.pass(3_600_000);
      assert.deepEqual(await check(under('id.vn', 'dangky')), { kind: 'unknown', cause: 'control-failed' });
      assert.equal(world.requests.length, sent);
    });
  }

  it('say nothing against the same resolver under another suffix', async () => {
    const { check } = makeWorld(except(({ name }) => name.endsWith('id.vn'), wildcard, honest));
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'control-failed' });
    assert.equal((await check(under('biz.vn'))).kind, 'absent');
  });

  it('are put again by the next search if they failed to be answered', async () => {
    let isDown = true;
    const { check } = makeWorld((request) => {
      const { name } = readQuestion(request.url);
      return isDown && name === 'id.vn' ? respond(null, { status: 429 })(request) : honest(request);
    });
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'rate-limited' });
    isDown = false;
    assert.equal((await check()).kind, 'absent');
  });

  it('are waited for before anything is said', async () => {
    const { world, provider } = makeWorld();
    world.network = except(({ name }) => name === 'id.vn', world.delayed(200, honest), honest);
    let hasSpoken = false;
    const answer = provider.check(someName, wanted()).then((evidence) => {
      hasSpoken = true;
      return evidence;
    });
    await world.pass(199);
    assert.equal(hasSpoken, false);
    await world.pass(1);
    assert.equal((await answer).kind, 'absent');
  });

  it('are not waited for by a failure', async () => {
    const { world, check } = makeWorld();
    const fail = respond(null, { status: 500 });
    world.network = except(({ name }) => name === 'comtam.id.vn', fail, world.delayed(200, honest));
    const began = world.now;
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'refused' });
    assert.equal(world.now, began);
  });

  for (const { what, name: asked, isHung } of [
    { what: 'the random name', name: 'dangky', isHung: isRandom },
    { what: 'the suffix', name: 'comtam', isHung: (name: string) => name === 'id.vn' },
  ]) {
    it(`are put once more, in other words, if ${what} is silent 50 ms longer than the name was`, async () => {
      const { world, check } = makeWorld();
      const usual = world.delayed(70, honest);
      const seen = new Set<string>();
      world.network = (request) => {
        const { name } = readQuestion(request.url);
        if (!isHung(name) || seen.size > 0) return usual(request);
        seen.add(request.url);
        world.dice = 0.1;
        return hang(request);
      };
      const began = world.now;
      assert.notEqual((await check(under('id.vn', asked))).kind, 'unknown');
      assert.equal(world.now - began, 70 + 70 + 50 + 70);
      assert.equal(new Set(world.requests.map(({ url }) => url)).size, 3);
      assert.ok(world.requests.find(({ url }) => seen.has(url))?.wasAborted());
    });
  }

  it('are not put once more if they are only a little slower than the name', async () => {
    const { world, check } = makeWorld();
    world.network = except(
      ({ name }) => name === 'comtam.id.vn',
      world.delayed(70, honest),
      world.delayed(119, honest),
    );
    assert.equal((await check()).kind, 'absent');
    await world.pass(1000);
    assert.equal(world.requests.length, 2);
  });

  it('are not put once more on a network that is slow altogether', async () => {
    const { world, check } = makeWorld();
    world.network = world.delayed(2000, honest);
    assert.equal((await check()).kind, 'absent');
    assert.equal(world.requests.length, 2);
  });

  it('are put once more by the next search if they are still silent', async () => {
    const { world, provider, check } = makeWorld();
    const usual = world.delayed(1000, honest);
    let hung = 0;
    world.network = (request) => {
      const { name } = readQuestion(request.url);
      if (name === 'comtam.id.vn') return usual(request);
      return name === 'id.vn' && hung++ === 0 ? hang(request) : honest(request);
    };
    const leave = new AbortController();
    void provider.check(someName, leave.signal);
    await world.pass(1010);
    leave.abort();
    const began = world.now;
    assert.equal((await check(under('id.vn', 'phobac'))).kind, 'absent');
    assert.equal(world.now - began, 50);
  });

  it('are given up after 4 s of silence', async () => {
    const { world, check } = makeWorld();
    world.network = except(({ name }) => name === 'id.vn', hang, honest);
    const began = world.now;
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'timeout' });
    assert.equal(world.now - began, 4000);
  });

  it('go on when the first asker leaves, for the next one', async () => {
    const { world, provider, check } = makeWorld();
    world.network = world.delayed(70, honest);
    const leave = new AbortController();
    const answer = provider.check(someName, leave.signal);
    await world.pass(80);
    leave.abort();
    assert.deepEqual(await world.waitFor(answer), { kind: 'aborted' });
    assert.equal((await check()).kind, 'absent');
    assert.equal(world.requests.length, 3, 'one control and the name twice');
  });
});
