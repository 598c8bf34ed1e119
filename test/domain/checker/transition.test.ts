import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { CheckerEvent, CheckerState, Keepsake } from '../../../src/domain/checker/checker-state';
import {
  currentQuestion,
  leadsToResult,
  phaseOf,
  progressIn,
  shownCase,
  shownQuestions,
  shownVerdict,
} from '../../../src/domain/checker/shown';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import {
  answered,
  BACK,
  chosen,
  ERASED,
  HOUSEHOLD,
  JUDGE,
  JUDGED,
  LATER_JUDGE,
  live,
  ON,
  opened,
  SETTINGS,
} from './life';

const VERDICT = { audience: 'household', outcome: 'eligible', product: 'biz-vn' } as const;
const SHOWN = [
  { kind: 'focus', target: { at: 'headline' } },
  { kind: 'tell-verdict', verdict: VERDICT },
];

function idOf(state: CheckerState) {
  return currentQuestion(state)?.id;
}

function shownIds(state: CheckerState) {
  return shownQuestions(state).map(({ id }) => id);
}

describe('a checker in steps', () => {
  it('goes from question to question, with the focus on the next one’s words', () => {
    const { state, effects } = live(opened(), answered('audience', 'citizen'), ON);
    assert.equal(idOf(state), 'born-on');
    assert.deepEqual(effects, [
      { kind: 'focus', target: { at: 'question', question: 'born-on' } },
      { kind: 'load-judge' },
    ]);
    assert.deepEqual(shownIds(state), ['born-on']);
  });

  it('refuses what cannot be used, and takes the refusal back with the next answer', () => {
    const refused = live(opened(), ON);
    assert.deepEqual(refused.effects, [
      { kind: 'focus', target: { at: 'wrong-field', question: 'audience' } },
    ]);
    assert.deepEqual(refused.state.problems.audience, { code: 'not-chosen' });
    assert.deepEqual(refused.state.answers, {});
    assert.equal(phaseOf(refused.state), 'refused');
    const { state } = live(refused.state, answered('audience', 'other'));
    assert.equal(state.problems.audience, undefined);
    assert.equal(phaseOf(state), 'asking');
  });

  it('judges a day by the day that is set', () => {
    const birth = answered('born-on', '1/1/2027');
    const start = live(opened({ audience: 'citizen' }), answered('citizenship', 'vietnamese'), ON).state;
    assert.equal(live(start, birth, ON).state.problems['born-on']?.code, 'future');
    const later = { ...SETTINGS, audience: 'citizen', day: fromIsoDate('2027-01-01') } as const;
    assert.equal(
      live(start, birth, { kind: 'set', settings: later }, ON).state.problems['born-on'],
      undefined,
    );
  });

  it('goes back as far as the first question', () => {
    const third = live(opened(), ...HOUSEHOLD.slice(0, 5)).state;
    const { state, effects } = live(third, BACK, BACK, BACK);
    assert.equal(idOf(state), 'audience');
    assert.deepEqual(
      effects.map((effect) => effect.kind === 'focus' && effect.target),
      [
        { at: 'question', question: 'household-certificate' },
        { at: 'question', question: 'audience' },
      ],
    );
    assert.equal(state.answers['household-certificate'], 'yes');
  });

  it('tells how far one is, and where the result comes next', () => {
    const asked = opened();
    assert.deepEqual(progressIn(asked), { number: 1, left: 2 });
    assert.equal(leadsToResult(asked), false);
    const last = live(asked, ...HOUSEHOLD.slice(0, 5)).state;
    assert.deepEqual(progressIn(last), { number: 3, left: 0 });
    assert.equal(leadsToResult(last), true);
    const ended = live(asked, ...HOUSEHOLD.slice(0, 2), answered('household-certificate', 'no')).state;
    assert.equal(leadsToResult(ended), true);
  });

  it('starts at the first question of a new audience where the old place is not on its way', () => {
    const { state } = live(opened(), ...HOUSEHOLD.slice(0, 5), {
      kind: 'set',
      settings: { ...SETTINGS, audience: 'citizen' },
    });
    assert.equal(idOf(state), 'citizenship');
  });
});

describe('one touch', () => {
  it('answers and goes on', () => {
    const { state, effects } = live(opened(), chosen('audience', 'household'));
    assert.equal(idOf(state), 'household-certificate');
    assert.equal(state.answers.audience, 'household');
    assert.deepEqual(effects[0], {
      kind: 'focus',
      target: { at: 'question', question: 'household-certificate' },
    });
  });

  it('of the last option asks for the result', () => {
    const { state } = live(
      opened(),
      JUDGED,
      chosen('audience', 'household'),
      chosen('household-certificate', 'yes'),
      chosen('earlier-biz-name', 'none'),
    );
    assert.equal(shownVerdict(state)?.outcome, 'eligible');
    assert.equal(live(state, chosen('earlier-biz-name', 'used')).state, state);
  });

  it('only answers where all is asked on one page, or where the question is gone', () => {
    const page = opened({ inSteps: false });
    assert.equal(phaseOf(live(page, chosen('audience', 'other')).state), 'asking');
    const { state } = live(opened(), chosen('audience', 'household'), chosen('audience', 'citizen'));
    assert.equal(state.place, 'household-certificate');
  });
});

