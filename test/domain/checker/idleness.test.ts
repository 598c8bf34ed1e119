import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { CheckerEffect, CheckerEvent } from '../../../src/domain/checker/checker-state';
import { phaseOf } from '../../../src/domain/checker/shown';
import { answered, ERASED, HOUSEHOLD, JUDGED, live, opened, SETTINGS, WAITED } from './life';

const TOUCHED: CheckerEvent = { kind: 'touched' };
const CHOSEN = answered('audience', 'household');

function wait(seconds: number): CheckerEffect {
  return { kind: 'wait', seconds };
}

describe('a checker on a shared computer', () => {
  for (const { minutes, seconds, why } of [
    { minutes: 3, seconds: 150, why: 'half a minute before the end' },
    { minutes: 0.5, seconds: 1, why: 'at once, where half a minute is all there is' },
    { minutes: 0.002, seconds: 1, why: 'never less than a second, so that it does not spin' },
    { minutes: 1e9, seconds: 2_147_483, why: 'never longer than a timer can count' },
    { minutes: Number.POSITIVE_INFINITY, seconds: 2_147_483, why: 'the same of no end' },
  ]) {
    it(`waits ${seconds} s of ${minutes} minutes: ${why}`, () => {
      assert.deepEqual(live(opened({ idleMinutes: minutes }), TOUCHED).effects, [wait(seconds)]);
    });
  }

  for (const minutes of [0, -1, Number.NaN]) {
    it(`does not wait ${minutes} minutes`, () => {
      const { state, effects } = live(opened({ idleMinutes: minutes }), TOUCHED, CHOSEN, WAITED, WAITED);
      assert.deepEqual(effects, []);
      assert.equal(state.answers.audience, 'household');
    });
  }

  it('warns, counts down second by second, and erases', () => {
    let state = live(opened({ idleMinutes: 1 }), JUDGED, ...HOUSEHOLD).state;
    for (let seconds = 30; seconds > 0; seconds--) {
      const counted = live(state, WAITED);
      assert.deepEqual(counted.effects, [wait(1)]);
      assert.equal(counted.state.secondsLeft, seconds);
      assert.equal(phaseOf(counted.state), 'warning');
      state = counted.state;
    }
    const erased = live(state, WAITED);
    assert.deepEqual(erased.state, live(opened({ idleMinutes: 1 }), JUDGED, ERASED).state);
    // Nobody is there whose focus could be moved.
    assert.deepEqual(erased.effects, [{ kind: 'tell-erased' }, wait(30)]);
  });

  it('counts no more seconds than there are', () => {
    const warned = live(opened({ idleMinutes: 0.025 }), CHOSEN, WAITED);
    assert.equal(warned.state.secondsLeft, 1.5);
    assert.equal(live(warned.state, WAITED).state.secondsLeft, 0.5);
    assert.equal(live(warned.state, WAITED, WAITED).state.said, 'erased');
  });

  it('leaves everything to somebody who is still there', () => {
    const { state, effects } = live(live(opened({ idleMinutes: 1 }), CHOSEN, WAITED, WAITED).state, TOUCHED);
    assert.equal(state.secondsLeft, undefined);
    assert.equal(state.answers.audience, 'household');
    assert.deepEqual(effects, [wait(30)]);
  });

  it('has nothing to warn of where nothing was entered', () => {
    const start = opened({ idleMinutes: 1 });
    const { state, effects } = live(start, WAITED);
    assert.equal(state, start);
    assert.deepEqual(effects, [wait(30)]);
  });

  it('starts its time anew when it is erased by hand', () => {
    const { state, effects } = live(live(opened({ idleMinutes: 1 }), CHOSEN, WAITED).state, ERASED);
    assert.equal(state.secondsLeft, undefined);
    assert.deepEqual(effects[0], wait(30));
  });

  it('stops outside of a page, passes over a wait that ends late, and waits again inside', () => {
    const away = live(live(opened({ idleMinutes: 1 }), CHOSEN, WAITED).state, { kind: 'disconnected' });
    assert.deepEqual(away.effects, [{ kind: 'stop-waiting' }]);
    assert.equal(away.state.secondsLeft, undefined);
    assert.equal(live(away.state, WAITED, TOUCHED).state, away.state);
    const back = live(away.state, { kind: 'connected' });
    assert.deepEqual(back.effects, [wait(30)]);
    assert.equal(back.state.answers.audience, 'household');
  });

  it('follows a time that is set later, and one that is taken away', () => {
    const set = (idleMinutes: number): CheckerEvent => ({
      kind: 'set',
      settings: { ...SETTINGS, idleMinutes },
    });
    const warned = live(opened({ idleMinutes: 1 }), CHOSEN, WAITED).state;
    assert.deepEqual(live(warned, set(2)).effects, [wait(90)]);
    assert.equal(live(warned, set(2)).state.secondsLeft, undefined);
    const off = live(warned, set(0));
    assert.deepEqual(off.effects, [{ kind: 'stop-waiting' }]);
    assert.equal(off.state.secondsLeft, undefined);
    const sameTime = { ...SETTINGS, idleMinutes: 1, inSteps: false };
    assert.deepEqual(live(warned, { kind: 'set', settings: sameTime }).effects, []);
  });
});
