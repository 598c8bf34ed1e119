import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import vi from '../../../src/content/programme.vi.json';
import { assessSubject, isSettled, type Subject } from '../../../src/domain/eligibility/assessment';
import { judgeReceipt, receiptOf } from '../../../src/domain/eligibility/receipt';
import { decodeReceipt, encodeReceipt } from '../../../src/domain/eligibility/receipt-code';
import { termsContentOf, termsOf } from '../../../src/domain/eligibility/terms';
import type { Programme } from '../../../src/domain/programme/programme.schema';
import { addDays } from '../../../src/domain/shared/date-arithmetic';
import { dateOfDayNumber, dayNumberOf, fromIsoDate } from '../../../src/domain/shared/plain-date';
import { bornOn, citizen, household, issuedOn, UNREGISTERED } from './sample-subjects';

const TERMS = termsOf(termsContentOf(vi as Programme));
const DAY = fromIsoDate('2026-11-26');
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.match(/./g) ?? [];
const names = fc.constantFrom('none', 'used', 'unsure');
const days = fc
  .integer({ min: dayNumberOf(fromIsoDate('2023-01-01')), max: dayNumberOf(fromIsoDate('2032-12-31')) })
  .map(dateOfDayNumber);
const cases = fc
  .tuple(days, fc.oneof(fc.nat(40_000), fc.integer({ min: 6_560, max: 8_780 }), fc.nat(380)), names)
  .chain(([day, past, name]) => {
    const date = addDays(day, -past);
    return fc
      .constantFrom<Subject>(
        bornOn(date, name),
        issuedOn(date, name),
        household(name),
        UNREGISTERED,
        { audience: 'citizen', citizen: { citizenship: 'vietnamese', bornOn: date } },
        { audience: 'enterprise', enterprise: { certificateIssuedOn: date } },
        { audience: 'citizen', citizen: { citizenship: 'other' } },
        { audience: 'other', kind: 'cooperative' },
        { audience: 'other', kind: 'unregistered-trader' },
      )
      .map((subject) => ({ subject, day }));
  });

function isUnasked(subject: Subject): boolean {
  if (subject.audience === 'enterprise') return subject.enterprise.earlierName === undefined;
  return (
    subject.audience === 'citizen' &&
    subject.citizen.citizenship === 'vietnamese' &&
    subject.citizen.earlierName === undefined
  );
}

describe('a receipt', () => {
  it('shows the same verdict again from its code alone, with or without days', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(cases, fc.boolean(), ({ subject, day }, withDates) => {
        const assessment = assessSubject(subject, TERMS, day);
        const code = encodeReceipt(receiptOf(subject, assessment, withDates));
        // Whose earlier name would have mattered was asked.
        if (isUnasked(subject) && !isSettled(assessment)) {
          const receipt = decodeReceipt(code);
          assert.equal(receipt && judgeReceipt(receipt, TERMS), undefined);
          return;
        }
        lengths.add(code.length);
        const receipt = decodeReceipt(code);
        assert.ok(receipt, code);
        const again = judgeReceipt(receipt, TERMS);
        assert.ok(again, code);
        if (again.hasOwnDates) assert.deepEqual(again.assessment, assessment);
        assert.equal(again.assessment.outcome, assessment.outcome);
        assert.equal(again.assessment.day, assessment.day);
        assert.deepEqual(
          again.assessment.criteria.map(({ reason }) => reason),
          assessment.criteria.map(({ reason }) => reason),
        );
      }),
      { numRuns: 3_000, seed: 31 },
    );
    assert.deepEqual([...lengths].sort(), [11, 16]);
  });

  it('holds no day of birth unless the visitor wants it: thousands of people have the same code', () => {
    const codes = new Set<string>();
    for (let born = fromIsoDate('2003-11-28'); born.year < 2008; born = addDays(born, 1)) {
      const subject = bornOn(born);
      const assessment = assessSubject(subject, TERMS, DAY);
      codes.add(encodeReceipt(receiptOf(subject, assessment, false)));
    }
    assert.equal(codes.size, 1);
  });

  it('is read as people type it', () => {
    const subject = citizen('2005-06-15');
    const code = encodeReceipt(receiptOf(subject, assessSubject(subject, TERMS, DAY), true));
    const receipt = decodeReceipt(code);
    assert.ok(receipt);
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      ` ${code.replaceAll('-', '')} `,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ]) {
      assert.deepEqual(decodeReceipt(typed), receipt, typed);
    }
  });

  it('is refused with one digit wrong, or two that changed places', (t) => {
    const subject = citizen('2005-06-15');
    const code = encodeReceipt(receiptOf(subject, assessSubject(subject, TERMS, DAY), true)).replaceAll(
      '-',
      '',
    );
    let wrong = 0;
    for (let place = 0; place < code.length; place++) {
      for (const digit of DIGITS) {
        if (digit === code[place]) continue;
        assert.equal(decodeReceipt(code.slice(0, place) + digit + code.slice(place + 1)), undefined);
        wrong++;
      }
      for (let other = place + 1; other < code.length; other++) {
        const swapped = code.split('');
        [swapped[place], swapped[other]] = [code.charAt(other), code.charAt(place)];
        if (swapped.join('') === code) continue;
        assert.equal(decodeReceipt(swapped.join('')), undefined, swapped.join(''));
        wrong++;
      }
    }
    t.diagnostic(`${wrong} mistyped codes`);
  });

  it('reads anything at all without failing, and what it reads it judges or refuses', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc.string({
            unit: fc.constantFrom(...DIGITS),
            minLength: 9,
            maxLength: 13,
          }),
        ),
        (text) => {
          const receipt = decodeReceipt(text);
          if (receipt) judgeReceipt(receipt, TERMS);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
