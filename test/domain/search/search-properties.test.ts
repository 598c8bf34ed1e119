import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSuffix } from '../../../src/domain/domain-name/suffix-rules';
import { groupRows, shownSuggestions } from '../../../src/domain/search/row-groups';
import type { SearchEvent } from '../../../src/domain/search/search-event';
import {
  canChoose,
  domainOf,
  rowsOf,
  START,
  type Question,
  type Row,
  type SearchState,
} from '../../../src/domain/search/search-state';
import vi from '../../../src/i18n/messages/answers.vi.json';
import own from '../../../src/i18n/messages/search.vi.json';
import { ABSENT, FREE, NOBODY, PRESENT, RESERVED, SearchLife, TIMEOUT, type RowVerdict } from './search-life';

/** What happens, told of the state that it meets: answers to the newest question, to older ones, to none. */
type Happening = (state: SearchState) => SearchEvent;

const RUNS = 1500;
const KEYS = new Set(['problems', ...keysOf(vi), ...keysOf(own)]);
const VERDICTS: readonly RowVerdict[] = [ABSENT, FREE, PRESENT, RESERVED, TIMEOUT, NOBODY];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('mot', 'Cơm tấm Cô Ba', 'Công ty TNHH Hai', 'hai.com.vn', 'mot ', 'ab'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'com--tam', 'жук', 'x'.repeat(80), 'hai bà '.repeat(9)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  },
);
const list = fc.oneof(fc.constantFrom('mot.vn\nhai', 'mot\nmot', '--\n??', ''), text);
/** 0 is the newest question, below are older ones, above those that nobody has put. */
const age = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 3 }) },
);
const place = fc.nat({ max: 7 });
const settings = fc.record({
  owner: fc.subarray([findSuffix('com.vn')!, findSuffix('vn')!]),
  audience: fc.constantFrom(undefined, 'citizen' as const, 'household' as const),
  asksLive: fc.boolean(),
});

const always = (event: SearchEvent) => fc.constant<Happening>(() => event);
/** Mostly one of which something is known, so that acts meet what they are for. */
const domainAt = (state: SearchState, at: number) => {
  const rows = [...rowsOf(state), ...state.kept];
  const known = rows.filter(({ verdict }) => verdict);
  const among = known.length > 0 && at % 4 > 0 ? known : rows;
  const row = among[at % Math.max(among.length, 1)];
  return row ? domainOf(row) : 'nobody.vn';
};

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: text.map((typed): Happening => () => ({ kind: 'typed', text: typed })) },
  { weight: 1, arbitrary: always({ kind: 'short-wished' }) },
  { weight: 9, arbitrary: always({ kind: 'submitted' }) },
  { weight: 3, arbitrary: always({ kind: 'quiet' }) },
  { weight: 1, arbitrary: always({ kind: 'asked-again' }) },
  { weight: 1, arbitrary: always({ kind: 'stop-wished' }) },
  {
    weight: 8,
    arbitrary: age.map((back): Happening => ({ answers }) => ({
      kind: 'aged',
      question: (answers?.number ?? 0) - (back > 1 ? 1 : 0),
    })),
  },
  { weight: 1, arbitrary: list.map((pasted): Happening => () => ({ kind: 'list-pasted', text: pasted })) },
  { weight: 1, arbitrary: list.map((typed): Happening => () => ({ kind: 'list-typed', text: typed })) },
  { weight: 1, arbitrary: always({ kind: 'list-submitted' }) },
  { weight: 1, arbitrary: fc.boolean().map((isOpen): Happening => () => ({ kind: 'list-toggled', isOpen })) },
  {
    weight: 6,
    arbitrary: fc.boolean().map((isOpen): Happening => () => ({ kind: 'suggestions-toggled', isOpen })),
  },
  {
    weight: 40,
    arbitrary: fc
      .tuple(age, place, fc.constantFrom(...VERDICTS))
      .map(([back, position, verdict]): Happening => ({ questions }) => ({
        kind: 'row-known',
        question: questions - back,
        position,
        verdict,
      })),
  },
  {
    weight: 4,
    arbitrary: age.map((back): Happening => ({ questions }) => ({
      kind: 'answered',
      question: questions - back,
    })),
  },
  {
    weight: 1,
    arbitrary: age.map((back): Happening => ({ questions }) => ({
      kind: 'failed',
      question: questions - back,
    })),
  },
  {
    weight: 8,
    arbitrary: place.map((at): Happening => (state) => ({ kind: 'chosen', domain: domainAt(state, at) })),
  },
  {
    weight: 3,
    arbitrary: place.map((at): Happening => (state) => ({
      kind: 'keep-toggled',
      domain: domainAt(state, at),
    })),
  },
  {
    weight: 1,
    arbitrary: place.map((at): Happening => (state) => ({ kind: 'removed', domain: domainAt(state, at) })),
  },
  { weight: 1, arbitrary: always({ kind: 'copy-wished' }) },
  { weight: 1, arbitrary: always({ kind: 'name-copy-wished' }) },
  {
    weight: 1,
    arbitrary: fc.boolean().map((succeeded): Happening => () => ({ kind: 'name-copied', succeeded })),
  },
  { weight: 1, arbitrary: fc.boolean().map((succeeded): Happening => () => ({ kind: 'copied', succeeded })) },
  {
    weight: 1,
    arbitrary: settings.map((one): Happening => () => ({ kind: 'settings-changed', settings: one })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('id.vn', 'biz.vn', undefined).map((product): Happening => () => ({
      kind: 'verdict-heard',
      heard: { audience: 'citizen', product },
    })),
  },
  { weight: 1, arbitrary: always({ kind: 'verdict-forgotten' }) },
  { weight: 1, arbitrary: always({ kind: 'erased' }) },
  { weight: 1, arbitrary: always({ kind: 'disconnected' }) },
  { weight: 6, arbitrary: always({ kind: 'connected' }) },
);

