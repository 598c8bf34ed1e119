import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSharing } from '../../../src/providers/policies/with-sharing';
import { FakeWorld } from '../request/fake-world';
import { absent, failing, present, ScriptedProvider, someName, under, wanted } from './scripted-provider';

function makeShared() {
  const world = new FakeWorld();
  const inner = new ScriptedProvider();
  const shared = withSharing(inner);
  const ask = () => {
    const leave = new AbortController();
    return {
      answer: shared.check(someName, leave.signal),
      leave: () => {
        leave.abort();
      },
    };
  };
  return { world, inner, shared, ask };
}

describe('sharing', () => {
  it('puts one question for all who ask at the same time', async () => {
    const { inner, ask } = makeShared();
    const answers = [ask(), ask(), ask()].map(({ answer }) => answer);
    assert.equal(inner.askings.length, 1);
    inner.answer(present);
    assert.deepEqual(await Promise.all(answers), [present, present, present]);
  });

  it('goes on while one of them is left, and ends with the last', async () => {
    const { world, inner, ask } = makeShared();
    const [first, second] = [ask(), ask()];
    first.leave();
    assert.deepEqual(await first.answer, { kind: 'aborted' });
    await world.pass(0);
    assert.equal(inner.askings[0]?.signal.aborted, false);
    second.leave();
    await second.answer;
    await world.pass(0);
    assert.equal(inner.askings[0].signal.aborted, true);
  });

  it('answers the one who stays', async () => {
    const { inner, ask } = makeShared();
    const [first, second] = [ask(), ask()];
    first.leave();
    inner.answer(absent);
    assert.equal(await second.answer, absent);
    assert.deepEqual(await first.answer, { kind: 'aborted' });
  });

  it('asks anew after all have left', async () => {
    const { world, inner, ask } = makeShared();
    const first = ask();
    first.leave();
    await world.pass(0);
    const second = ask();
    assert.equal(inner.askings.length, 2);
    inner.answer(present);
    assert.equal(await second.answer, present);
  });

  it('keeps a newcomer that arrives in the moment the last one leaves', async () => {
    const { inner, ask } = makeShared();
    const first = ask();
    first.leave();
    const second = ask();
    await first.answer;
    inner.answer(present);
    assert.equal(await second.answer, present);
  });

  it('asks anew after an answer, also after a failure', async () => {
    const { world, inner, ask } = makeShared();
    for (const evidence of [present, failing()]) {
      const { answer } = ask();
      inner.answer(evidence);
      assert.equal(await answer, evidence);
      await world.pass(0);
    }
    assert.equal(inner.askings.length, 2);
  });

  it('puts a question for each name', () => {
    const { inner, shared } = makeShared();
    void shared.check(under('id.vn', 'a'), wanted());
    void shared.check(under('vn', 'a'), wanted());
    assert.deepEqual(inner.names, ['a.id.vn', 'a.vn']);
  });
});
