import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Urgency } from '../../../src/domain/availability/provider';
import { OVERTAKEN } from '../../../src/providers/policies/abort';
import { HEDGE_DELAY, withHedge } from '../../../src/providers/policies/with-hedge';
import { FakeWorld } from '../request/fake-world';
import { absent, failing, present, ScriptedProvider, someName, wanted } from './scripted-provider';

function makePair(urgency?: Urgency) {
  const world = new FakeWorld();
  const first = new ScriptedProvider('first');
  const second = new ScriptedProvider('second');
  const leave = new AbortController();
  const pair = withHedge(first, second, world.surroundings);
  return { world, first, second, leave, pair, answer: pair.check(someName, leave.signal, urgency) };
}

describe('two providers', () => {
  it('are named both', () => {
    const { pair } = makePair();
    assert.deepEqual(
      [pair.id, pair.label, pair.strength],
      ['first+second', 'Label of first, Label of second', 'hint'],
    );
  });

  it('ask the second after 400 ms of silence, not before', async () => {
    const { world, first, second } = makePair();
    assert.equal(HEDGE_DELAY, 400);
    await world.pass(399);
    assert.deepEqual([first.askings.length, second.askings.length], [1, 0]);
    await world.pass(1);
    assert.deepEqual([first.askings.length, second.askings.length], [1, 1]);
  });

  it('never ask the second if the first answers in time', async () => {
    const { world, first, second, answer } = makePair();
    await world.pass(399);
    first.answer(absent);
    assert.equal(await answer, absent);
    await world.pass(10_000);
    assert.equal(second.askings.length, 0);
    assert.equal(world.openTimers, 0);
  });

  it('take the first answer that says something: the second', async () => {
    const { world, first, second, answer } = makePair();
    await world.pass(450);
    second.answer(present);
    assert.equal(await answer, present);
    assert.equal(first.askings[0]?.signal.reason, OVERTAKEN);
  });

  it('take the first answer that says something: the first, late', async () => {
    const { world, first, second, answer } = makePair();
    await world.pass(450);
    first.answer(absent);
    assert.equal(await answer, absent);
    assert.ok(second.askings[0]?.signal.aborted);
    assert.notEqual(second.askings[0].signal.reason, OVERTAKEN, 'it had no time of its own');
  });

  it('ask the second at once if the first fails', async () => {
    const { world, first, second, answer } = makePair();
    await world.pass(30);
    first.answer(failing());
    await world.pass(0);
    assert.equal(second.askings.length, 1);
    second.answer(absent);
    assert.equal(await answer, absent);
  });

  it('ask the second once, though the first fails and time passes', async () => {
    const { world, first, second } = makePair();
    first.answer(failing());
    await world.pass(1000);
    assert.equal(second.askings.length, 1);
  });

  it('wait for the first if the second fails', async () => {
    const { world, first, second, answer } = makePair();
    await world.pass(400);
    second.answer(failing('refused'));
    await world.pass(1000);
    first.answer(present);
    assert.equal(await answer, present);
  });

  it('say the earlier failure if both fail', async () => {
    const { world, first, second, answer } = makePair();
    first.answer(failing('rate-limited'));
    await world.pass(0);
    second.answer(failing('refused'));
    assert.deepEqual(await answer, failing('rate-limited'));
    const other = makePair();
    await other.world.pass(400);
    other.second.answer(failing('refused'));
    await other.world.pass(0);
    other.first.answer(failing('timeout'));
    assert.deepEqual(await other.answer, failing('refused'));
  });

  it('do not ask the second without a network', async () => {
    const { world, first, second, answer } = makePair();
    first.answer(failing('offline'));
    assert.deepEqual(await answer, failing('offline'));
    await world.pass(1000);
    assert.equal(second.askings.length, 0);
  });

  it('leave what is only suggested to the first, unless it fails', async () => {
    const { world, first, second } = makePair('later');
    await world.pass(3999);
    assert.equal(second.askings.length, 0);
    first.answer(failing('timeout'));
    await world.pass(0);
    assert.deepEqual(
      second.askings.map(({ urgency }) => urgency),
      ['later'],
    );
  });

  for (const { when, isSecondAsked } of [
    { when: 100, isSecondAsked: false },
    { when: 500, isSecondAsked: true },
  ]) {
    it(`are both called off when the asker leaves after ${when} ms`, async () => {
      const { world, first, second, leave, answer } = makePair();
      await world.pass(when);
      leave.abort();
      assert.deepEqual(await answer, { kind: 'aborted' });
      assert.ok(first.askings[0]?.signal.aborted);
      assert.equal(second.askings[0]?.signal.aborted ?? false, isSecondAsked);
      await world.pass(1000);
      assert.equal(second.askings.length, isSecondAsked ? 1 : 0);
    });
  }

  it('know what both know', () => {
    const { first, second, world } = makePair();
    const { id, label, strength, check } = first;
    const some = { id, label, strength, check, supports: (suffix: string) => suffix === 'vn' };
    const pair = withHedge(some, second, world.surroundings);
    assert.deepEqual([pair.supports('vn'), pair.supports('id.vn')], [true, false]);
  });

  it('ask nobody for somebody who has left', async () => {
    const { first, second, world } = makePair();
    const pair = withHedge(first, second, world.surroundings);
    assert.deepEqual(await pair.check(someName, AbortSignal.abort()), { kind: 'aborted' });
    assert.equal(first.askings.length, 1, 'the one of makePair');
    void pair.check(someName, wanted());
    assert.equal(first.askings.length, 2);
  });
});
