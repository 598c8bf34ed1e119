import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { root } from '../../.tools/install.mjs';
import {
  missingOf,
  PAPERS_MACHINE,
  type PapersEvent,
  type PapersState,
} from '../../stories/adding-a-widget/papers-machine';

const FOLDER = join(root, 'stories/adding-a-widget');
const PAPERS = ['card', 'portrait', 'form'];

function live(events: readonly PapersEvent[]): PapersState {
  return events.reduce((state, event) => PAPERS_MACHINE.transition(state, event)[0], PAPERS_MACHINE.start);
}

const toggled = (paper: number): PapersEvent => ({ kind: 'toggled', paper });

describe('the life of a list of papers', () => {
  for (const { events, missing, what } of [
    { what: 'at first', events: [], missing: ['card', 'portrait', 'form'] },
    { what: 'once one is at hand', events: [toggled(1)], missing: ['card', 'form'] },
    { what: 'once it is not, after all', events: [toggled(1), toggled(1)], missing: PAPERS },
    { what: 'once all are at hand', events: [toggled(2), toggled(0), toggled(1)], missing: [] },
    {
      what: 'of another audience',
      events: [toggled(1), { kind: 'audience-changed' } as const],
      missing: PAPERS,
    },
  ])
    it(`misses, ${what}: ${missing.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(missingOf(PAPERS, live(events)), missing);
    });

  it('misses what was pressed an even number of times, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), (pressed) => {
        const even = PAPERS.filter((_, paper) => pressed.filter((one) => one === paper).length % 2 === 0);
        assert.deepEqual(missingOf(PAPERS, live(pressed.map(toggled))), even);
      }),
    );
  });

  it('copies when it is wished, and says what came of it', () => {
    const { start, transition } = PAPERS_MACHINE;
    assert.deepEqual(transition(start, { kind: 'copy-wished' }), [start, { kind: 'copy-missing' }]);
    for (const [succeeded, key] of [
      [true, 'copied'],
      [false, 'copy-failed'],
    ] as const)
      assert.deepEqual(transition(start, { kind: 'copied', succeeded }), [start, { kind: 'announce', key }]);
  });
});

describe('the guide to adding a widget', () => {
  const guide = readFileSync(join(root, 'stories/guides/adding-a-widget.mdx'), 'utf8');
  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

  it('shows every file of the example but its looks, its stories and its English', () => {
    const shown = [...guide.matchAll(/'\.\.\/adding-a-widget\/(.+)\?raw'/g)].map(([, file]) => file);
    const others = ['papers.en.json', 'papers.stories.ts', 'papers.styles.ts'];
    assert.deepEqual([...shown, ...others].sort(), readdirSync(FOLDER).sort());
    for (const [, name = ''] of guide.matchAll(/^import (\w+) from .+\?raw';$/gm))
      assert.ok(guide.includes(`<Source code={${name}} `), name);
  });

  it('keeps its promise: an element is less than 60 lines of its own', () => {
    const lines = ['papers.element.ts', 'papers.define.ts'].flatMap((file) => read(file).split('\n'));
    const code = lines.filter((line) => line.trim() && !line.trim().startsWith('/**'));
    assert.ok(code.length < 60, `${code.length} lines`);
  });

  it('names what the frame has, in its table', () => {
    const frame = ['base-element.ts', 'widget-element.ts']
      .map((file) => readFileSync(join(root, 'src/elements/widget', file), 'utf8'))
      .join('');
    const cells = [...guide.matchAll(/^\|.*\|([^|]+)\|$/gm)].map(([, cell = '']) => cell).join();
    const names = [...cells.matchAll(/`(?:this\.)?(\w+)(?:\.\w+)*`/g)].map(([, name = '']) => name);
    assert.ok(names.length > 10);
    for (const name of names.filter((name) => name !== 'readContent'))
      assert.ok(new RegExp(`^  protected .*\\b${name}\\b`, 'm').test(frame), name);
  });
});