describe('a question that would change nothing', () => {
  const born = (day: string) => [JUDGED, chosen('audience', 'citizen'), answered('born-on', day), ON];

  it('is not asked', () => {
    for (const [day, outcome] of [
      ['15/6/1990', 'not-eligible'],
      ['15/6/2010', 'not-yet'],
    ] as const) {
      const { state, effects } = live(opened(), ...born(day));
      assert.equal(shownVerdict(state)?.outcome, outcome);
      assert.deepEqual(effects.at(-1)?.kind, 'tell-verdict');
    }
    assert.equal(idOf(live(opened(), ...born('15/6/2005')).state), 'earlier-id-name');
  });

  it('is not asked by a slow network either: it waits for what judges', () => {
    for (const [day, place] of [
      ['15/6/1990', 'result'],
      ['15/6/2005', 'earlier-id-name'],
    ] as const) {
      const waiting = live(opened(), ...born(day).slice(1));
      assert.equal(idOf(waiting.state), 'born-on');
      assert.equal(phaseOf(waiting.state), 'loading');
      assert.deepEqual(waiting.effects.at(-1), { kind: 'load-judge' });
      const { state } = live(waiting.state, JUDGED);
      assert.equal(state.place, place);
      assert.deepEqual(Object.values(state.problems).filter(Boolean), []);
    }
  });

  it('is asked where what judges cannot be loaded', () => {
    const { state, effects } = live(opened(), ...born('15/6/1990').slice(1), { kind: 'judge-failed' });
    assert.equal(idOf(state), 'earlier-id-name');
    assert.equal(state.said, undefined);
    assert.deepEqual(effects.at(-1), {
      kind: 'focus',
      target: { at: 'question', question: 'earlier-id-name' },
    });
  });

  it('is not asked again: one changed answer leads back to the result', () => {
    const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
    const { state } = live(
      shown,
      { kind: 'went-to', question: 'household-certificate' },
      chosen('household-certificate', 'yes'),
    );
    assert.equal(shownVerdict(state)?.outcome, 'eligible');
  });

  it('is still gone through by who only went back', () => {
    const { state } = live(opened(), JUDGED, ...HOUSEHOLD.slice(0, -1), BACK, BACK, ON);
    assert.equal(idOf(state), 'household-certificate');
  });
});

describe('another try', () => {
  it('starts at the first question of somebody else, and keeps the other answers', () => {
    const shown = live(
      opened(),
      JUDGED,
      chosen('audience', 'other'),
      chosen('other-kind', 'foreigner'),
    ).state;
    const { state, effects } = live(shown, { kind: 'tried', audience: 'household' });
    assert.equal(idOf(state), 'household-certificate');
    assert.equal(state.answers['other-kind'], 'foreigner');
    assert.deepEqual(effects, [
      { kind: 'focus', target: { at: 'question', question: 'household-certificate' } },
    ]);
  });

  it('stays with the audience that the page settles', () => {
    const { state } = live(opened({ audience: 'household' }), { kind: 'tried', audience: 'citizen' });
    assert.equal(idOf(state), 'household-certificate');
  });
});

describe('days in the code', () => {
  it('are there only at the visitor’s wish, beside a verdict, until all is erased', () => {
    const wish = { kind: 'dates-wanted', withDates: true } as const;
    assert.equal(live(opened(), wish).state.withDates, false);
    const wanted = live(opened(), JUDGED, ...HOUSEHOLD, wish).state;
    assert.equal(wanted.withDates, true);
    assert.equal(live(wanted, ERASED).state.withDates, false);
  });
});

describe('a checker on one page', () => {
  const start = opened({ inSteps: false });

  it('shows all that is sure to be asked, and always leads to the result', () => {
    assert.deepEqual(shownIds(start), ['audience']);
    assert.equal(leadsToResult(start), true);
    const { state } = live(start, answered('audience', 'citizen'));
    assert.deepEqual(shownIds(state), ['audience', 'born-on', 'earlier-id-name']);
  });

  it('refuses all that is wrong at once, with the focus on the first', () => {
    const { state, effects } = live(
      start,
      answered('audience', 'enterprise'),
      answered('earlier-biz-name', 'maybe'),
      ON,
    );
    assert.deepEqual(Object.keys(state.problems).sort(), ['certificate-date', 'earlier-biz-name']);
    assert.deepEqual(effects, [
      { kind: 'focus', target: { at: 'wrong-field', question: 'certificate-date' } },
    ]);
  });
});