const lives = fc.array(happening, { minLength: 60, maxLength: 120, size: 'max' });

/** Looks after each event. What a promise was tried on is counted, lest it was tried on nothing. */
type Promised = (
  life: SearchLife,
  event: SearchEvent,
  before: SearchState,
  meet: (what: string) => void,
) => void;

const namesOf = (rows: readonly Row[]) => rows.map(domainOf);

const questionsIn = ({ answers, suggestions }: SearchState): readonly Question[] =>
  [answers, suggestions.question].filter((question) => question !== undefined);

const isAwaited = ({ phase, isRenewed }: Question): boolean => phase === 'asking' || isRenewed === true;

/** What holds whatever happens, in any order; with what must have been met how often for it to have been tried. */
const PROMISES: Readonly<
  Record<string, { readonly look: Promised; readonly met: Readonly<Record<string, number>> }>
> = {
  'what is under way is what the state waits for, and nothing else': {
    look(life, event, _, meet) {
      // The outside ends a question by itself.
      if (event.kind === 'answered' || event.kind === 'failed') life.underWay.delete(event.question);
      const awaited = questionsIn(life.state).filter(isAwaited);
      assert.deepEqual([...life.underWay.keys()].sort(), awaited.map(({ number }) => number).sort());
      for (const { number, rows } of awaited) {
        const names = rows.map(({ name }) => name);
        assert.ok(life.underWay.get(number)?.every((name, at) => name === names[at]));
      }
      meet(`${awaited.length} under way`);
    },
    met: { '0 under way': RUNS, '1 under way': RUNS, '2 under way': RUNS / 3 },
  },

  'a row says only what was said of it, to its own question': {
    look(life, event, before, meet) {
      if (event.kind === 'row-known') {
        const wasAwaited = questionsIn(before).some(
          (question) => question.number === event.question && isAwaited(question),
        );
        const isHeard = life.state !== before;
        assert.equal(isHeard, wasAwaited && before.isPresent);
        meet(isHeard ? 'heard' : 'passed over');
      }
      for (const { number, rows, phase } of questionsIn(life.state)) {
        const earlier = questionsIn(before).find((one) => one.number === number);
        rows.forEach(({ name, verdict }, position) => {
          if (verdict === earlier?.rows[position]?.verdict) return;
          const isToldNow =
            event.kind === 'row-known' && event.question === number && event.position === position;
          const isRule = !earlier && (name.rule.kind === 'invalid' || name.rule.kind === 'reserved');
          const isGivenUp = phase === 'answered' && verdict?.kind === 'unknown';
          assert.ok(isToldNow ? verdict === event.verdict : isRule || isGivenUp);
        });
      }
    },
    met: { heard: RUNS, 'passed over': RUNS },
  },

  'an answered question has a verdict in every row': {
    look({ state }, _event, _before, meet) {
      for (const { phase, rows } of questionsIn(state)) {
        if (phase === 'answered') assert.ok(rows.every(({ verdict }) => verdict));
        meet(phase);
      }
    },
    met: { asking: RUNS, answered: RUNS, stopped: RUNS },
  },

  'only a name that can be had is chosen, and told once': {
    look({ effects, state }, event, before, meet) {
      const told = effects.filter(({ kind }) => kind === 'tell-chosen');
      const row =
        event.kind === 'chosen' ? rowsOf(before).find((one) => domainOf(one) === event.domain) : undefined;
      const given = row && canChoose(row) && before.isPresent ? domainOf(row) : undefined;
      assert.equal(told.length, given ? 1 : 0);
      if (given) assert.equal(state.chosen?.domain, given);
      else if (event.kind !== 'erased') assert.equal(state.chosen, before.chosen);
      if (event.kind === 'chosen') meet(given ? 'given' : 'refused');
    },
    met: { given: RUNS / 20, refused: RUNS },
  },

  'nobody is asked before the visitor wished it, nor for suggestions that are not open': {
    look({ effects, state }, event, before, meet) {
      const isWish = ['submitted', 'asked-again', 'list-submitted'].includes(event.kind);
      for (const effect of effects) {
        if (effect.kind !== 'ask') continue;
        assert.ok(isWish || before.hasAsked);
        assert.ok(state.hasAsked && effect.names.length > 0);
        if (effect.urgency === 'later') assert.ok(state.suggestions.isOpen);
        meet(effect.urgency);
      }
    },
    met: { now: RUNS, later: RUNS / 10 },
  },

  'only a registrar’s “free” is asked for again by itself, in its place': {
    look({ effects, state }, event, before, meet) {
      const asks = effects.filter(({ kind }) => kind === 'ask').length;
      if (event.kind === 'aged' && asks > 0) {
        assert.ok(before.answers?.rows.some(({ verdict }) => verdict?.kind === 'free'));
        assert.deepEqual(state.answers?.rows, before.answers?.rows);
        meet('asked for again');
      }
      if (before.answers?.isRenewed && event.kind === 'answered' && !state.answers?.isRenewed)
        meet('renewed');
    },
    met: { 'asked for again': 10, renewed: 3 },
  },

  'the eye is led to names alone that can be had, and to few of them': {
    look({ state }, _event, _before, meet) {
      const { question } = state.suggestions;
      if (!question) return;
      const shown = shownSuggestions(question);
      assert.ok(shown.length <= 3 && shown.every(canChoose), namesOf(shown).join());
      meet(shown.length > 0 ? 'some' : 'none');
    },
    met: { some: RUNS / 10, none: RUNS / 10 },
  },

  'every row stands in one group; while it is asked for, where it stood': {
    look({ state }, event, before, meet) {
      if (!state.answers) return;
      const { programme, others, gone } = groupRows(state.answers);
      assert.deepEqual(new Set([...programme, ...others, ...gone]), new Set(state.answers.rows));
      for (const row of gone) assert.ok(!canChoose(row) && row.verdict?.kind !== 'unknown', domainOf(row));
      const earlier = before.answers;
      if (event.kind !== 'row-known' || state.answers.phase !== 'asking' || !earlier) return;
      assert.deepEqual(namesOf(programme), namesOf(groupRows(earlier).programme));
      meet('a row became known');
    },
    met: { 'a row became known': RUNS },
  },

  'a timer runs exactly while an edit is awaited': {
    look(life, event, _, meet) {
      if (event.kind === 'quiet') life.isTimerRunning = life.kinds.includes('wait');
      assert.equal(life.isTimerRunning, life.state.isWaiting);
      meet(life.isTimerRunning ? 'awaited' : 'not awaited');
    },
    met: { awaited: RUNS / 3, 'not awaited': RUNS },
  },

  'off the page nothing is done': {
    look({ effects, state }, event, before, meet) {
      if (state.isPresent) return;
      // What is wiped is wiped wherever it stands.
      const done = effects.filter(({ kind }) => kind !== 'clear-field');
      assert.ok(done.every(({ kind }) => kind === 'stop-asking' || kind === 'stop-waiting'));
      if (!before.isPresent) assert.deepEqual(done, []);
      if (event.kind !== 'disconnected') meet('something happened');
    },
    met: { 'something happened': RUNS },
  },

  'erased holds nothing of what was before': {
    look({ state }, event, before, meet) {
      if (event.kind !== 'erased') return;
      const { settings: decided, questions, isPresent } = before;
      assert.deepEqual(state, { ...START, settings: decided, questions, isPresent });
      meet(before.kept.length > 0 || before.chosen ? 'something picked' : 'nothing picked');
    },
    met: { 'something picked': 20, 'nothing picked': 20 },
  },

  'kept names are kept once, and never somebody else’s': {
    look({ state }, _event, _before, meet) {
      const names = state.kept.map(domainOf);
      assert.equal(new Set(names).size, names.length);
      for (const { verdict } of state.kept)
        assert.ok(verdict && ['absent', 'free', 'unknown'].includes(verdict.kind));
      meet(names.length > 1 ? 'several' : 'few');
    },
    met: { several: RUNS / 20 },
  },

  'it says keys of the messages, never a sentence': {
    look({ effects }, _event, _before, meet) {
      for (const effect of effects) {
        if (effect.kind !== 'announce') continue;
        const { key } = effect.what;
        assert.ok(KEYS.has(key) || KEYS.has(`${key}_other`), key);
        meet(key);
      }
    },
    met: { summary: 10, stopped: 10, chosen: 10, 'kept-said': 10, removed: 10, problems: 10, failed: 10 },
  },
};

describe('whatever happens to a search, in any order,', () => {
  const met = new Map<string, number>();

  it('every promise is kept', () => {
    fc.assert(
      fc.property(lives, (happenings) => {
        const life = new SearchLife();
        for (const happen of happenings) {
          const before = life.state;
          const event = happen(before);
          life.send(event);
          for (const [promise, { look }] of Object.entries(PROMISES))
            look(life, event, before, (what) => met.set(promise + what, (met.get(promise + what) ?? 0) + 1));
        }
      }),
      { numRuns: RUNS },
    );
  });

  for (const [promise, { met: wanted }] of Object.entries(PROMISES)) {
    it(`${promise}: it was tried`, () => {
      for (const [what, times] of Object.entries(wanted))
        assert.ok((met.get(promise + what) ?? 0) >= times, `${what}: ${met.get(promise + what) ?? 0}`);
    });
  }
});

function keysOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
