import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../../src/domain/availability/evidence';
import type { AvailabilityProvider } from '../../../src/domain/availability/provider';
import { MOST_REMEMBERED, withMemory } from '../../../src/providers/policies/with-memory';
import { FakeWorld } from '../request/fake-world';
import { absent, answering, failing, present, someName, under, wanted } from './scripted-provider';

function makeMemory(evidence: Evidence, limit?: number) {
  const world = new FakeWorld();
  const inner = answering(evidence);
  const memory = withMemory(inner, world.surroundings, limit);
  const ask = (name = someName) => memory.check(name, wanted());
  return { world, inner, ask };
}

describe('a memory', () => {
  const lifetimes: readonly { evidence: Evidence; seconds: number }[] = [
    { evidence: present, seconds: 600 },
    { evidence: { kind: 'reserved', checkedAt: 1 }, seconds: 600 },
    { evidence: absent, seconds: 60 },
    { evidence: { ...absent, ttl: 3600 } as Evidence, seconds: 60 },
    { evidence: { ...absent, ttl: 61 } as Evidence, seconds: 60 },
    { evidence: { ...absent, ttl: 59 } as Evidence, seconds: 59 },
    { evidence: { ...absent, ttl: 5 } as Evidence, seconds: 5 },
    { evidence: { kind: 'free', checkedAt: 1 }, seconds: 60 },
  ];
  for (const { evidence, seconds } of lifetimes) {
    const ttl = 'ttl' in evidence ? ` of ${evidence.ttl} s` : '';
    it(`keeps ${evidence.kind}${ttl} for ${seconds} s`, async () => {
      const { world, inner, ask } = makeMemory(evidence);
      await ask();
      await world.pass(seconds * 1000 - 1);
      assert.equal(await ask(), evidence);
      assert.equal(inner.asked, 1);
      await world.pass(1);
      assert.equal(await ask(), evidence);
      assert.equal(inner.asked, 2);
    });
  }

  for (const evidence of [
    failing('timeout'),
    { kind: 'aborted' } as const,
    { ...absent, ttl: 0 } as Evidence,
  ]) {
    it(`does not keep ${JSON.stringify(evidence)}`, async () => {
      const { inner, ask } = makeMemory(evidence);
      await ask();
      await ask();
      assert.equal(inner.asked, 2);
    });
  }

  it('does not grow older by being read', async () => {
    const { world, inner, ask } = makeMemory(absent);
    await ask();
    await world.pass(59_999);
    await ask();
    await world.pass(1);
    await ask();
    assert.equal(inner.asked, 2);
  });

  it('tells names apart by suffix and label', async () => {
    const { inner, ask } = makeMemory(present);
    await ask(under('id.vn', 'a'));
    await ask(under('id.vn', 'b'));
    await ask(under('vn', 'a'));
    assert.equal(inner.asked, 3);
  });

  it('keeps 200 names and lets the one go that was used longest ago', async () => {
    const { inner, ask } = makeMemory(present);
    assert.equal(MOST_REMEMBERED, 200);
    const names = Array.from({ length: 200 }, (_, i) => under('vn', `name${i}`));
    for (const name of names) await ask(name);
    for (const name of names) await ask(name);
    assert.equal(inner.asked, 200);
    await ask(names[0]);
    await ask(under('vn', 'one-more'));
    assert.equal(inner.asked, 201);
    await ask(names[0]);
    assert.equal(inner.asked, 201, 'used lately');
    await ask(names[1]);
    assert.equal(inner.asked, 202, 'used longest ago');
  });

  it('keeps what it knows, however many failures follow', async () => {
    const asked: string[] = [];
    const inner: AvailabilityProvider = {
      ...answering(present),
      check: (name) => {
        asked.push(name.label);
        return Promise.resolve(name.label === 'known' ? present : { kind: 'unknown', cause: 'refused' });
      },
    };
    const memory = withMemory(inner, new FakeWorld().surroundings, 1);
    for (const label of ['known', 'a', 'b', 'known', 'a'])
      await memory.check(under('id.vn', label), wanted());
    assert.deepEqual(asked, ['known', 'a', 'b', 'a']);
  });
});