describe('a verdict', () => {
  it('is asked for once, waits for what judges, and is shown and told once', () => {
    const asked = live(opened(), ...HOUSEHOLD, ON, ON);
    assert.equal(phaseOf(asked.state), 'loading');
    assert.deepEqual(asked.effects.slice(4), [{ kind: 'load-judge' }]);
    const { state, effects } = live(asked.state, JUDGED, JUDGED);
    assert.deepEqual(effects, SHOWN);
    assert.equal(phaseOf(state), 'verdict');
    assert.deepEqual(state.told, VERDICT);
    assert.deepEqual(state.problems, {});
    assert.equal(shownVerdict(state)?.outcome, 'eligible');
  });

  it('comes at once where what judges is there already', () => {
    const { effects } = live(opened(), JUDGED, ...HOUSEHOLD);
    assert.deepEqual(effects.slice(2), SHOWN);
  });

  it('is not there with what judges alone', () => {
    const { state, effects } = live(opened(), ...HOUSEHOLD.slice(0, -1), JUDGED);
    assert.equal(shownVerdict(state), undefined);
    assert.equal(effects.length, 4);
  });

  for (const [what, event] of [
    ['an answer changes', answered('earlier-biz-name', 'used')],
    ['one goes back', BACK],
    ['one goes to a question', { kind: 'went-to', question: 'audience' }],
    ['everything is erased', ERASED],
  ] satisfies [string, CheckerEvent][]) {
    it(`is no longer wanted once ${what}`, () => {
      const { state, effects } = live(live(opened(), ...HOUSEHOLD, event).state, JUDGED);
      assert.equal(state.place === 'result', false);
      assert.deepEqual(effects, []);
    });
  }

  it('that cannot be loaded is said, every answer is kept, and the next wish loads again', () => {
    const failed = live(opened(), ...HOUSEHOLD, { kind: 'judge-failed' }).state;
    assert.equal(failed.said, 'failed');
    assert.equal(failed.answers['earlier-biz-name'], 'none');
    const again = live(failed, ON);
    assert.deepEqual(again.effects, [{ kind: 'load-judge' }]);
    assert.equal(again.state.said, undefined);
  });

  it('that nobody waits for fails without a word', () => {
    const { state } = live(opened(), ...HOUSEHOLD, BACK, { kind: 'judge-failed' });
    assert.equal(state.said, undefined);
  });

  it('waits for the page to hold the checker again, where it came while nobody could see it', () => {
    const away = live(opened(), ...HOUSEHOLD, { kind: 'disconnected' }, JUDGED);
    assert.equal(shownVerdict(away.state), undefined);
    assert.equal(away.state.told, undefined);
    const { state, effects } = live(away.state, { kind: 'connected' });
    assert.deepEqual(effects, SHOWN);
    assert.equal(shownVerdict(state)?.outcome, 'eligible');
  });

  it('stays through a move within the page, and is not told again', () => {
    const { state, effects } = live(
      live(opened(), JUDGED, ...HOUSEHOLD).state,
      { kind: 'disconnected' },
      {
        kind: 'connected',
      },
    );
    assert.equal(shownVerdict(state)?.outcome, 'eligible');
    assert.deepEqual(effects, [{ kind: 'stop-waiting' }]);
  });

  it('follows other terms and another day, and is told once all the same', () => {
    const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
    const ended = live(shown, { kind: 'judge-known', judge: LATER_JUDGE });
    assert.equal(shownVerdict(ended.state)?.outcome, 'offer-ended');
    const settings = { ...SETTINGS, day: fromIsoDate('2026-12-24') };
    const later = live(shown, { kind: 'set', settings });
    assert.equal(shownVerdict(later.state)?.day, '2026-12-24');
    assert.deepEqual([...ended.effects, ...later.effects], []);
    assert.deepEqual(ended.state.told, VERDICT);
  });

  it('that another audience takes away does not come back by itself', () => {
    const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
    const other = live(shown, { kind: 'set', settings: { ...SETTINGS, audience: 'citizen' } }).state;
    assert.equal(shownVerdict(other), undefined);
    assert.equal(idOf(other), 'citizenship');
    const answeredAll = live(other, answered('citizenship', 'other')).state;
    assert.equal(shownVerdict(answeredAll), undefined);
    assert.equal(shownVerdict(live(other, { kind: 'set', settings: SETTINGS }).state), undefined);
  });

  it('is refused where what judges finds more than the questions did', () => {
    const problems = { 'household-certificate': { code: 'not-chosen' } } as const;
    const judge = () => ({ kind: 'invalid', problems }) as const;
    const { state, effects } = live(opened(), ...HOUSEHOLD, { kind: 'judge-known', judge });
    assert.equal(idOf(state), 'household-certificate');
    assert.equal(phaseOf(state), 'refused');
    assert.deepEqual(effects.at(-1), {
      kind: 'focus',
      target: { at: 'wrong-field', question: 'household-certificate' },
    });
  });

  it('of somebody whom the programme does not name has no product', () => {
    const { state } = live(
      opened(),
      JUDGED,
      answered('audience', 'other'),
      ON,
      answered('other-kind', 'cooperative'),
      ON,
    );
    assert.deepEqual(state.told, { audience: 'other', outcome: 'not-eligible', product: undefined });
  });

  it('is left for one of its questions, answers and what was told kept', () => {
    const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
    const { state, effects } = live(shown, { kind: 'went-to', question: 'household-certificate' });
    assert.equal(idOf(state), 'household-certificate');
    assert.deepEqual(state.told, VERDICT);
    assert.deepEqual(effects, [
      { kind: 'focus', target: { at: 'question', question: 'household-certificate' } },
    ]);
    assert.equal(live(shown, { kind: 'went-to', question: 'born-on' }).state, shown);
  });

  it('passes over what comes from fields that are gone', () => {
    const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
    for (const event of [answered('earlier-biz-name', 'used'), ON, BACK]) {
      assert.equal(live(shown, event).state, shown);
    }
  });
});

