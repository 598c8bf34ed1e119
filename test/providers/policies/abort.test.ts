import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { ABORTED } from '../../../src/domain/availability/evidence';
import { onAbort, orWhenAborted } from '../../../src/providers/policies/abort';

const never = new Promise<string>(() => undefined);

describe('waiting for what nobody may want any more', () => {
  it('gives what was promised, and listens no longer', async () => {
    const { signal } = new AbortController();
    const waiting = orWhenAborted(Promise.resolve('here'), signal);
    assert.equal(getEventListeners(signal, 'abort').length, 1);
    assert.equal(await waiting, 'here');
    await new Promise(setImmediate);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  it('ends at once when it is called off, before or meanwhile', async () => {
    assert.equal(await orWhenAborted(never, AbortSignal.abort()), ABORTED);
    const stop = new AbortController();
    const waiting = orWhenAborted(never, stop.signal);
    stop.abort();
    assert.equal(await waiting, ABORTED);
  });

  it('fails as what was promised fails', async () => {
    const { signal } = new AbortController();
    await assert.rejects(orWhenAborted(Promise.reject(new Error('lost')), signal), /lost/);
  });
});

describe('onAbort', () => {
  it('runs once, and not at all after it was stopped', () => {
    const stop = new AbortController();
    let runs = 0;
    onAbort(stop.signal, () => {
      runs += 1;
    });
    const stopListening = onAbort(stop.signal, () => {
      runs += 10;
    });
    stopListening();
    stop.abort();
    stop.signal.dispatchEvent(new Event('abort'));
    assert.equal(runs, 1);
  });
});
