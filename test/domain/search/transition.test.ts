import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSuffix } from '../../../src/domain/domain-name/suffix-rules';
import type { SearchEvent } from '../../../src/domain/search/search-event';
import {
  canKeep,
  domainOf,
  isAsking,
  isWorthAsking,
  rowsOf,
  START,
} from '../../../src/domain/search/search-state';
import {
  ABSENT,
  asking,
  FREE,
  NOBODY,
  PRESENT,
  RESERVED,
  SearchLife,
  SUBMITTED,
  suggestions,
  TIMEOUT,
  typed,
  type RowVerdict,
} from './search-life';

const ROWS = [
  'comtamcoba.id.vn',
  'comtamcoba.biz.vn',
  'comtamcoba.vn',
  'xn--cmtmcba-x0a66mm35n.vn',
  'comtamcoba.com.vn',
  'comtamcoba.name.vn',
  'comtamcoba.net.vn',
];
const QUIET: SearchEvent = { kind: 'quiet' };
const STOP: SearchEvent = { kind: 'stop-wished' };
const ERASED: SearchEvent = { kind: 'erased' };
const verdictsOf = ({ state }: SearchLife) => state.answers?.rows.map(({ verdict }) => verdict?.kind);

const phasesOf = ({ state }: SearchLife) => [state.answers?.phase, state.suggestions.question?.phase];

describe('a search: typing', () => {
  it('reads and asks nobody', () => {
    const life = new SearchLife().send(typed('Cơm tấm'));
    assert.equal(life.state.reading?.kind, 'name');
    assert.deepEqual(life.kinds, ['hush']);
    assert.equal(life.state.answers, undefined);
  });

  it('of nothing but blanks leaves nothing to read', () => {
    assert.equal(new SearchLife().send(typed('x'), typed(' \n ')).state.reading, undefined);
  });

  for (const { after, waits } of [
    { after: typed('phở bắc'), waits: true },
    { after: typed('--'), waits: false },
    { after: typed(' '), waits: false },
  ]) {
    it(`“${JSON.stringify(after)}” after a press ${waits ? 'waits for quiet' : 'waits for nothing'}`, () => {
      const life = asking('mot').send(after);
      assert.equal(life.isTimerRunning, waits);
      assert.equal(life.state.isWaiting, waits);
    });
  }

  it('waits for no quiet before the first press, nor where the owner wants a press each time', () => {
    assert.equal(new SearchLife().send(typed('mot')).isTimerRunning, false);
    const settings = { ...START.settings, asksLive: false };
    const life = asking('mot').send({ kind: 'settings-changed', settings }, typed('hai'));
    assert.equal(life.isTimerRunning, false);
  });

  it('of other names is asked for once it is quiet, of the same ones is not', () => {
    const life = asking('mot').answer(ABSENT).send(typed('hai'), QUIET);
    assert.equal(life.asked[0], 'hai.id.vn');
    life.answer(ABSENT).send(typed('hai '), QUIET);
    assert.deepEqual(life.asked, []);
  });

  it('of the same names is asked for where the answer was stopped, or is gone', () => {
    const life = asking('mot').send(STOP, typed('mot '), QUIET);
    assert.equal(life.asked.length, 6);
    life.send(typed('--'), SUBMITTED, typed('mot'), QUIET);
    assert.equal(life.asked.length, 6);
  });

  it('is asked for no more where a press, a stop or the way off the page came before the quiet', () => {
    for (const event of [SUBMITTED, STOP, ERASED, { kind: 'disconnected' }] as const) {
      const life = asking('mot').answer(ABSENT).send(typed('hai'), event);
      assert.equal(life.isTimerRunning, false, event.kind);
      assert.deepEqual(life.send(QUIET).kinds, [], event.kind);
    }
  });
});

