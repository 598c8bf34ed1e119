import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSearch } from '../../../src/domain/search/search-diagram';

describe('the picture of a search', () => {
  const { phases, arrows } = drawSearch();
  const between = (from: string, to: string) =>
    arrows.filter((arrow) => arrow.from === from && arrow.to === to);

  it('shows every phase, each reached and each left', () => {
    const all = ['answered', 'asking', 'gone', 'stopped', 'typing', 'untouched', 'waiting'];
    assert.deepEqual([...phases].sort(), all);
    for (const phase of phases) {
      assert.ok(
        arrows.some(({ from, to }) => to === phase && from !== phase),
        phase,
      );
      assert.ok(
        arrows.some(({ from, to }) => from === phase && to !== phase),
        phase,
      );
    }
  });

  for (const [from, event, to, effects] of [
    ['untouched', 'typed', 'typing', ['hush']],
    ['typing', 'submitted', 'asking', ['announce', 'ask']],
    ['asking', 'answered', 'answered', ['announce']],
    ['answered', 'typed', 'waiting', ['hush', 'wait']],
    ['waiting', 'quiet', 'asking', ['announce', 'ask']],
    ['answered', 'suggestions-toggled', 'asking', ['ask', 'focus']],
    ['answered', 'erased', 'untouched', ['clear-field', 'hush']],
    ['gone', 'connected', 'answered', []],
  ] as const) {
    it(`shows ${from} → ${to} by ${event}`, () => {
      const arrow = between(from, to).find(({ events }) => events.includes(event));
      assert.deepEqual(arrow?.effects, effects);
    });
  }

  it('shows no way to ask that leads past a wish', () => {
    for (const from of ['untouched', 'typing'])
      for (const { events } of between(from, 'asking'))
        for (const event of events) assert.ok(['submitted', 'asked-again'].includes(event), event);
  });
});
