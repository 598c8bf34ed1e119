import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinName, placeUnder, type Evidence } from '../../../src/domain/availability/evidence';
import { DEFAULT_SUFFIXES } from '../../../src/domain/domain-name/planned-names';
import { createDohProvider } from '../../../src/providers/doh/doh';
import { answerHonestly } from '../dns-wire/fake-dns';
import { wanted } from '../policies/scripted-provider';
import { FakeWorld } from '../request/fake-world';
import { LIES, lyingAbout } from './lies';

const resolver = { id: 'one', label: 'One', url: 'https://one.example/dns-query' };
const IN_USE = ['taken.id.vn', 'taken.biz.vn', 'taken.vn', 'taken.com.vn', 'taken.name.vn', 'taken.net.vn'];
const honest = answerHonestly({ suffixes: [...DEFAULT_SUFFIXES], present: IN_USE });
/** So many suffixes at a time are controlled for certain; .vn is known by one below it. */
const FIRST = ['id.vn', 'biz.vn', 'vn', 'com.vn', 'name.vn'];

function makeWorld(network = honest as FakeWorld['network']) {
  const world = new FakeWorld();
  world.network = world.delayed(20, network);
  const provider = createDohProvider(resolver, world.surroundings);
  const search = async (label: string) => {
    const names = placeUnder(label, DEFAULT_SUFFIXES);
    const said = await world.waitFor(Promise.all(names.map((name) => provider.check(name, wanted()))));
    return names.map((name, at) => ({ suffix: name.suffix, name: joinName(name), kind: said[at]!.kind }));
  };
  return { world, search };
}

/** Rows that say what is not so; to say nothing is no lie. */
function findBelieved(rows: readonly { suffix: string; name: string; kind: Evidence['kind'] }[]): string[] {
  return rows
    .filter(({ name, kind }) => kind !== 'unknown' && kind !== (IN_USE.includes(name) ? 'present' : 'absent'))
    .map(({ suffix }) => suffix);
}

describe('a resolver that lies', () => {
  for (const lie of LIES) {
    for (const label of ['taken', 'absent']) {
      it(`and ${lie.what} is never believed: ${label}`, async () => {
        const { world, search } = makeWorld(lyingAbout(undefined, lie, honest));
        assert.deepEqual(findBelieved(await search(label)), []);
        await world.pass(5000);
        assert.deepEqual(findBelieved(await search(label)), []);
      });

      for (const suffix of DEFAULT_SUFFIXES) {
        const isAtOnce = !lie.isOwn || FIRST.slice(0, label === 'absent' ? 5 : 4).includes(suffix);
        it(`and ${lie.what} under ${suffix} alone is not believed ${isAtOnce ? 'at all' : 'twice'}: ${label}`, async () => {
          const { world, search } = makeWorld(lyingAbout(suffix, lie, honest));
          const first = await search(label);
          if (isAtOnce) assert.deepEqual(findBelieved(first), []);
          // The other suffixes are names under .vn themselves.
          const others = suffix === 'vn' ? [] : first.filter((row) => ![suffix, 'vn'].includes(row.suffix));
          assert.ok(others.every(({ kind }) => kind === (label === 'taken' ? 'present' : 'absent')));
          await world.pass(5000);
          assert.deepEqual(findBelieved(await search(label)), []);
        });
      }
    }
  }
});

describe('a resolver that does not lie', () => {
  for (const label of ['taken', 'absent']) {
    it(`is asked at most one question a row and four more: ${label}`, async () => {
      const { world, search } = makeWorld();
      assert.deepEqual(findBelieved(await search(label)), []);
      assert.ok(world.requests.length <= 6 + 4, `${world.requests.length}`);
      for (let again = 0; again < 3; again++) {
        await world.pass(5000);
        const before = world.requests.length;
        await search(label);
        assert.ok(world.requests.length <= before + 6 + 4);
      }
      await world.pass(5000);
      const before = world.requests.length;
      await search(label);
      assert.equal(world.requests.length, before + 6, 'one a row once all suffixes are known');
    });
  }
});