describe('a search: asking', () => {
  it('asks for the planned names in their order, as what is waited for', () => {
    const life = asking();
    assert.deepEqual(life.asked, ROWS);
    assert.deepEqual(life.kinds, ['ask', 'announce']);
    assert.deepEqual(life.said, [{ key: 'state.pending' }]);
    const [effect] = life.effects;
    assert.ok(effect?.kind === 'ask' && effect.urgency === 'now');
  });

  it('says what is missing or wrong in place of asking, and takes older rows away', () => {
    assert.deepEqual(new SearchLife().send(SUBMITTED).said, [{ key: 'problem.empty' }]);
    const life = asking().send(typed('com--tam'), SUBMITTED);
    assert.deepEqual(life.said, [{ key: 'problems', problems: [{ code: 'double-hyphen', at: 4 }] }]);
    assert.equal(life.state.answers, undefined);
    assert.equal(life.underWay.size, 0);
  });

  it('knows what the rules decide before anybody answers', () => {
    const life = asking('ab');
    const short = life.state.answers?.rows.find((row) => domainOf(row) === 'ab.vn');
    assert.equal(short?.verdict?.kind, 'reserved');
  });

  it('takes answers row by row, and sums up at the end', () => {
    const life = asking();
    life.send({ kind: 'row-known', question: 1, position: 4, verdict: PRESENT });
    assert.deepEqual(verdictsOf(life)?.filter(Boolean), ['present']);
    assert.deepEqual(life.kinds, []);
    life.answer((domain) => (domain.endsWith('.com.vn') ? PRESENT : ABSENT));
    assert.deepEqual(life.said, [
      {
        key: 'summary',
        counts: { absent: 6, free: 0, present: 1, reserved: 0, invalid: 0, unknown: 0 },
        isCut: false,
      },
    ]);
    assert.equal(life.state.answers?.phase, 'answered');
  });

  it('lets a weightier source change a row until the end, and nobody after it', () => {
    const life = asking('mot');
    const know = (verdict: typeof ABSENT): SearchEvent => ({
      kind: 'row-known',
      question: 1,
      position: 0,
      verdict,
    });
    life.send(know(ABSENT), know(PRESENT));
    assert.equal(verdictsOf(life)?.[0], 'present');
    life.end().send(know(ABSENT));
    assert.equal(verdictsOf(life)?.[0], 'present');
  });

  it('asks again for what a registrar calls free, silently unless it has become another', () => {
    const know = (verdict: RowVerdict): SearchEvent => ({
      kind: 'row-known',
      question: 1,
      position: 0,
      verdict,
    });
    const aged: SearchEvent = { kind: 'aged', question: 1 };
    const life = asking('mot').answer(FREE);
    assert.deepEqual(life.kinds, ['announce', 'let-age']);
    const { asked, state } = life.send(aged);
    assert.deepEqual(life.kinds, ['ask']);
    assert.equal(asked.length, state.answers?.rows.length);
    assert.equal(verdictsOf(life)?.[0], 'free');
    assert.deepEqual(life.send(aged).kinds, [], 'it is asked for already');
    assert.deepEqual(life.send(know({ ...FREE })).kinds, []);
    assert.deepEqual(life.send(know(PRESENT)).kinds, ['announce']);
    assert.equal(verdictsOf(life)?.[0], 'present');
    assert.deepEqual(life.end().kinds, ['let-age'], 'other names of the answer are still free');
    assert.deepEqual(life.send(know(FREE)).kinds, [], 'what comes behind the end is passed over');
    life.send({ kind: 'disconnected' });
    assert.deepEqual(life.kinds, ['stop-asking']);
    assert.deepEqual(life.send({ kind: 'connected' }).kinds, ['let-age']);
    assert.deepEqual(asking('mot').answer(ABSENT).send(aged).kinds, [], 'DNS alone is not asked again');
  });

  it('makes an unknown of a row that was never told', () => {
    const life = asking('mot').end();
    assert.deepEqual(new Set(verdictsOf(life)), new Set(['unknown']));
  });

  it('passes over what an older question brings', () => {
    const life = asking('mot').send(typed('hai'), SUBMITTED);
    const before = life.state;
    for (const event of [
      { kind: 'row-known', question: 1, position: 0, verdict: ABSENT },
      { kind: 'answered', question: 1 },
      { kind: 'failed', question: 1 },
    ] as const)
      assert.equal(life.send(event).state, before, event.kind);
  });

  it('stops: what is known stays, the rest can be asked for again', () => {
    const life = asking('mot');
    life.send({ kind: 'row-known', question: 1, position: 0, verdict: ABSENT }, STOP);
    assert.deepEqual(life.kinds, ['stop-asking', 'announce']);
    assert.equal(life.state.answers?.phase, 'stopped');
    assert.equal(verdictsOf(life)?.[0], 'absent');
    assert.ok(isWorthAsking(life.state));
    life.send({ kind: 'asked-again' });
    assert.deepEqual(life.kinds, ['ask', 'announce', 'focus']);
    assert.deepEqual(life.answer(ABSENT).send(STOP).kinds, [], 'with nothing to stop it says nothing');
  });

  it('stops, and says so, where nobody can be had to ask', () => {
    const life = asking('mot').send({ kind: 'failed', question: 1 });
    assert.deepEqual(life.said, [{ key: 'failed' }]);
    assert.equal(life.state.answers?.phase, 'stopped');
  });

  for (const { verdict, again } of [
    { verdict: TIMEOUT, again: true },
    { verdict: NOBODY, again: false },
    { verdict: PRESENT, again: false },
  ]) {
    it(`is ${again ? '' : 'not '}worth asking again after ${JSON.stringify(verdict)}`, () => {
      assert.equal(isWorthAsking(asking('mot').answer(verdict).state), again);
    });
  }

  it('looks first where a verdict leads, unless the owner names suffixes', () => {
    const heard: SearchEvent = { kind: 'verdict-heard', heard: { audience: 'household', product: 'biz.vn' } };
    const life = new SearchLife().send(heard, typed('mot'), SUBMITTED);
    assert.deepEqual(life.asked, ['mot.biz.vn', 'mot.com.vn', 'mot.vn', 'mot.net.vn']);
    life.send({ kind: 'verdict-forgotten' }, SUBMITTED);
    assert.equal(life.asked.length, 6);
    const owner = [findSuffix('com.vn')!];
    life.send(heard, { kind: 'settings-changed', settings: { ...START.settings, owner } }, SUBMITTED);
    assert.deepEqual(life.asked, ['mot.com.vn']);
  });
});

