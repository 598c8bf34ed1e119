import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FORMAT_NAMES } from '../../../src/domain/materials/formats';
import {
  MATERIALS_MACHINE,
  type MaterialsEffect,
  type MaterialsEvent,
  type MaterialsState,
} from '../../../src/domain/materials/materials-machine';

function live(...events: MaterialsEvent[]) {
  let { start: state }: { start: MaterialsState } = MATERIALS_MACHINE;
  const effects: MaterialsEffect[] = [];
  for (const event of events) {
    const [next, ...more] = MATERIALS_MACHINE.transition(state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

describe('the life of materials', () => {
  it('loads what composes only when a sheet is wanted', () => {
    const chosen = live({ kind: 'format-chosen', format: 'standee' });
    assert.deepEqual(chosen.effects, []);
    const { state, effects } = live({ kind: 'preview-wanted' }, { kind: 'preview-ready' });
    assert.deepEqual(effects, [{ kind: 'load-sheets' }, { kind: 'focus-preview' }]);
    assert.deepEqual([state.isShown, state.doing], [true, undefined]);
  });

  it('saves the sheet that was chosen, and tells what was taken', () => {
    const { state, effects } = live(
      { kind: 'format-chosen', format: 'card' },
      { kind: 'file-wanted', file: 'png' },
      { kind: 'format-chosen', format: 'leaflet' },
      { kind: 'file-saved', format: 'card', file: 'png' },
    );
    assert.deepEqual(effects, [
      { kind: 'save-sheet', format: 'card', file: 'png' },
      { kind: 'tell-downloaded', material: 'card', file: 'png' },
    ]);
    assert.deepEqual([state.format, state.doing, state.outcome], ['leaflet', undefined, 'saved']);
  });

  it('does one thing at a time, and can be asked again after a failure', () => {
    const { state, effects } = live(
      { kind: 'file-wanted', file: 'pdf' },
      { kind: 'file-wanted', file: 'svg' },
      { kind: 'preview-wanted' },
      { kind: 'failed' },
    );
    assert.deepEqual(effects, [{ kind: 'save-sheet', format: 'leaflet', file: 'pdf' }]);
    assert.deepEqual([state.doing, state.outcome], [undefined, 'failed']);
    assert.equal(MATERIALS_MACHINE.transition(state, { kind: 'file-wanted', file: 'svg' }).length, 2);
  });

  it('tells of a file of the owner’s by its kind alone', () => {
    assert.deepEqual(live({ kind: 'own-file-followed', type: 'docx' }).effects, [
      { kind: 'tell-downloaded', material: 'file', file: 'docx' },
    ]);
  });

  it('keeps what the visitor looks at when the list comes, in whatever order', () => {
    const event: fc.Arbitrary<MaterialsEvent> = fc.oneof(
      fc.constantFrom(...FORMAT_NAMES).map((format) => ({ kind: 'format-chosen', format }) as const),
      fc.constantFrom<MaterialsEvent>(
        { kind: 'preview-wanted' },
        { kind: 'preview-ready' },
        { kind: 'failed' },
        { kind: 'list-failed' },
        { kind: 'source-read', source: 'usable' },
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const before = live(...events).state;
        const { state } = live(...events, { kind: 'list-came', list: { entries: [] } });
        assert.deepEqual({ ...state, list: undefined }, { ...before, list: undefined });
      }),
    );
  });
});
