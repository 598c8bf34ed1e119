import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence, UnknownCause } from '../../../src/domain/availability/evidence';
import { OVERTAKEN } from '../../../src/providers/policies/abort';
import { withBreaker } from '../../../src/providers/policies/with-breaker';
import { FakeWorld } from '../request/fake-world';
import { absent, answering, failing, present, ScriptedProvider, someName, wanted } from './scripted-provider';

function makeBreaker(first: Evidence) {
  const world = new FakeWorld();
  world.dice = 0;
  const state = { evidence: first };
  const inner = answering(() => state.evidence);
  const breaker = withBreaker(inner, world.surroundings);
  /** Asks and says whether the provider was asked. */
  const ask = async (evidence?: Evidence): Promise<boolean> => {
    if (evidence) state.evidence = evidence;
    const before = inner.asked;
    await breaker.check(someName, wanted());
    return inner.asked > before;
  };
  return { world, inner, breaker, ask };
}

describe('a breaker', () => {
  for (const cause of ['timeout', 'refused', 'malformed'] as const satisfies UnknownCause[]) {
    it(`leaves a provider alone for 60 s after three of ${cause}, and says so at once`, async () => {
      const { world, breaker, ask } = makeBreaker(failing(cause));
      assert.deepEqual([await ask(), await ask(), await ask(), await ask()], [true, true, true, false]);
      assert.deepEqual(await breaker.check(someName, wanted()), failing(cause));
      await world.pass(59_999);
      assert.equal(await ask(), false);
      await world.pass(1);
      assert.equal(await ask(), true);
    });
  }

  for (const { gap, isOpen } of [
    { gap: 14_999, isOpen: true },
    { gap: 15_000, isOpen: false },
  ]) {
    it(`${isOpen ? 'counts' : 'does not count'} three failures ${gap} ms apart`, async () => {
      const { world, ask } = makeBreaker(failing());
      await ask();
      await world.pass(gap);
      await ask();
      await world.pass(gap);
      await ask();
      assert.equal(await ask(), !isOpen);
    });
  }

  it('counts failures in a row only', async () => {
    const { ask } = makeBreaker(failing());
    await ask();
    await ask();
    await ask(present);
    await ask(failing());
    await ask();
    assert.equal(await ask(), true);
    assert.equal(await ask(), false);
  });

  it('lets a provider fail three times anew after its rest', async () => {
    const { world, ask } = makeBreaker(failing());
    for (let i = 0; i < 3; i++) await ask();
    await world.pass(60_000);
    assert.deepEqual([await ask(), await ask(), await ask(), await ask()], [true, true, true, false]);
  });

  for (const cause of ['offline', 'control-failed', 'not-configured'] as const satisfies UnknownCause[]) {
    it(`does not hold ${cause} against a provider`, async () => {
      const { ask } = makeBreaker(failing(cause));
      for (let i = 0; i < 10; i++) assert.equal(await ask(), true);
    });
  }

  it('does not hold it against a provider that its asker left', async () => {
    const { ask } = makeBreaker({ kind: 'aborted' });
    for (let i = 0; i < 10; i++) assert.equal(await ask(), true);
  });

  it('holds it against a provider that another was faster, three times', async () => {
    const world = new FakeWorld();
    const inner = new ScriptedProvider();
    const breaker = withBreaker(inner, world.surroundings);
    for (let i = 0; i < 3; i++) {
      const leave = new AbortController();
      const answer = breaker.check(someName, leave.signal);
      leave.abort(OVERTAKEN);
      await answer;
    }
    assert.deepEqual(await breaker.check(someName, wanted()), failing('timeout'));
    assert.equal(inner.askings.length, 3);
  });

  it('does not count what comes in while it rests', async () => {
    const world = new FakeWorld();
    const inner = new ScriptedProvider();
    const breaker = withBreaker(inner, world.surroundings);
    const answers = Array.from({ length: 6 }, () => breaker.check(someName, wanted()));
    for (const asking of inner.askings) asking.answer(failing());
    await Promise.all(answers);
    await world.pass(60_000);
    void breaker.check(someName, wanted());
    assert.equal(inner.askings.length, 7);
  });

  it('leaves a provider that the page forbids alone for good', async () => {
    const { world, ask, breaker } = makeBreaker(failing('blocked'));
    await ask();
    await world.pass(24 * 3_600_000);
    assert.equal(await ask(), false);
    assert.deepEqual(await breaker.check(someName, wanted()), failing('blocked'));
  });
});

describe('a breaker on a provider that is asked too often', () => {
  it('waits 30, 60, 120 and 120 s', async () => {
    const { world, ask, breaker } = makeBreaker(failing('rate-limited'));
    for (const seconds of [30, 60, 120, 120]) {
      assert.equal(await ask(), true);
      assert.deepEqual(await breaker.check(someName, wanted()), failing('rate-limited'));
      await world.pass(seconds * 1000 - 1);
      assert.equal(await ask(), false, `1 ms before ${seconds} s`);
      await world.pass(1);
    }
  });

  it('waits up to a quarter longer, by chance', async () => {
    for (const { dice, seconds } of [
      { dice: 0.5, seconds: 33.75 },
      { dice: 0.999_999, seconds: 37.5 },
    ]) {
      const { world, ask } = makeBreaker(failing('rate-limited'));
      world.dice = dice;
      await ask();
      await world.pass(seconds * 1000 - 2);
      assert.equal(await ask(), false);
      await world.pass(2);
      assert.equal(await ask(), true);
    }
  });

  it('counts several refusals at once as one', async () => {
    const world = new FakeWorld();
    world.dice = 0;
    const inner = new ScriptedProvider();
    const breaker = withBreaker(inner, world.surroundings);
    const answers = Array.from({ length: 6 }, () => breaker.check(someName, wanted()));
    for (const asking of inner.askings) asking.answer(failing('rate-limited'));
    await Promise.all(answers);
    await world.pass(30_000);
    void breaker.check(someName, wanted());
    assert.equal(inner.askings.length, 7);
  });

  it('begins at 30 s again after an answer', async () => {
    const { world, ask } = makeBreaker(failing('rate-limited'));
    await ask();
    await world.pass(30_000);
    await ask(absent);
    await ask(failing('rate-limited'));
    await world.pass(30_000);
    assert.equal(await ask(), true);
  });
});