describe('a search: suggestions', () => {
  it('are there from the press on, and nobody is asked for them until they are opened', () => {
    const life = asking().answer(ABSENT);
    assert.ok(life.state.suggestions.names.length > 2);
    assert.deepEqual([...life.underWay.keys()], []);
    life.send(suggestions(true));
    const [effect] = life.effects;
    assert.ok(effect?.kind === 'ask' && effect.urgency === 'later');
    assert.equal(life.asked.length, life.state.suggestions.names.length);
    life.answer(PRESENT).send(suggestions(false), suggestions(true));
    assert.deepEqual(life.asked, [], 'once');
    assert.equal(life.state.suggestions.question?.rows[0]?.verdict?.kind, 'present');
  });

  it('say nothing when they are answered', () => {
    const life = asking().answer(ABSENT).send(suggestions(true)).answer(ABSENT);
    assert.deepEqual(life.kinds, []);
  });

  it('opened before the rows are answered do not take their place', () => {
    const life = asking().send(suggestions(true));
    assert.deepEqual([...life.underWay.keys()], [1, 2]);
    life.answer(ABSENT, 1);
    assert.equal(life.state.answers?.phase, 'answered');
    assert.ok(isAsking(life.state));
    life.send(STOP);
    assert.deepEqual(phasesOf(life), ['answered', 'stopped']);
  });

  it('are closed again by another question', () => {
    const life = asking().send(suggestions(true), typed('phở bắc'), SUBMITTED);
    assert.equal(life.state.suggestions.isOpen, false);
    assert.deepEqual([...life.underWay.keys()], [3]);
  });

  it('are opened where they are all that there is to show: for a name that is only too long', () => {
    const life = asking(
      'Cửa hàng bán lẻ trái cây đặc sản Bến Tre và các tỉnh miền Tây Nam Bộ Cô Ba Năm Tư Sáu Bảy',
    );
    assert.equal(life.state.answers, undefined);
    assert.equal(life.state.suggestions.isOpen, true);
    assert.ok(life.asked.length > 0);
  });
});

