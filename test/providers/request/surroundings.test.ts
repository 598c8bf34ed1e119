import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserSurroundings } from '../../../src/providers/request/surroundings';

describe('what providers take from the browser', () => {
  it('is its clock, dice, network and console, each as it is when asked', async (t) => {
    t.mock.method(Date, 'now', () => 12_345);
    assert.equal(browserSurroundings.now(), 12_345);
    t.mock.method(Math, 'random', () => 0.25);
    assert.equal(browserSurroundings.random(), 0.25);
    const answer = new Response('x');
    const sent = t.mock.method(globalThis, 'fetch', () => Promise.resolve(answer));
    assert.equal(await browserSurroundings.fetch('https://a.vn/', { credentials: 'omit' }), answer);
    assert.deepEqual(sent.mock.calls[0]?.arguments, ['https://a.vn/', { credentials: 'omit' }]);
    const warned = t.mock.method(console, 'warn', () => undefined);
    browserSurroundings.warn('an address is wrong');
    assert.deepEqual(warned.mock.calls[0]?.arguments, ['an address is wrong']);
  });

  it('is a timer that can be called off', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const rung: string[] = [];
    browserSurroundings.startTimer(100, () => rung.push('first'));
    const callOff = browserSurroundings.startTimer(100, () => rung.push('second'));
    callOff();
    t.mock.timers.tick(99);
    assert.deepEqual(rung, []);
    t.mock.timers.tick(1);
    assert.deepEqual(rung, ['first']);
  });

  it('counts a host as online unless it says that it is not', (t) => {
    const setNavigator = (value: unknown) => {
      Object.defineProperty(globalThis, 'navigator', { value, configurable: true, writable: true });
    };
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    t.after(() => {
      if (own) Object.defineProperty(globalThis, 'navigator', own);
      else Reflect.deleteProperty(globalThis, 'navigator');
    });
    for (const [navigator, isOnline] of [
      [undefined, true],
      [{}, true],
      [{ onLine: true }, true],
      [{ onLine: false }, false],
    ] as const) {
      setNavigator(navigator);
      assert.equal(browserSurroundings.isOnline(), isOnline);
    }
  });
});
