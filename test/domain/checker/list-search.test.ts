import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckerEvent, CheckerState } from '../../../src/domain/checker/checker-state';
import { NO_SEARCH, type ListAnswer } from '../../../src/domain/checker/list-search';
import { hasAnswers } from '../../../src/domain/checker/shown';
import { answered, ERASED, live, ON, opened } from './life';

const CODE = '0300588569';
const LIST = { listedOn: '2026-11-01', keeper: 'Sở Tài chính' };
const LISTED: ListAnswer = { kind: 'listed', issuedOn: '2026-05-12', list: LIST };
const WANTED: CheckerEvent = { kind: 'list-wanted' };

function typed(text: string): CheckerEvent {
  return { kind: 'code-typed', text };
}

function heard(answer: ListAnswer): CheckerEvent {
  return { kind: 'list-answered', text: CODE, answer };
}

/** At the question about the certificate. */
function enterprise(): CheckerState {
  return live(opened(), answered('audience', 'enterprise'), ON).state;
}

describe('an enterprise in a department’s list', () => {
  it('is asked for once', () => {
    const { state, effects } = live(enterprise(), typed(CODE), WANTED, WANTED);
    assert.deepEqual(effects, [{ kind: 'search-list', text: CODE }]);
    assert.equal(state.list.asked, CODE);
  });

  it('fills in the day of its certificate, which can be corrected', () => {
    const { state } = live(enterprise(), ON, typed(CODE), WANTED, heard(LISTED));
    assert.deepEqual(state.answers['certificate-date'], { day: '12', month: '5', year: '2026' });
    assert.equal(state.problems['certificate-date'], undefined);
    assert.deepEqual(state.list.answer, LISTED);
    const corrected = live(state, answered('certificate-date', '13/5/2026')).state;
    assert.equal(corrected.answers['certificate-date'], '13/5/2026');
  });

  for (const answer of [
    { kind: 'not-listed', list: LIST },
    { kind: 'failed' },
    { kind: 'refused', problem: 'person' },
  ] as const)
    it(`decides nothing where it is ${answer.kind}`, () => {
      const before = live(enterprise(), answered('certificate-date', '1/6/2026')).state;
      const { state } = live(before, typed(CODE), WANTED, heard(answer));
      assert.deepEqual(state.answers, before.answers);
      assert.deepEqual(state.list.answer, answer);
    });

  it('passes over an answer to a code that was changed since', () => {
    const { state } = live(enterprise(), typed(CODE), WANTED, typed('0100684378'), heard(LISTED));
    assert.deepEqual(state.list, { ...NO_SEARCH, text: '0100684378' });
    assert.equal(state.answers['certificate-date'], undefined);
  });

  it('is erased with all else, and counts as something to erase', () => {
    const { state } = live(opened({ audience: 'enterprise' }), typed('03'));
    assert.equal(hasAnswers(state), true);
    const erased = live(state, ERASED).state;
    assert.deepEqual(erased.list, NO_SEARCH);
    assert.equal(hasAnswers(erased), false);
  });
});