describe('a search: a firm’s short name', () => {
  it('takes the place of the long one in the field, and is asked for like any other edit', () => {
    const life = new SearchLife().send(typed('Công ty TNHH Minh Long'), { kind: 'short-wished' });
    assert.equal(life.state.text, 'Minh Long');
    assert.deepEqual(life.kinds, ['fill-field', 'hush', 'focus']);
    life.send(SUBMITTED).answer(ABSENT);
    assert.equal(domainOf(life.state.answers!.rows[0]!), 'minhlong.id.vn');
    life.send(typed('Công ty TNHH Minh Long'), { kind: 'short-wished' });
    assert.ok(life.state.isWaiting, 'an edit after the first press is asked for when it is quiet');
    assert.deepEqual(life.asked, []);
  });

  it('is no wish where there is none', () => {
    const life = new SearchLife().send(typed('Cơm tấm Cô Ba'));
    const { state } = life;
    assert.deepEqual([life.send({ kind: 'short-wished' }).state, life.kinds], [state, []]);
  });
});

describe('a search: picking', () => {
  const FIRST = 'comtamcoba.id.vn';

  for (const { verdict, chooses, keeps } of [
    { verdict: ABSENT, chooses: true, keeps: true },
    { verdict: FREE, chooses: true, keeps: true },
    { verdict: TIMEOUT, chooses: false, keeps: true },
    { verdict: PRESENT, chooses: false, keeps: false },
    { verdict: RESERVED, chooses: false, keeps: false },
  ]) {
    it(`a name that is ${verdict.kind}: ${chooses ? 'can' : 'can’t'} be chosen, ${keeps ? 'can' : 'can’t'} be kept`, () => {
      const life = asking().answer(verdict).send({ kind: 'chosen', domain: FIRST });
      assert.equal(life.kinds.includes('tell-chosen'), chooses);
      assert.equal(life.state.chosen?.domain, chooses ? FIRST : undefined);
      life.send({ kind: 'keep-toggled', domain: FIRST });
      assert.equal(life.state.kept.length, keeps ? 1 : 0);
      assert.equal(canKeep(life.state.answers!.rows[0]!), keeps);
    });
  }

  it('tells the choice with the product, where its suffix is one', () => {
    const life = asking().answer(ABSENT).send({ kind: 'chosen', domain: FIRST });
    assert.deepEqual(life.state.chosen, { domain: FIRST, shown: FIRST, product: 'id.vn' });
    life.send({ kind: 'chosen', domain: ROWS[3]! });
    assert.deepEqual(life.state.chosen, { domain: ROWS[3], shown: 'cơmtấmcôba.vn', product: undefined });
  });

  it('a suggestion too, once it is asked for', () => {
    const life = asking().answer(PRESENT).send(suggestions(true)).answer(ABSENT);
    const domain = domainOf(rowsOf(life.state).at(-1)!);
    assert.equal(life.send({ kind: 'chosen', domain }).state.chosen?.domain, domain);
  });

  it('keeps names over a new question, with what was known of them', () => {
    const life = asking()
      .answer(TIMEOUT)
      .send({ kind: 'keep-toggled', domain: FIRST }, typed('hai'), SUBMITTED)
      .answer(PRESENT);
    assert.deepEqual(
      life.state.kept.map(({ verdict }) => verdict?.kind),
      ['unknown'],
    );
    life.send({ kind: 'copy-wished' });
    assert.deepEqual(life.kinds, ['copy']);
    assert.deepEqual(life.send({ kind: 'copied', succeeded: false }).said, [{ key: 'copy-failed' }]);
  });

  it('copies the name that was chosen, as a registrar takes it, and no other', () => {
    const wished: SearchEvent = { kind: 'name-copy-wished' };
    const life = asking().answer(ABSENT);
    assert.deepEqual(life.send(wished).kinds, []);
    life.send({ kind: 'chosen', domain: FIRST }, wished);
    assert.deepEqual(life.effects.at(-1), { kind: 'copy-name', domain: FIRST });
    life.send({ kind: 'name-copied', succeeded: true });
    assert.equal(life.state.isNameCopied, true);
    assert.deepEqual(life.said, [{ key: 'name-copied' }]);
    assert.equal(life.send({ kind: 'chosen', domain: ROWS[1]! }).state.isNameCopied, false);
    assert.deepEqual(life.send({ kind: 'name-copied', succeeded: false }).said, [
      { key: 'name-copy-failed' },
    ]);
  });

  it('takes a name off by the same button, or by its own, which leaves the focus elsewhere', () => {
    const keep = (domain: string): SearchEvent => ({ kind: 'keep-toggled', domain });
    const remove = (domain: string): SearchEvent => ({ kind: 'removed', domain });
    const life = asking().answer(ABSENT).send(keep(FIRST), keep(FIRST));
    assert.deepEqual(life.kinds, ['announce']);
    assert.deepEqual(life.state.kept, []);
    life.send(keep(FIRST), keep(ROWS[1]!), remove(FIRST));
    assert.deepEqual(life.effects.at(-1), { kind: 'focus', at: 'kept' });
    life.send(remove(ROWS[1]!));
    assert.deepEqual(life.effects.at(-1), { kind: 'focus', at: 'field' });
    assert.deepEqual(life.send(remove(FIRST), { kind: 'copy-wished' }).kinds, []);
  });
});

