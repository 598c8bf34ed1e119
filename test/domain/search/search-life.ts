/** A search without a page: what stands outside of it, as the effects ask for it. */
import assert from 'node:assert/strict';
import { joinName } from '../../../src/domain/availability/evidence';
import type { Verdict } from '../../../src/domain/availability/verdict';
import type { PlannedName, RuleVerdict } from '../../../src/domain/domain-name/planned-names';
import type { SearchEffect, SearchEvent } from '../../../src/domain/search/search-event';
import type { SearchState } from '../../../src/domain/search/search-state';
import { searchMachine } from '../../../src/domain/search/transition';

export type RowVerdict = Verdict<RuleVerdict>;

const SOURCE = { id: 'book', label: 'Book', strength: 'authoritative' } as const;

export const ABSENT: RowVerdict = { kind: 'absent', source: SOURCE, checkedAt: 1 };
export const PRESENT: RowVerdict = { kind: 'present', source: SOURCE, checkedAt: 1 };
export const FREE: RowVerdict = { kind: 'free', source: SOURCE, checkedAt: 1 };
export const RESERVED: RowVerdict = { kind: 'reserved', source: SOURCE, checkedAt: 1 };
export const TIMEOUT: RowVerdict = { kind: 'unknown', cause: 'timeout', source: SOURCE };
export const NOBODY: RowVerdict = { kind: 'unknown', cause: 'not-configured', source: SOURCE };

/** Lives through events and does what the effects say, as far as it can be done without a page. */
export class SearchLife {
  state: SearchState = searchMachine.start;
  /** What the last event asked for. */
  effects: readonly SearchEffect[] = [];
  /** Questions that are under way. */
  readonly underWay = new Map<number, readonly PlannedName[]>();
  isTimerRunning = false;

  send(...events: readonly SearchEvent[]): this {
    for (const event of events) {
      const before = freeze(this.state);
      const [state, ...effects] = searchMachine.transition(before, freeze(event));
      this.state = state;
      this.effects = effects;
      for (const effect of effects) this.run(effect);
    }
    return this;
  }

  /** Answers every name of a question, and ends it. */
  answer(verdict: RowVerdict | ((domain: string) => RowVerdict), question = this.state.questions): this {
    const names = this.underWay.get(question);
    assert.ok(names, `question ${question} is under way`);
    names.forEach((name, position) => {
      const said = typeof verdict === 'function' ? verdict(joinName(name)) : verdict;
      this.send({ kind: 'row-known', question, position, verdict: said });
    });
    return this.end(question);
  }

  end(question = this.state.questions): this {
    this.underWay.delete(question);
    return this.send({ kind: 'answered', question });
  }

  get asked(): readonly string[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'ask' ? effect.names.map((name) => joinName(name)) : [],
    );
  }

  get said(): readonly object[] {
    return this.effects.flatMap((effect) => (effect.kind === 'announce' ? [effect.what] : []));
  }

  get kinds(): readonly string[] {
    return this.effects.map(({ kind }) => kind);
  }

  private run(effect: SearchEffect): void {
    if (effect.kind === 'ask') {
      assert.ok(!this.underWay.has(effect.question), 'each question has a number of its own');
      this.underWay.set(effect.question, effect.names);
    }
    if (effect.kind === 'stop-asking') this.underWay.clear();
    if (effect.kind === 'wait') this.isTimerRunning = true;
    if (effect.kind === 'stop-waiting') {
      assert.ok(this.isTimerRunning, 'there is a timer to stop');
      this.isTimerRunning = false;
    }
  }
}

export const typed = (text: string): SearchEvent => ({ kind: 'typed', text });
export const SUBMITTED: SearchEvent = { kind: 'submitted' };
export const suggestions = (isOpen: boolean): SearchEvent => ({ kind: 'suggestions-toggled', isOpen });

/** A search that has asked for a text. */
export function asking(text = 'Cơm tấm Cô Ba'): SearchLife {
  return new SearchLife().send(typed(text), SUBMITTED);
}

export function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
