import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canSuggestMore,
  causesOf,
  groupRows,
  isAllUnknown,
  shownSuggestions,
} from '../../../src/domain/search/row-groups';
import { domainOf, type Row } from '../../../src/domain/search/search-state';
import {
  ABSENT,
  asking,
  FREE,
  PRESENT,
  RESERVED,
  suggestions,
  TIMEOUT,
  typed,
  SUBMITTED,
} from './search-life';

const labels = (rows: readonly Row[]) =>
  rows.map((row) => domainOf(row).slice(domainOf(row).indexOf('.') + 1));

describe('the rows of an answer in groups', () => {
  it('the programme’s products, the product of a verdict first; then the others', () => {
    const life = asking('mot').answer(ABSENT);
    const { programme, others, gone } = groupRows(life.state.answers!);
    assert.deepEqual(labels(programme), ['id.vn', 'biz.vn']);
    assert.deepEqual(labels(others), ['vn', 'com.vn', 'name.vn', 'net.vn']);
    assert.deepEqual(gone, []);
    life
      .send(
        { kind: 'verdict-heard', heard: { audience: undefined, product: 'biz.vn' } },
        typed('hai'),
        SUBMITTED,
      )
      .answer(ABSENT);
    assert.deepEqual(labels(groupRows(life.state.answers!).programme), ['biz.vn', 'id.vn']);
  });

  it('what can’t be had stands apart, once all is answered; what is unknown does not', () => {
    const life = asking('mot').send({ kind: 'row-known', question: 1, position: 0, verdict: PRESENT });
    assert.deepEqual(labels(groupRows(life.state.answers!).gone), [], 'it stays while others are asked for');
    const verdicts = [PRESENT, TIMEOUT, RESERVED, FREE, ABSENT, PRESENT];
    life.answer((domain) => verdicts[life.state.answers!.rows.findIndex((row) => domainOf(row) === domain)]!);
    const { programme, others, gone } = groupRows(life.state.answers!);
    assert.deepEqual(labels(programme), ['biz.vn']);
    assert.deepEqual(labels(others), ['com.vn', 'name.vn']);
    assert.deepEqual(labels(gone), ['id.vn', 'vn', 'net.vn']);
  });

  it('what the rules refuse stands apart from the start', () => {
    assert.deepEqual(labels(groupRows(asking('ab').state.answers!).gone), ['vn']);
  });
});

describe('what could not be known', () => {
  it('is said once for each cause', () => {
    const { rows } = asking('ab').answer(TIMEOUT).state.answers!;
    assert.deepEqual(causesOf(rows), ['timeout']);
    assert.ok(isAllUnknown(rows), 'a name that the rules refuse does not count');
  });

  it('is not all, where one is known or nobody was asked', () => {
    const { rows } = asking('mot').answer((domain) => (domain === 'mot.vn' ? PRESENT : TIMEOUT)).state
      .answers!;
    assert.equal(isAllUnknown(rows), false);
    assert.equal(isAllUnknown([]), false);
  });
});

describe('suggestions', () => {
  const open = () => asking().answer(PRESENT).send(suggestions(true));

  it('are three at most, and only those that can be chosen', () => {
    const life = open();
    const names = life.state.suggestions.names.length;
    assert.ok(names > 4, `${names} are asked for`);
    life.answer((domain) =>
      domain === domainOf(life.state.suggestions.question!.rows[1]!) ? PRESENT : ABSENT,
    );
    const { rows } = life.state.suggestions.question!;
    assert.deepEqual(shownSuggestions(life.state.suggestions.question!), [rows[0], rows[2], rows[3]]);
  });

  it('none comes before another that is shown', () => {
    const life = open();
    const { number } = life.state.suggestions.question!;
    life.send({ kind: 'row-known', question: number, position: 1, verdict: ABSENT });
    assert.equal(shownSuggestions(life.state.suggestions.question!).length, 0);
    life.send({ kind: 'row-known', question: number, position: 0, verdict: ABSENT });
    assert.equal(shownSuggestions(life.state.suggestions.question!).length, 2);
  });

  it('are asked for again where none could be checked, and not where all are in use', () => {
    const life = open().answer(TIMEOUT);
    assert.ok(canSuggestMore(life.state.suggestions.question!), 'it may help');
    const before = life.state.questions;
    life.send(suggestions(true));
    assert.equal(life.state.questions, before + 1);
    assert.deepEqual(life.effects.at(-1), { kind: 'focus', at: 'suggestions' });
    life.answer(PRESENT).send(suggestions(false), suggestions(true));
    assert.equal(canSuggestMore(life.state.suggestions.question!), false);
    assert.equal(life.state.questions, before + 1);
  });
});