describe('a search: several names', () => {
  it('pasted open the list and ask nobody', () => {
    const life = new SearchLife().send({ kind: 'list-pasted', text: 'mot.vn\nhai' });
    assert.deepEqual(life.said, [{ key: 'list.pasted', count: 2 }]);
    assert.deepEqual(life.effects.at(-1), { kind: 'focus', at: 'list' });
    assert.equal(life.state.list.isOpen, true);
    assert.deepEqual(life.send({ kind: 'list-submitted' }).asked, ['mot.vn', 'hai.id.vn']);
    assert.deepEqual(life.effects.at(-1), { kind: 'focus', at: 'first-row' });
    assert.deepEqual(life.answer(TIMEOUT).send({ kind: 'asked-again' }).asked, ['mot.vn', 'hai.id.vn']);
  });

  it('one name is no list', () => {
    const life = new SearchLife().send({ kind: 'list-pasted', text: 'mot.vn\n' });
    assert.deepEqual([life.state, life.kinds], [START, []]);
  });

  for (const { text, key } of [
    { text: '', key: 'list.empty' },
    { text: '--\n??', key: 'list.unread' },
  ]) {
    it(`none to be read of ${JSON.stringify(text)} is said, and older rows go`, () => {
      const life = asking('mot').send({ kind: 'list-typed', text }, { kind: 'list-submitted' });
      assert.deepEqual(life.said, [{ key }]);
      assert.equal(life.state.answers, undefined);
      assert.equal(life.underWay.size, 0);
    });
  }

  it('that are too many are said to be cut', () => {
    const text = Array.from({ length: 35 }, (_, index) => `ten${index}`).join('\n');
    const life = new SearchLife().send({ kind: 'list-typed', text }, { kind: 'list-submitted' });
    assert.equal(life.asked.length, 20);
    const [summary] = life.answer(ABSENT).said;
    assert.ok(summary && 'isCut' in summary && summary.isCut);
  });

  it('give way to the field’s own name', () => {
    const life = new SearchLife().send(
      { kind: 'list-typed', text: 'mot\nhai' },
      { kind: 'list-submitted' },
      typed('ba'),
      SUBMITTED,
    );
    assert.equal(life.state.list.asked, undefined);
    assert.equal(life.state.list.text, 'mot\nhai');
  });
});

describe('a search: its end', () => {
  it('erased knows nothing any more but what its page decides, and meets no late answer', () => {
    const settings = { ...START.settings, asksLive: false };
    const life = asking()
      .answer(ABSENT)
      .send(
        { kind: 'settings-changed', settings },
        { kind: 'chosen', domain: ROWS[0]! },
        { kind: 'keep-toggled', domain: ROWS[0]! },
        { kind: 'list-typed', text: 'mot' },
        { kind: 'verdict-heard', heard: { audience: 'citizen', product: 'id.vn' } },
        SUBMITTED,
        ERASED,
      );
    assert.deepEqual(life.kinds, ['stop-asking', 'clear-field', 'hush']);
    assert.deepEqual(life.state, { ...START, settings, questions: 2 });
    life.send({ kind: 'row-known', question: 2, position: 0, verdict: ABSENT });
    assert.equal(life.state.answers, undefined);
  });

  it('off the page asks and tells nothing; back on it, it goes on where it was', () => {
    const life = asking('mot').send({ kind: 'disconnected' });
    assert.deepEqual(life.kinds, ['stop-asking']);
    life.send(SUBMITTED, typed('hai'), { kind: 'answered', question: 1 });
    assert.deepEqual(life.kinds, []);
    assert.equal(life.state.answers?.phase, 'stopped');
    assert.equal(life.send({ kind: 'connected' }, SUBMITTED).asked[0], 'hai.id.vn');
  });
});