describe('a copy and a print', () => {
  const shown = live(opened(), JUDGED, ...HOUSEHOLD).state;
  const asked = (keepsake: Keepsake) => ({ kind: 'asked-for', keepsake }) as const;

  it('are of the verdict that is shown', () => {
    const { effects } = live(shown, asked('copy'), asked('print'));
    const judged = shownCase(shown);
    assert.equal(judged?.subject.audience, 'household');
    assert.deepEqual(effects, [
      { kind: 'hand-over', keepsake: 'copy', judged },
      { kind: 'hand-over', keepsake: 'print', judged },
    ]);
    assert.deepEqual(live(opened(), asked('copy'), asked('calendar')).effects, []);
  });

  for (const [kind, said] of [
    ['copied', 'copied'],
    ['question-copied', 'question-copied'],
    ['copy-failed', 'copy-failed'],
    ['print-failed', 'failed'],
  ] as const) {
    it(`${kind}: said until the visitor goes on, and not where the verdict is gone`, () => {
      const { state } = live(shown, { kind });
      assert.equal(state.said, said);
      assert.equal(live(state, { kind: 'went-to', question: 'audience' }).state.said, undefined);
      assert.equal(live(shown, ERASED, { kind }).state.said, 'erased');
    });
  }
});

describe('erasing', () => {
  it('leaves nothing but what is no visitor’s, says so, and goes to the title', () => {
    const { state, effects } = live(opened(), JUDGED, ...HOUSEHOLD, ERASED);
    assert.deepEqual(state, { ...opened(), judge: JUDGE, said: 'erased' });
    assert.deepEqual(effects.slice(-2), [
      { kind: 'tell-erased' },
      { kind: 'focus', target: { at: 'title' } },
    ]);
  });

  it('tells the page only where it was told a verdict, and once', () => {
    const untold = live(opened(), ...HOUSEHOLD, ERASED);
    assert.equal(untold.effects.filter(({ kind }) => kind === 'tell-erased').length, 0);
    const twice = live(opened(), JUDGED, ...HOUSEHOLD, ERASED, ERASED);
    assert.equal(twice.effects.filter(({ kind }) => kind === 'tell-erased').length, 1);
  });

  it('is forgotten with the next answer, and with the next step', () => {
    assert.equal(live(opened(), ERASED, answered('audience', 'other')).state.said, undefined);
    assert.equal(live(opened(), ERASED, ON).state.said, undefined);
  });
});

describe('settings', () => {
  it('that say the same change nothing', () => {
    const state = opened({ idleMinutes: Number.NaN });
    const same = { ...SETTINGS, day: { ...SETTINGS.day }, idleMinutes: Number.NaN };
    const { state: after, effects } = live(state, { kind: 'set', settings: same });
    assert.equal(after, state);
    assert.deepEqual(effects, []);
  });

  for (const change of [
    { audience: 'citizen' },
    { inSteps: false },
    { day: fromIsoDate('2026-11-24') },
    { idleMinutes: 1 },
  ] as const) {
    it(`are taken: ${Object.keys(change).join()}`, () => {
      const settings = { ...SETTINGS, ...change };
      assert.deepEqual(live(opened(), { kind: 'set', settings }).state.settings, settings);
    });
  }
});
