import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRule } from '../../../src/content/rules/ledger';
import vi from '../../../src/content/programme.vi.json';
import { assessSubject } from '../../../src/domain/eligibility/assessment';
import golden from '../../../src/domain/eligibility/cases.json';
import { ruleOfReason } from '../../../src/domain/eligibility/rules-used';
import { termsContentOf, termsOf } from '../../../src/domain/eligibility/terms';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';
import { subjectOf } from './golden-subject';

/** The cases hold for content checked on the day that they name, also once what ships was checked anew. */
const TERMS = termsOf({ ...termsContentOf(vi as Programme), ...golden.content });

describe('the golden cases', () => {
  for (const { id, who, day, subject, verdict, reasons, law } of golden.cases) {
    it(`${id}: ${who}, ngày ${day}: ${verdict}. ${law}`, () => {
      const assessment = assessSubject(subjectOf(subject), TERMS, fromIsoDate(day));
      assert.equal(assessment.outcome, verdict);
      assert.deepEqual(
        assessment.criteria.map(({ reason }) => reason),
        reasons,
      );
    });
  }

  it('are at least 150, each its own, of a rule in the ledger, with a verdict that is explained', () => {
    assert.ok(golden.cases.length >= 150, `${golden.cases.length} cases`);
    assert.equal(new Set(golden.cases.map(({ id }) => id)).size, golden.cases.length);
    for (const { id, clause, verdict } of golden.cases) {
      assert.ok(findRule(clause), `${id}: ${clause}`);
      assert.ok(verdict in golden.verdicts, `${id}: ${verdict}`);
    }
  });

  it('meet every verdict and the rule of every reason', () => {
    const verdicts = new Set(golden.cases.map(({ verdict }) => verdict));
    assert.deepEqual([...verdicts].sort(), Object.keys(golden.verdicts).sort());
    const seen = new Set(golden.cases.flatMap(({ reasons }) => reasons));
    assert.equal(seen.size, 16);
    for (const reason of seen) assert.ok(ruleOfReason(reason as never), reason);
  });
});
