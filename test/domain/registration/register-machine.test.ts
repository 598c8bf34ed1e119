import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  REGISTER_MACHINE,
  type RegisterEffect,
  type RegisterEvent,
  type RegisterState,
  type Tool,
} from '../../../src/domain/registration/register-machine';

const { start, transition } = REGISTER_MACHINE;

const tools = fc.constantFrom<Tool>('phone', 'share', 'print');
const events: fc.Arbitrary<RegisterEvent> = fc.oneof(
  fc.constant<RegisterEvent>({
    kind: 'verdict-heard',
    verdict: { audience: 'citizen', outcome: 'eligible', product: 'id.vn' },
  }),
  fc.constant<RegisterEvent>({
    kind: 'name-heard',
    chosen: { domain: 'minh.id.vn', shown: 'minh.id.vn', product: 'id.vn' },
  }),
  fc.constantFrom<RegisterEvent>(
    { kind: 'copy-pressed', what: 'name' },
    { kind: 'copied', what: 'question', succeeded: true },
  ),
  fc
    .constantFrom('answers-erased', 'details-wanted', 'details-loaded', 'details-failed', 'device-failed')
    .map((kind): RegisterEvent => ({ kind })),
  fc.record({ kind: fc.constant('tool-pressed' as const), tool: tools, canShare: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('tool-ready', 'tool-done', 'tool-failed'), tool: tools }),
);

/** Lives through events; gives each step with the state before it. */
function live(lived: readonly RegisterEvent[]) {
  let state: RegisterState = start;
  return lived.map((event) => {
    const before = state;
    const [after, ...effects] = transition(before, event);
    state = after;
    return { before, event, after, effects };
  });
}

const run = (...lived: RegisterEvent[]) => live(lived).at(-1)!;
const press = (tool: Tool, canShare = false): RegisterEvent => ({ kind: 'tool-pressed', tool, canShare });

describe('the life of the way to registration', () => {
  it('any order of events: a tool shows only after it was pressed and got ready, and only the last one', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(events, { minLength: 25, maxLength: 40 }), (lived) => {
        let loading: Tool | undefined;
        for (const { event, after, effects } of live(lived)) {
          const begun = effects.find((effect) => effect.kind === 'load-tool');
          if (begun) loading = begun.tool;
          if (after.tool?.phase !== 'shown') continue;
          shown++;
          assert.equal(after.tool.name, loading, JSON.stringify(event));
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(shown > 100, `${shown} shown`);
  });

  it('any order of events: details are loaded at most once at a time, and stay once they are shown', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (lived) => {
        for (const { before, after, effects } of live(lived)) {
          if (effects.some(({ kind }) => kind === 'load-details')) {
            assert.notEqual(before.details, 'loading');
            assert.notEqual(before.details, 'shown');
          }
          if (before.details === 'shown') assert.equal(after.details, 'shown');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('any order of events: after answers were erased nothing of the verdict is left', () => {
    fc.assert(
      fc.property(fc.array(events), (lived) => {
        const { after } = run(...lived, { kind: 'answers-erased' });
        assert.equal(after.verdict, undefined);
        assert.equal(after.tool, undefined);
      }),
    );
  });

  it('any order of events: after everything was erased nothing of the visitor is left', () => {
    fc.assert(
      fc.property(fc.array(events), (lived) => {
        const { after } = run(...lived, { kind: 'erased' });
        assert.deepEqual([after.verdict, after.chosen, after.tool], [undefined, undefined, undefined]);
      }),
    );
  });

  const asked: readonly {
    what: string;
    events: readonly RegisterEvent[];
    effects: readonly RegisterEffect[];
    tool: RegisterState['tool'];
  }[] = [
    {
      what: 'a tool is loaded when it is pressed',
      events: [press('phone')],
      effects: [{ kind: 'load-tool', tool: 'phone' }],
      tool: { name: 'phone', phase: 'loading' },
    },
    {
      what: 'pressed again it goes',
      events: [press('phone'), { kind: 'tool-ready', tool: 'phone' }, press('phone')],
      effects: [],
      tool: undefined,
    },
    {
      what: 'pressed again after it failed, it is tried again',
      events: [press('phone'), { kind: 'tool-failed', tool: 'phone' }, press('phone')],
      effects: [{ kind: 'load-tool', tool: 'phone' }],
      tool: { name: 'phone', phase: 'loading' },
    },
    {
      what: 'what comes for a tool that was left is passed over',
      events: [press('phone'), press('share'), { kind: 'tool-ready', tool: 'phone' }],
      effects: [],
      tool: { name: 'share', phase: 'loading' },
    },
    {
      what: 'the device shares where it can',
      events: [press('share', true)],
      effects: [{ kind: 'share-by-device' }],
      tool: undefined,
    },
    {
      what: 'our ways to share come where the device failed',
      events: [press('share', true), { kind: 'device-failed' }],
      effects: [{ kind: 'load-tool', tool: 'share' }],
      tool: { name: 'share', phase: 'loading' },
    },
    {
      what: 'what was printed shows nothing',
      events: [press('print'), { kind: 'tool-done', tool: 'print' }],
      effects: [],
      tool: undefined,
    },
  ];
  for (const { what, events: lived, effects, tool } of asked) {
    it(what, () => {
      const end = run(...lived);
      assert.deepEqual(end.effects, effects);
      assert.deepEqual(end.after.tool, tool);
    });
  }

  it('says what was copied until something else is, or other news comes', () => {
    const pressed = run({ kind: 'copy-pressed', what: 'name' });
    assert.deepEqual(pressed.effects, [{ kind: 'copy', what: 'name' }]);
    const copied: RegisterEvent = { kind: 'copied', what: 'name', succeeded: true };
    assert.deepEqual(run(copied).after.copied, { what: 'name', succeeded: true });
    assert.equal(run(copied, { kind: 'copy-pressed', what: 'question' }).after.copied, undefined);
    assert.equal(run(copied, { kind: 'answers-erased' }).after.copied, undefined);
    assert.equal(run(copied, { kind: 'erased' }).after.copied, undefined);
  });
});
