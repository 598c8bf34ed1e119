import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Urgency } from '../../../src/domain/availability/provider';
import { MOST_AT_ONCE, withQueue } from '../../../src/providers/policies/with-queue';
import { FakeWorld } from '../request/fake-world';
import { absent, failing, ScriptedProvider, under } from './scripted-provider';

function makeQueue() {
  const world = new FakeWorld();
  const inner = new ScriptedProvider();
  const queue = withQueue(inner);
  const ask = (label: string, urgency?: Urgency) => {
    const leave = new AbortController();
    return {
      answer: queue.check(under('vn', label), leave.signal, urgency),
      leave: () => {
        leave.abort();
      },
    };
  };
  return { world, inner, ask };
}

/** One label for each of the letters. */
const letters = (text: string): string[] => text.split('');

const names = (...labels: string[]): string[] => labels.map((label) => `${label}.vn`);

describe('a queue', () => {
  it('lets six names under way at once, in their order', async () => {
    const { world, inner, ask } = makeQueue();
    assert.equal(MOST_AT_ONCE, 6);
    for (const label of 'abcdefgh') void ask(label);
    await world.pass(0);
    assert.deepEqual(inner.names, names(...letters('abcdef')));
    inner.askings[3]?.answer(absent);
    await world.pass(0);
    assert.deepEqual(inner.names, names(...letters('abcdefg')));
    inner.askings[0]?.answer(failing());
    await world.pass(0);
    assert.deepEqual(inner.names, names(...letters('abcdefgh')));
  });

  it('puts what is only suggested behind what is waited for', async () => {
    const { world, inner, ask } = makeQueue();
    for (const label of 'abcdef') void ask(label);
    void ask('suggested', 'later');
    void ask('wanted', 'now');
    void ask('also-wanted');
    await world.pass(0);
    for (const asking of inner.askings.slice(0, 3)) asking.answer(absent);
    await world.pass(0);
    assert.deepEqual(inner.names.slice(6), names('wanted', 'also-wanted', 'suggested'));
    assert.deepEqual(
      inner.askings.slice(6).map(({ urgency }) => urgency),
      ['now', 'now', 'later'],
    );
  });

  it('forgets who leaves while waiting', async () => {
    const { world, inner, ask } = makeQueue();
    for (const label of 'abcdef') void ask(label);
    const waiting = ask('left');
    const next = ask('next');
    waiting.leave();
    assert.deepEqual(await waiting.answer, { kind: 'aborted' });
    inner.askings[0]?.answer(absent);
    await world.pass(0);
    assert.deepEqual(inner.names.slice(6), names('next'));
    inner.answer(absent);
    assert.equal(await next.answer, absent);
  });

  it('gives the place of one who leaves to the next', async () => {
    const { world, inner, ask } = makeQueue();
    const [first] = letters('abcdefg').map((label) => ask(label));
    await world.pass(0);
    first?.leave();
    await world.pass(0);
    assert.deepEqual(inner.names, names(...letters('abcdefg')));
  });
});
