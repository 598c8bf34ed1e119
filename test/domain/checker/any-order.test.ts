import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startChecker } from '../../../src/domain/checker/checker-state';
import {
  progressIn,
  questionsOf,
  shownCase,
  shownQuestions,
  shownVerdict,
} from '../../../src/domain/checker/shown';
import { isSettled } from '../../../src/domain/eligibility/assessment';
import { checkAnswer } from '../../../src/domain/eligibility/check-answers';
import { isAnswered } from '../../../src/domain/eligibility/interview';
import { QUESTIONS, settings, throughLives } from './any-life';
import { JUDGE, live } from './life';

describe('a checker, whatever comes in whatever order', () => {
  it('shows no verdict with an answer on its way missing or refused', (t) => {
    let verdicts = 0;
    throughLives(({ after }) => {
      assert.equal(shownVerdict(after) !== undefined, after.place === 'result');
      if (after.place !== 'result') return;
      verdicts++;
      for (const question of questionsOf(after)) {
        const answer = after.answers[question.id];
        if (!isAnswered(question, answer)) {
          // The one question that is left out where it would change nothing.
          assert.match(question.id, /^earlier-/);
          assert.ok(isSettled(shownVerdict(after)!), question.id);
          continue;
        }
        assert.equal(checkAnswer(question, answer, after.settings.day), undefined, question.id);
      }
      assert.equal(
        questionsOf(after).some(({ id }) => after.problems[id]),
        false,
      );
    }, 1001);
    t.diagnostic(`${verdicts} steps with a verdict`);
  });

  it('tells a verdict if it begins to show one, that very one, and only to somebody who went on', (t) => {
    const told = { atOnce: 0, late: 0, back: 0 };
    throughLives(({ before, event, after, effects, outside }) => {
      const begins = before.place !== 'result' && after.place === 'result';
      const tells = effects.filter((effect) => effect.kind === 'tell-verdict');
      assert.equal(tells.length, begins ? 1 : 0, event.kind);
      assert.equal(after.told !== undefined, outside.isTold);
      const [tell] = tells;
      if (!tell) return;
      const { audience, outcome, ...rest } = shownVerdict(after)!;
      const product = 'product' in rest ? rest.product : undefined;
      assert.deepEqual(tell.verdict, { audience, outcome, product });
      assert.equal(after.told, tell.verdict);
      assert.match(outside.lastAct ?? '', /^(went-on|chosen)$/);
      assert.equal(after.isConnected, true);
      if (event.kind === 'went-on' || event.kind === 'chosen') told.atOnce++;
      else if (event.kind === 'judge-known') told.late++;
      else if (event.kind === 'connected') told.back++;
      else assert.fail(event.kind);
    }, 1002);
    t.diagnostic(JSON.stringify(told));
    for (const [how, times] of Object.entries(told)) assert.ok(times > 20, `${how}: ${times}`);
  });

  it('keeps nothing of the answers once they are erased', (t) => {
    const erased = { byHand: 0, byTime: 0, told: 0 };
    throughLives(({ before, event, after, effects }) => {
      const isErased =
        event.kind === 'erased' ||
        (event.kind === 'waited' && before.secondsLeft !== undefined && after.said === 'erased');
      const tells = effects.some(({ kind }) => kind === 'tell-erased');
      assert.equal(tells, isErased && before.told !== undefined);
      if (!isErased) return;
      const { settings, isConnected, judge } = before;
      assert.deepEqual(after, { ...startChecker(settings), isConnected, judge, said: 'erased' });
      const kept = JSON.stringify({ after: { ...after, settings: undefined }, effects });
      for (const answer of Object.values(before.answers)) {
        const texts = typeof answer === 'string' ? [answer] : [answer.day, answer.month, answer.year];
        for (const text of texts.filter((typed) => typed.trim().length > 4))
          assert.equal(kept.includes(text), false, text);
      }
      if (event.kind === 'erased') erased.byHand++;
      else erased.byTime++;
      if (tells) erased.told++;
    }, 1003);
    t.diagnostic(JSON.stringify(erased));
    for (const [how, times] of Object.entries(erased)) assert.ok(times > 100, `${how}: ${times}`);
  });

  it('moves the focus to what is shown, and only for the visitor', (t) => {
    const targets = new Map<string, number>();
    throughLives(({ event, after, effects }) => {
      const focuses = effects.filter((effect) => effect.kind === 'focus');
      assert.ok(focuses.length <= 1);
      for (const { target } of focuses) {
        targets.set(target.at, (targets.get(target.at) ?? 0) + 1);
        if (target.at === 'headline') assert.equal(after.place, 'result');
        if (target.at === 'title') assert.equal(event.kind, 'erased');
        if (!('question' in target)) continue;
        const { at, question } = target;
        assert.ok(
          shownQuestions(after).some(({ id }) => id === question),
          question,
        );
        if (at === 'wrong-field') assert.ok(after.problems[question], question);
      }
      if (['set', 'disconnected', 'touched', 'waited', 'copied'].includes(event.kind))
        assert.deepEqual(focuses, []);
    }, 1004);
    t.diagnostic(JSON.stringify(Object.fromEntries(targets)));
    assert.equal(targets.size, 4);
  });

  it('waits where it is to erase by itself, on a page, and nowhere else', () => {
    throughLives(({ after, outside }) => {
      const isWatching = after.isConnected && after.settings.idleMinutes > 0;
      assert.equal(outside.isWaiting, isWatching);
      if (after.secondsLeft !== undefined) assert.ok(isWatching && after.secondsLeft > 0);
    }, 1005);
  });

  it('hands over the verdict that is shown, and loads what judges when it is wanted and not there', (t) => {
    const seen = { copy: 0, calendar: 0, load: 0, loadEarly: 0 };
    throughLives(({ before, event, after, effects }) => {
      for (const effect of effects) {
        if (effect.kind === 'hand-over') {
          assert.deepEqual(effect.judged, shownCase(after));
          assert.equal(after, before);
          if (effect.keepsake === 'copy' || effect.keepsake === 'calendar') seen[effect.keepsake]++;
        }
        if (effect.kind === 'load-judge') {
          // Another touch is another wish.
          assert.equal(before.isWanted && event.kind !== 'chosen', false);
          assert.equal(after.judge, undefined);
          // Early, by who goes on to the next question; at the latest once the verdict is wanted.
          if (after.isWanted) seen.load++;
          else if (after.place !== before.place || after.place !== undefined) seen.loadEarly++;
          else assert.fail('loaded for nothing');
        }
      }
    }, 1006);
    t.diagnostic(JSON.stringify(seen));
    for (const [what, times] of Object.entries(seen)) assert.ok(times > 100, `${what}: ${times}`);
  });

  it('always has something to show, and a number for it', () => {
    throughLives(({ after }) => {
      const { number, left } = progressIn(after);
      assert.ok(number >= 1 && number <= questionsOf(after).length, String(number));
      assert.ok(number + left <= QUESTIONS.length && left >= 0, String(left));
      assert.ok(shownQuestions(after).length > 0);
      if (after.settings.inSteps) assert.equal(shownQuestions(after).length, 1);
    }, 1007);
  });

  it('keeps a state as it is where an event says nothing new', () => {
    fc.assert(
      fc.property(settings, (set) => {
        const { state } = live(
          startChecker(set),
          { kind: 'connected' },
          { kind: 'judge-known', judge: JUDGE },
        );
        const again = live(
          state,
          { kind: 'set', settings: { ...set, day: { ...set.day } } },
          {
            kind: 'judge-known',
            judge: JUDGE,
          },
        );
        assert.equal(again.state, state);
        assert.deepEqual(again.effects, []);
      }),
    );
  });
});
