import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeUnder } from '../../../src/domain/availability/evidence';
import { searchNames, type SearchRow } from '../../../src/domain/availability/search';
import { PUBLIC_RESOLVERS } from '../../../src/providers/settings/lookup-settings';
import { createDnsProvider } from '../../../src/providers/doh/dns-provider';
import {
  answerHonestly,
  dnsResponse,
  makeReply,
  NOERROR,
  readQuestion,
  SUFFIXES,
} from '../dns-wire/fake-dns';
import { FakeWorld, hang, refuseConnection, type Network } from '../request/fake-world';
import { someName, under, wanted } from '../policies/scripted-provider';

const ONE = 'one.example';
const TWO = 'two.example';
const resolvers = [
  { id: 'one', label: 'One', url: `https://${ONE}/dns-query` },
  { id: 'two', label: 'Two', url: `https://${TWO}/dns-query` },
];
const honest = answerHonestly({ present: ['dangky.id.vn', 'dangky.vn'] });
const wildcard: Network = ({ url }) => Promise.resolve(dnsResponse(makeReply(readQuestion(url), NOERROR)));

/** A world in which each of the two resolvers behaves in its own way, 70 ms away. */
function makeWorld(one: Network = honest, two: Network = honest) {
  const world = new FakeWorld();
  const near = world.delayed(70, one);
  const far = world.delayed(70, two);
  world.network = (request) => (new URL(request.url).host === ONE ? near : far)(request);
  const provider = createDnsProvider(resolvers, world.surroundings);
  const check = (name = someName) => world.waitFor(provider.check(name, wanted()));
  const count = (host: string) => world.requests.filter(({ url }) => new URL(url).host === host).length;
  return { world, provider, check, count };
}

describe('the lookup', () => {
  it('asks two public resolvers that it names', () => {
    assert.deepEqual(
      PUBLIC_RESOLVERS.map(({ url }) => url),
      ['https://cloudflare-dns.com/dns-query', 'https://dns.google/dns-query'],
    );
    assert.equal(createDnsProvider().label, 'Cloudflare, Google');
  });

  it('asks one resolver alone while that answers', async () => {
    const { world, check, count } = makeWorld();
    const began = world.now;
    assert.equal((await check()).kind, 'absent');
    assert.equal(world.now - began, 140, 'the name, and then its control');
    assert.deepEqual([count(ONE), count(TWO)], [2, 0]);
    assert.equal((await check(under('id.vn', 'other'))).kind, 'absent');
    assert.equal(world.now - began, 210, 'the next name alone');
  });

  it('asks nothing for what it knows', async () => {
    const { world, check } = makeWorld();
    await check();
    const sent = world.requests.length;
    assert.equal((await check()).kind, 'absent');
    assert.equal(world.requests.length, sent);
  });

  it('asks the second at once where the first cannot be reached, and the first no more after three', async () => {
    const { world, check, count } = makeWorld(refuseConnection);
    for (const label of ['a', 'b', 'c']) assert.equal((await check(under('id.vn', label))).kind, 'absent');
    const asked = count(ONE);
    await check(under('id.vn', 'd'));
    assert.equal(count(ONE), asked);
    await world.pass(60_000);
    await check(under('id.vn', 'e'));
    assert.ok(count(ONE) > asked);
  });

  it('asks the second after 400 ms where the first is silent, and the first no more after three', async () => {
    const { world, check, count } = makeWorld(hang);
    for (const [label, takes] of [
      ['a', 540],
      ['b', 470],
      ['c', 470],
    ] as const) {
      const began = world.now;
      assert.equal((await check(under('id.vn', label))).kind, 'absent');
      assert.equal(world.now - began, takes);
    }
    const asked = count(ONE);
    const began = world.now;
    await check(under('id.vn', 'd'));
    assert.equal(world.now - began, 70);
    assert.equal(count(ONE), asked);
  });

  it('believes the second where the first invents names', async () => {
    const { check } = makeWorld(wildcard);
    assert.equal((await check()).kind, 'absent');
    assert.equal((await check(under('id.vn', 'dangky'))).kind, 'present');
  });

  it('believes nobody where both invent names', async () => {
    const { check } = makeWorld(wildcard, wildcard);
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'control-failed' });
  });

  it('gives up after 4.4 s where both are silent', async () => {
    const { world, check } = makeWorld(hang, hang);
    const began = world.now;
    assert.deepEqual(await check(), { kind: 'unknown', cause: 'timeout' });
    assert.equal(world.now - began, 4400);
  });

  it('sends nothing without a network, and asks again with it', async () => {
    const { world, check } = makeWorld();
    world.online = false;
    for (let i = 0; i < 5; i++) assert.deepEqual(await check(), { kind: 'unknown', cause: 'offline' });
    assert.equal(world.requests.length, 0);
    world.online = true;
    assert.equal((await check()).kind, 'absent');
  });

  it('has no more than six names under way', async () => {
    const { world, provider } = makeWorld(hang, hang);
    for (let i = 0; i < 20; i++) void provider.check(under('id.vn', `name${i}`), wanted());
    await world.pass(100);
    const names = new Set(world.requests.map(({ url }) => readQuestion(url).name));
    assert.equal([...names].filter((name) => name.startsWith('name')).length, 6);
  });

  it('asks as many resolvers as it is given, in their order', async () => {
    const world = new FakeWorld();
    const three = ['a', 'b', 'c'].map((id) => ({ id, label: id, url: `https://${id}.example/` }));
    world.network = (request) =>
      request.url.startsWith('https://c.') ? honest(request) : refuseConnection(request);
    const provider = createDnsProvider(three, world.surroundings);
    assert.equal(provider.label, 'a, b, c');
    assert.equal((await world.waitFor(provider.check(someName, wanted()))).kind, 'absent');
    const hosts = world.requests.map(({ url }) => new URL(url).host);
    assert.deepEqual([...new Set(hosts)], ['a.example', 'b.example', 'c.example']);
  });
});

