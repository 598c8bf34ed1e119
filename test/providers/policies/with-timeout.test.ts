import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Evidence } from '../../../src/domain/availability/evidence';
import { noProvider } from '../../../src/providers/settings/none';
import { TIME_LIMIT, withTimeout } from '../../../src/providers/policies/with-timeout';
import { FakeWorld } from '../request/fake-world';
import { absent, failing, ScriptedProvider, someName, wanted } from './scripted-provider';

describe('a time limit', () => {
  const make = () => {
    const world = new FakeWorld();
    const inner = new ScriptedProvider();
    const answer = withTimeout(inner, world.surroundings).check(someName, wanted(), 'later');
    return { world, inner, answer };
  };

  it('is 4 s', async () => {
    assert.equal(TIME_LIMIT, 4000);
    const { world, inner, answer } = make();
    await world.pass(3999);
    inner.answer(absent);
    assert.equal(await answer, absent);
    assert.equal(world.openTimers, 0);
  });

  it('makes an unknown of more and calls the provider off', async () => {
    const { world, inner, answer } = make();
    await world.pass(4000);
    assert.deepEqual(await answer, failing('timeout'));
    assert.ok(inner.askings[0]?.signal.aborted);
  });

  it('passes failures and the urgency on', async () => {
    const { inner, answer } = make();
    inner.answer(failing('refused'));
    assert.deepEqual(await answer, failing('refused'));
    assert.equal(inner.askings[0]?.urgency, 'later');
  });

  it('holds for a provider that does not heed its signal', async () => {
    const world = new FakeWorld();
    const deaf = { ...noProvider, check: () => new Promise<Evidence>(() => undefined) };
    const limited = withTimeout(deaf, world.surroundings, 100);
    const leave = new AbortController();
    const first = limited.check(someName, leave.signal);
    leave.abort();
    assert.deepEqual(await first, { kind: 'aborted' });
    assert.deepEqual(await world.waitFor(limited.check(someName, wanted())), failing('timeout'));
  });
});
