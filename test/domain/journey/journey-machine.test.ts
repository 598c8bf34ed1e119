import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  JOURNEY_MACHINE,
  JOURNEY_STEPS,
  stepOf,
  type JourneyEvent,
} from '../../../src/domain/journey/journey-machine';

const verdict = { outcome: 'eligible', product: 'id.vn' } as const;
const told: JourneyEvent = { kind: 'verdict-told', verdict };
const chosen: JourneyEvent = { kind: 'name-chosen' };
const erased: JourneyEvent = { kind: 'answers-erased' };
const ledTo = (step: (typeof JOURNEY_STEPS)[number]): JourneyEvent => ({ kind: 'led-to', step });

const events = fc.oneof(fc.constantFrom(told, chosen, erased), fc.constantFrom(...JOURNEY_STEPS).map(ledTo));

function live(lived: readonly JourneyEvent[]) {
  return lived.reduce((state, event) => JOURNEY_MACHINE.transition(state, event)[0], JOURNEY_MACHINE.start);
}

describe('the life of the path', () => {
  for (const { lived, step } of [
    { lived: [], step: 'check' },
    { lived: [told], step: 'name' },
    { lived: [told, chosen], step: 'register' },
    { lived: [chosen], step: 'register' },
    { lived: [told, erased], step: 'check' },
    { lived: [told, chosen, erased], step: 'check' },
  ])
    it(`after ${lived.map(({ kind }) => kind).join(', ') || 'nothing'} the visitor is at “${step}”`, () => {
      assert.equal(stepOf(live(lived)), step);
    });

  it('news never leads back, in any order, until the answers are erased', () => {
    fc.assert(
      fc.property(fc.array(events), events, (lived, next) => {
        const before = JOURNEY_STEPS.indexOf(stepOf(live(lived)));
        const after = JOURNEY_STEPS.indexOf(stepOf(live([...lived, next])));
        if (next.kind !== 'answers-erased') assert.ok(after >= before, `${before} to ${after}`);
      }),
    );
  });
});

describe('the steps that fold', () => {
  for (const { lived, folded, why } of [
    { lived: [told], folded: [], why: 'a verdict is to be read first' },
    { lived: [told, ledTo('name')], folded: ['check'], why: 'its verdict leads on' },
    { lived: [ledTo('name')], folded: [], why: 'what is not settled stays' },
    { lived: [told, ledTo('name'), chosen], folded: ['check'], why: 'nothing moves on choosing' },
    { lived: [told, chosen, ledTo('register')], folded: ['check', 'name'], why: 'both are settled' },
    { lived: [chosen, ledTo('register')], folded: ['name'], why: 'nobody was checked' },
    {
      lived: [told, chosen, ledTo('register'), ledTo('name')],
      folded: ['check'],
      why: 'another name is looked for',
    },
    {
      lived: [told, chosen, ledTo('register'), ledTo('check')],
      folded: ['name'],
      why: 'the verdict is read again',
    },
    { lived: [told, ledTo('name'), erased], folded: [], why: 'nothing is left' },
  ])
    it(`${lived.map((event) => ('step' in event ? event.step : event.kind)).join(', ')}: ${why}`, () => {
      assert.deepEqual(live(lived).folded, folded);
    });

  it('are settled ones, never the one that was led to, and the visitor stays with it', () => {
    fc.assert(
      fc.property(fc.array(events), fc.constantFrom(...JOURNEY_STEPS), (lived, step) => {
        const [state, ...effects] = JOURNEY_MACHINE.transition(live(lived), ledTo(step));
        assert.ok(!state.folded.some((other) => other === step), step);
        if (state.folded.includes('check')) assert.ok(state.verdict, 'there is a verdict');
        if (state.folded.includes('name')) assert.ok(state.hasName, 'there is a name');
        assert.deepEqual(effects, [{ kind: 'show-step', step }]);
      }),
    );
  });
});
