import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ABORTED, unknownBecause, type Evidence } from '../../../src/domain/availability/evidence';
import type { Source } from '../../../src/domain/availability/provider';
import { weighAnswers } from '../../../src/domain/availability/verdict';

const dns: Source = { id: 'dns', label: 'Resolver', strength: 'hint' };
const registrar: Source = { id: 'registrar', label: 'Registrar', strength: 'authoritative' };

const present: Evidence = { kind: 'present', checkedAt: 1 };
const absent: Evidence = { kind: 'absent', checkedAt: 2, ttl: 60 };
const free: Evidence = { kind: 'free', checkedAt: 3 };
const reserved: Evidence = { kind: 'reserved', checkedAt: 4 };
const timeout = unknownBecause('timeout');
const nobody = unknownBecause('not-configured');

describe('the verdict of a hint and a registrar', () => {
  const table: readonly { hint: Evidence; word: Evidence; kind: string; by: Source }[] = [
    { hint: present, word: present, kind: 'present', by: registrar },
    { hint: present, word: absent, kind: 'present', by: dns },
    { hint: present, word: free, kind: 'present', by: dns },
    { hint: present, word: reserved, kind: 'reserved', by: registrar },
    { hint: present, word: timeout, kind: 'present', by: dns },
    { hint: absent, word: present, kind: 'present', by: registrar },
    { hint: absent, word: absent, kind: 'absent', by: dns },
    { hint: absent, word: free, kind: 'free', by: registrar },
    { hint: absent, word: reserved, kind: 'reserved', by: registrar },
    { hint: absent, word: timeout, kind: 'absent', by: dns },
    { hint: timeout, word: present, kind: 'present', by: registrar },
    { hint: timeout, word: absent, kind: 'absent', by: registrar },
    { hint: timeout, word: free, kind: 'free', by: registrar },
    { hint: timeout, word: reserved, kind: 'reserved', by: registrar },
    { hint: timeout, word: nobody, kind: 'unknown', by: dns },
    { hint: nobody, word: timeout, kind: 'unknown', by: registrar },
  ];
  for (const { hint, word, kind, by } of table) {
    it(`is ${kind} by ${by.id} for ${hint.kind} and ${word.kind}`, () => {
      const answers = [
        { source: dns, evidence: hint },
        { source: registrar, evidence: word },
      ];
      for (const inOrder of [answers, answers.toReversed()]) {
        const verdict = weighAnswers(inOrder);
        assert.equal(verdict.kind, kind);
        if (hint.kind !== word.kind) assert.equal(verdict.source, by);
      }
    });
  }

  it('is free by a registrar alone, whatever a hint calls it', () => {
    assert.equal(weighAnswers([{ source: registrar, evidence: free }]).kind, 'free');
    assert.equal(weighAnswers([{ source: dns, evidence: free }]).kind, 'absent');
  });

  it('is reserved by a registrar alone', () => {
    assert.deepEqual(weighAnswers([{ source: dns, evidence: reserved }]), {
      kind: 'unknown',
      cause: 'malformed',
      source: dns,
    });
  });

  it('names its source, its date and its cause', () => {
    assert.deepEqual(weighAnswers([{ source: dns, evidence: absent }]), {
      kind: 'absent',
      source: dns,
      checkedAt: 2,
    });
    assert.deepEqual(weighAnswers([{ source: dns, evidence: timeout }]), {
      kind: 'unknown',
      cause: 'timeout',
      source: dns,
    });
  });

  it('says the more telling of two unknowns, the earlier of two alike', () => {
    const refused = { source: registrar, evidence: unknownBecause('refused') };
    const unasked = { source: dns, evidence: nobody };
    const silent = { source: dns, evidence: timeout };
    const causeOf = (...answers: Parameters<typeof weighAnswers>[0]): unknown => {
      const verdict = weighAnswers(answers);
      return verdict.kind === 'unknown' && verdict.cause;
    };
    assert.equal(causeOf(unasked, refused), 'refused');
    assert.equal(causeOf(silent, refused), 'timeout');
    assert.equal(causeOf(refused, silent), 'refused');
  });

  it('is unknown if nobody is asked, and if a source gave up by itself', () => {
    assert.deepEqual(weighAnswers([]), { kind: 'unknown', cause: 'not-configured', source: undefined });
    assert.deepEqual(weighAnswers([{ source: dns, evidence: ABORTED }]), {
      kind: 'unknown',
      cause: 'timeout',
      source: dns,
    });
  });
});
