import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLedgerProblems, readProgramme, sentencesIn } from '../../../.tools/build/ledger';
import { findRule, RULES, stateOn } from '../../../src/content/rules/ledger';
import { rulesSchema } from '../../../src/content/rules/rule.schema';
import rules from '../../../src/content/rules/rules.json';

const PROGRAMME = readProgramme('vi');
const SENTENCES = sentencesIn('vi');
const ENGLISH = sentencesIn('en');

describe('the ledger of rules', () => {
  it('fits its schema: states without a gap, and what is open is said', () => {
    assert.deepEqual(rulesSchema.safeParse(rules).error?.issues ?? [], []);
  });

  it('refuses a gap, a rule used twice, and doubt that says nothing', () => {
    const spoil = (edit: (copy: typeof rules) => void) => {
      const copy = structuredClone(rules);
      edit(copy);
      return rulesSchema.safeParse(copy).success;
    };
    assert.equal(
      spoil((copy) => Object.assign(copy[0]!.states[0]!, { until: '2025-12-30' })),
      false,
    );
    assert.equal(
      spoil((copy) => (copy[1]!.id = copy[0]!.id)),
      false,
    );
    assert.equal(
      spoil((copy) => delete (copy[0]!.states[1] as { open?: string }).open),
      false,
    );
  });

  it('holds every sentence that a visitor can meet, in both languages, on every day of which it speaks', (t) => {
    assert.deepEqual(findLedgerProblems(), []);
    t.diagnostic(`${SENTENCES.length} sentences, ${RULES.length} rules`);
  });

  it('stops the build for a sentence without a rule, or with one that is not there', () => {
    const [first, ...others] = SENTENCES;
    for (const rule of [undefined, 'a-rule-of-nobody'])
      assert.match(
        findLedgerProblems([{ ...first!, rule }, ...others], ENGLISH)[0]!,
        /: no rule of the ledger$/,
      );
  });

  it('stops the build where a language says less, or says it by another rule', () => {
    assert.match(findLedgerProblems(SENTENCES, ENGLISH.slice(1)).join(), /: not so in English/);
    assert.match(findLedgerProblems(SENTENCES.slice(1), ENGLISH).join(), /: not so in Vietnamese/);
  });

  it('stops the build for a rule that no sentence rests on', () => {
    const kept = (sentences: typeof SENTENCES) => sentences.filter(({ rule }) => rule !== 'services');
    assert.match(findLedgerProblems(kept(SENTENCES), kept(ENGLISH)).join(), /rule services: no sentence/);
  });

  it('stops the build for a sentence that speaks of a day on which its rule is not known', () => {
    const rule = RULES.find(({ states }) => states.at(-1)!.until !== undefined)!;
    const late = { ...SENTENCES[0]!, rule: rule.id, until: '2099-01-01' };
    assert.match(findLedgerProblems([...SENTENCES, late], ENGLISH).join(), /has no state on 2099-01-01/);
  });

  it('stops the build for an offer that says more than its rule', () => {
    const offers = PROGRAMME.offers.map((offer) => ({ ...offer, status: 'open' as const }));
    const problems = findLedgerProblems(SENTENCES, ENGLISH, { ...PROGRAMME, offers });
    assert.match(problems.join(), /"open" is not what its rule says/);
  });

  it('lets the services be promised on no day on which their rule was not read', () => {
    const { services } = PROGRAMME;
    const rule = findRule('services');
    assert.ok(services && rule);
    assert.equal(stateOn(rule, services.from)?.status, 'read');
    assert.equal(stateOn(rule, services.until)?.status, 'read');
    assert.notEqual(stateOn(rule, '2026-01-01')?.status, 'read');
  });
});
