import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { describeMachine, drawMachine, type DrawnMachine } from '../../../src/domain/shared/machine-diagram';

interface Door {
  readonly isOpen: boolean;
  readonly knocks: number;
  readonly lock?: () => void;
}

type DoorEvent = { readonly kind: 'push' | 'pull' | 'knock' } | { readonly kind: 'lock'; lock: () => void };

/** A door opens by one way only; locked it stays as it is. */
const DOOR: DrawnMachine<Door, DoorEvent, { readonly kind: 'creak' | 'call' }> = {
  start: { isOpen: false, knocks: 0 },
  events: [{ kind: 'push' }, { kind: 'pull' }, { kind: 'knock' }],
  phaseOf: ({ isOpen, lock }) => (lock ? 'locked' : isOpen ? 'open' : 'shut'),
  transition: (door, event) => {
    switch (event.kind) {
      case 'push':
        return [door.lock ? door : { ...door, isOpen: false }];
      case 'pull':
        return door.isOpen || door.lock ? [door] : [{ ...door, isOpen: true }, { kind: 'creak' }];
      case 'knock':
        return door.knocks === 1
          ? [{ ...door, knocks: 0 }, { kind: 'call' }, { kind: 'call' }]
          : [{ ...door, knocks: door.knocks + 1 }];
      case 'lock':
        return [{ ...door, lock: event.lock }];
    }
  },
};

describe('a machine’s picture', () => {
  it('has the phases that are reached, and the events that lead from one to another or change something', () => {
    assert.deepEqual(drawMachine(DOOR), {
      phases: ['shut', 'open'],
      arrows: [
        { from: 'shut', to: 'shut', events: ['knock'], effects: ['call'] },
        { from: 'shut', to: 'open', events: ['pull'], effects: ['creak'] },
        { from: 'open', to: 'shut', events: ['push'], effects: [] },
        { from: 'open', to: 'open', events: ['knock'], effects: ['call'] },
      ],
    });
  });

  it('leaves out what changes nothing and has no effect', () => {
    const drawn = drawMachine({ ...DOOR, events: [{ kind: 'push' }] });
    assert.deepEqual(drawn, { phases: ['shut'], arrows: [] });
  });

  it('gives events with the same way and the same effects one arrow, in words one line', () => {
    const transition: typeof DOOR.transition = (door, event) =>
      DOOR.transition(door, event.kind === 'knock' ? { kind: 'pull' } : event);
    assert.deepEqual(describeMachine(drawMachine({ ...DOOR, transition })), [
      'shut --pull, knock / creak--> open',
      'open --push--> shut',
    ]);
  });

  it('sees a function that a state holds', () => {
    const drawn = drawMachine({
      ...DOOR,
      events: [{ kind: 'lock', lock: () => undefined }, { kind: 'pull' }],
    });
    assert.deepEqual(drawn.phases, ['shut', 'locked', 'open']);
    assert.deepEqual(describeMachine(drawn), [
      'shut --lock--> locked',
      'shut --pull / creak--> open',
      'open --lock--> locked',
    ]);
  });

  it('follows no counter for ever', () => {
    const counter: DrawnMachine<number, { readonly kind: 'more' }, never> = {
      start: 0,
      events: [{ kind: 'more' }],
      phaseOf: () => 'counting',
      transition: (count) => [count + 1],
    };
    assert.throws(() => drawMachine(counter), RangeError);
  });
});
