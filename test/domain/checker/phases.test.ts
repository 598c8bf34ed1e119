import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { describeChecker } from '../../../stories/machines';

const { diagram, phases } = describeChecker();

function eventsBetween(from: string, to: string): string[] {
  return diagram.arrows
    .filter((arrow) => arrow.from === from && arrow.to === to)
    .flatMap(({ events }) => events)
    .sort();
}

describe('the phases of a checker', () => {
  it('are all reached, and have words', () => {
    assert.deepEqual([...diagram.phases].sort(), Object.keys(phases).sort());
  });

  for (const { from, to, events } of [
    { from: 'start', to: 'verdict', events: [] },
    { from: 'refused', to: 'verdict', events: [] },
    { from: 'asking', to: 'verdict', events: ['chosen', 'went-on'] },
    { from: 'asking', to: 'loading', events: ['went-on'] },
    { from: 'loading', to: 'verdict', events: ['judge-known'] },
    { from: 'verdict', to: 'loading', events: [] },
    { from: 'verdict', to: 'refused', events: [] },
    { from: 'verdict', to: 'start', events: ['erased'] },
    { from: 'warning', to: 'start', events: ['erased', 'waited'] },
    { from: 'warning', to: 'verdict', events: ['touched'] },
  ]) {
    it(`${from} → ${to}: ${events.join(', ') || 'never'}`, () => {
      assert.deepEqual(eventsBetween(from, to), events);
    });
  }
});