describe('a search by the lookup', () => {
  const search = (provider: ReturnType<typeof createDnsProvider>, label: string) => {
    const rows: SearchRow[] = [];
    const stop = new AbortController();
    const tools = {
      providers: [provider],
      decideLocally: () => undefined,
      onRow: (row: SearchRow) => rows.push(row),
    };
    return { rows, stop, end: searchNames(placeUnder(label, SUFFIXES), tools, stop.signal) };
  };

  it('fills six rows in the time of two answers, and of one once the suffixes are known', async () => {
    const { world, provider } = makeWorld();
    const { end } = search(provider, 'dangky');
    const began = world.now;
    const result = await world.waitFor(end);
    assert.equal(world.now - began, 140);
    await world.pass(3000);
    await world.waitFor(search(provider, 'comtam').end);
    await world.pass(3000);
    const later = world.now;
    await world.waitFor(search(provider, 'phobac').end);
    assert.equal(world.now - later, 70);
    assert.ok(result.kind === 'complete');
    assert.deepEqual(
      result.rows.map(({ verdict }) => verdict.kind),
      ['present', 'absent', 'absent', 'absent', 'absent', 'present'],
    );
  });

  it('calls its questions off when the next search begins', async () => {
    const { world, provider } = makeWorld();
    const first = search(provider, 'dangky');
    await world.pass(50);
    first.stop.abort();
    const second = search(provider, 'comtam');
    await world.waitFor(second.end);
    assert.deepEqual(await first.end, { kind: 'aborted' });
    assert.deepEqual(first.rows, []);
    const left = world.requests.filter(({ url }) => readQuestion(url).name.startsWith('dangky.'));
    assert.equal(left.length, 6);
    assert.ok(left.every((request) => request.wasAborted()));
  });
});
