import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countFitting } from '../../../src/domain/lists/fitting';
import {
  entriesOf,
  isListEffect,
  shownOf,
  withList,
  type ListEvent,
} from '../../../src/domain/lists/list-machine';

interface Own {
  readonly typed: string;
}

interface OwnEvent {
  readonly kind: 'typed';
  readonly text: string;
}

const own = {
  start: { typed: '' },
  transition: (_: Own, { text }: OwnEvent): readonly [Own, { readonly kind: 'said' }] => [
    { typed: text },
    { kind: 'said' },
  ],
};
const MACHINE = withList<string, Own, OwnEvent, { readonly kind: 'said' }>(own);
const KEEPING = withList<string, Own, OwnEvent, { readonly kind: 'said' }>({
  ...own,
  keep: (state) => state,
});

type Event = OwnEvent | ListEvent<string>;

function live(events: readonly Event[], machine = MACHINE) {
  return events.reduce((state, event) => machine.transition(state, event)[0], machine.start);
}

const came = (...entries: string[]): Event => ({ kind: 'list-came', list: { entries } });
const read = (source: 'none' | 'refused' | 'usable'): Event => ({ kind: 'source-read', source });
const MANY = Array.from({ length: 30 }, (_, index) => `${index}`);

describe('a widget with a list', () => {
  for (const { what, events, phase } of [
    { what: 'has none at first', events: [], phase: 'none' },
    { what: 'has none without an address', events: [read('none')], phase: 'none' },
    { what: 'waits for one that is named', events: [read('usable')], phase: 'coming' },
    { what: 'asks for none that nobody allows', events: [read('refused')], phase: 'failed' },
    { what: 'has it when it came', events: [read('usable'), came('a')], phase: 'there' },
    { what: 'fails with it', events: [read('usable'), { kind: 'list-failed' }], phase: 'failed' },
    {
      what: 'waits again when that is wished',
      events: [read('usable'), { kind: 'list-failed' }, { kind: 'list-wanted-again' }],
      phase: 'coming',
    },
    {
      what: 'gives it up when the address goes',
      events: [read('usable'), came('a'), read('none')],
      phase: 'none',
    },
  ] as const)
    it(what, () => {
      assert.equal(live(events).list.phase, phase);
    });

  it('asks once for each address and each wish, and for nothing else', () => {
    const wishes: readonly Event[] = [
      read('usable'),
      came('a'),
      { kind: 'list-wanted-again' },
      { kind: 'typed', text: 'x' },
      read('none'),
      read('refused'),
      { kind: 'list-wanted-again' },
      { kind: 'list-wanted-again' },
    ];
    let state = MACHINE.start;
    const asked = wishes.map((event) => {
      const [next, ...effects] = MACHINE.transition(state, event);
      state = next;
      return effects.filter((effect) => isListEffect(effect) && effect.kind === 'fetch-list').length;
    });
    assert.deepEqual(asked, [1, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('forgets what was done with another list, unless the widget keeps it', () => {
    const events: readonly Event[] = [read('usable'), { kind: 'typed', text: 'x' }, came('a')];
    assert.equal(live(events).typed, '');
    assert.equal(live(events, KEEPING).typed, 'x');
    assert.equal(live([came('a'), { kind: 'typed', text: 'x' }]).list.phase, 'there');
  });

  it('shows six at first, or as many as fit, and twelve more with each wish', () => {
    const fitted: Event = { kind: 'entries-fitted', count: 3 };
    const more: Event = { kind: 'more-wanted' };
    assert.equal(shownOf(live([came(...MANY)]).list), 6);
    assert.equal(shownOf(live([came(...MANY), { kind: 'entries-fitted', count: 30 }]).list), 6);
    assert.equal(shownOf(live([came(...MANY), fitted]).list), 3);
    assert.equal(shownOf(live([came(...MANY), fitted, more, more]).list), 27);
    assert.equal(shownOf(live([came(...MANY), fitted, more, came('a')]).list), 6);
    assert.equal(entriesOf(live([came(...MANY)])).length, 30);
    const [, effect] = MACHINE.transition(live([came(...MANY), fitted]), more);
    assert.deepEqual(effect, { kind: 'focus-entry', index: 3 });
  });
});

describe('how many entries fit', () => {
  for (const { what, stand, count } of [
    { what: 'all, where no room is kept', stand: { room: 0, height: 900, ends: [100, 200, 300] }, count: 3 },
    { what: 'all that do', stand: { room: 400, height: 400, ends: [100, 200, 300] }, count: 3 },
    {
      what: 'fewer, where they are higher',
      stand: { room: 300, height: 400, ends: [100, 200, 300] },
      count: 2,
    },
    { what: 'one at least', stand: { room: 10, height: 400, ends: [100, 200, 300] }, count: 1 },
    {
      what: 'fewer for the button that comes with the rest',
      stand: { room: 300, height: 400, ends: [100, 200, 300], more: 60 },
      count: 1,
    },
    {
      what: 'none, where the widget has something to say without',
      stand: { room: 120, height: 400, start: 100, ends: [200, 300] },
      count: 0,
    },
    {
      what: 'one, where it does fit, whatever there is to say without',
      stand: { room: 300, height: 400, start: 100, ends: [200, 300] },
      count: 1,
    },
    { what: 'a whole row', stand: { room: 300, height: 400, ends: [200, 200, 300, 300] }, count: 2 },
    { what: 'what a high one beside leaves', stand: { room: 399, height: 400, ends: [300, 100] }, count: 1 },
  ])
    it(`${what}: ${count}`, () => {
      assert.equal(countFitting({ more: 0, ...stand }), count);
    });

  it('never so many that they are higher than the room, where one is not', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 1, max: 900 }),
        fc.nat(100),
        fc.nat(80),
        (each, room, frame, more) => {
          const ends = each.map((_, index) => each.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
          const height = frame + (ends.at(-1) ?? 0);
          const count = countFitting({ room, height, ends, more });
          const used = (shown: number) => frame + (ends[shown - 1] ?? 0) + (shown < each.length ? more : 0);
          assert.ok(count === 1 || used(count) <= room, `${count} are ${used(count)} of ${room}`);
          assert.ok(count === each.length || used(count + 1) > room, `${count + 1} would fit`);
        },
      ),
    );
  });
});
