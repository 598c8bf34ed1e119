import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DateFields, parseDateFields, parseTypedDate } from '../../../src/domain/shared/typed-date';
import {
  dateOfDayNumber,
  dayNumberOf,
  fromIsoDate as day,
  isRealDay,
  type PlainDate,
  toIsoDate,
} from '../../../src/domain/shared/plain-date';
import { anyText } from '../../any-text';

const TODAY = day('2026-11-23');

function read(text: string): string {
  const typed = parseTypedDate(text, TODAY);
  return typed.ok ? toIsoDate(typed.date) : typed.problem;
}

describe('a typed day', () => {
  const understood = [
    '15/6/2005',
    '15/06/2005',
    '15-06-2005',
    '15.6.2005',
    '15 6 2005',
    '15, 6, 2005',
    '15062005',
    '  15/6/2005\n',
    '15 / 6 / 2005',
    '15-6/2005',
    '15/6/2005.',
    '15\u20136\u20132005',
    '15\u22126\u22122005',
    '15\u00a06\u00a02005',
    '１５/６/２００５',
    '１５／０６／２００５',
    '１５０６２００５',
    '\u200b15/6/20\u200d05\ufeff',
    '\u200e15/6/2005\u200f',
    'ngày 15 tháng 6 năm 2005',
    'Ngày 15 tháng 06 năm 2005.',
    'NGÀY 15 THÁNG 6 NĂM 2005',
    'ngày 15 tháng 6 năm 2005'.normalize('NFD'),
    'ngay 15 thang 6 nam 2005',
    '15 tháng 6 năm 2005',
    '15 tháng 6, 2005',
    '15 tháng 6, năm 2005',
    'ngày 15/6/2005',
    'ngày  15/6/2005',
    '15tháng6năm2005',
    '2005-06-15',
    '2005/6/15',
    '2005.06.15',
  ];
  for (const text of understood) {
    it(`is 15 June 2005 in ${JSON.stringify(text)}`, () => {
      assert.equal(read(text), '2005-06-15');
    });
  }

  for (const { text, outcome } of [
    { text: '', outcome: 'empty' },
    { text: ' \t\u00a0\u200b\n', outcome: 'empty' },
    { text: 'abc', outcome: 'not-a-date' },
    { text: '15', outcome: 'not-a-date' },
    { text: '15/6', outcome: 'not-a-date' },
    { text: '2005', outcome: 'not-a-date' },
    { text: '1562005', outcome: 'not-a-date' },
    { text: '15/6/205', outcome: 'not-a-date' },
    { text: '15/6/20055', outcome: 'not-a-date' },
    { text: '-15/6/2005', outcome: 'not-a-date' },
    { text: '15//6--2005', outcome: '2005-06-15' },
    { text: '15/6/2005-', outcome: 'not-a-date' },
    { text: '115/6/2005', outcome: 'not-a-date' },
    { text: '15/6/2005 10:30', outcome: 'not-a-date' },
    { text: '15 năm 6 tháng 2005', outcome: 'not-a-date' },
    { text: '½/2005', outcome: 'not-a-date' },
    { text: '١٥/٦/٢٠٠٥', outcome: 'not-a-date' },
    { text: '20050615', outcome: 'not-a-date' },
    { text: '2005-06-15T00:00:00', outcome: 'not-a-date' },
    { text: 'x2005-06-15', outcome: 'not-a-date' },
    { text: '2005x-06-15', outcome: 'not-a-date' },
    { text: '2005-06x-15', outcome: 'not-a-date' },
    { text: '115062005', outcome: 'not-a-date' },
    { text: '150620055', outcome: 'not-a-date' },
    { text: '15/6/2005'.padEnd(100), outcome: '2005-06-15' },
    { text: '15/6/2005'.padEnd(101), outcome: 'not-a-date' },
    { text: '15/6/05', outcome: 'two-digit-year' },
    { text: '15/6/5', outcome: 'two-digit-year' },
    { text: '150605', outcome: 'two-digit-year' },
    { text: 'ngày 15 tháng 6 năm 05', outcome: 'two-digit-year' },
    { text: '31/2/2005', outcome: 'no-such-day' },
    { text: '29/2/2004', outcome: '2004-02-29' },
    { text: '29/2/2005', outcome: 'no-such-day' },
    { text: '31/4/2005', outcome: 'no-such-day' },
    { text: '0/6/2005', outcome: 'no-such-day' },
    { text: '15/0/2005', outcome: 'no-such-day' },
    { text: '6/15/2005', outcome: 'no-such-day' },
    { text: '31022005', outcome: 'no-such-day' },
    { text: '2005-02-30', outcome: 'no-such-day' },
    { text: '22/11/2026', outcome: '2026-11-22' },
    { text: '23/11/2026', outcome: '2026-11-23' },
    { text: '24/11/2026', outcome: 'future' },
    { text: '1/1/9999', outcome: 'future' },
    { text: '23/11/1906', outcome: '1906-11-23' },
    { text: '22/11/1906', outcome: 'too-early' },
    { text: '31/12/1899', outcome: 'too-early' },
    { text: '15/6/0000', outcome: 'too-early' },
  ]) {
    it(`gives ${outcome} for ${JSON.stringify(text)}`, () => {
      assert.equal(read(text), outcome);
    });
  }

  it('takes days before 1900 from nobody, however old today is', () => {
    const then = day('1950-01-01');
    assert.deepEqual(parseTypedDate('31/12/1899', then), { ok: false, problem: 'too-early' });
    assert.deepEqual(parseTypedDate('1/1/1900', then), { ok: true, date: day('1900-01-01') });
  });
});

describe('a day in three fields', () => {
  for (const { fields, outcome } of [
    { fields: ['15', '6', '2005'], outcome: '2005-06-15' },
    { fields: [' 15 ', '06', '２００５'], outcome: '2005-06-15' },
    { fields: ['15/6/2005', '', ' '], outcome: '2005-06-15' },
    { fields: ['', '', '2005-06-15'], outcome: '2005-06-15' },
    { fields: ['', ' ', '\u200b'], outcome: 'empty: day month year' },
    { fields: ['15', '', '2005'], outcome: 'incomplete: month' },
    { fields: ['15', '', ''], outcome: 'incomplete: month year' },
    { fields: ['150605', '', ''], outcome: 'incomplete: month year' },
    { fields: ['31/2/2005', '', ''], outcome: 'no-such-day: day' },
    { fields: ['x', '', ''], outcome: 'incomplete: month year' },
    { fields: ['x', '6', '2005'], outcome: 'not-a-date: day' },
    { fields: ['15', 'sáu', 'x'], outcome: 'not-a-date: month year' },
    { fields: ['015', '6', '2005'], outcome: 'not-a-date: day' },
    { fields: ['15/6/2005', '6', '2005'], outcome: 'not-a-date: day' },
    { fields: ['15/6/2005', '6', ''], outcome: 'incomplete: year' },
    { fields: ['32', '1', '2005'], outcome: 'no-such-day: day' },
    { fields: ['32', '12', '2005'], outcome: 'no-such-day: day' },
    { fields: ['15', '6', 'x5'], outcome: 'not-a-date: year' },
    { fields: ['15', '6', '5x'], outcome: 'not-a-date: year' },
    { fields: ['15', '6', '2005'.padEnd(100)], outcome: '2005-06-15' },
    { fields: ['15', '6', '2005'.padEnd(101)], outcome: 'not-a-date: year' },
    { fields: ['15', '6', '205'], outcome: 'not-a-date: year' },
    { fields: ['15', '6', '20055'], outcome: 'not-a-date: year' },
    { fields: ['15', '6', '05'], outcome: 'two-digit-year: year' },
    { fields: ['31', '2', '2005'], outcome: 'no-such-day: day' },
    { fields: ['31', '12', '2005'], outcome: '2005-12-31' },
    { fields: ['31', '13', '2005'], outcome: 'no-such-day: month' },
    { fields: ['15', '0', '2005'], outcome: 'no-such-day: month' },
    { fields: ['23', '11', '2026'], outcome: '2026-11-23' },
    { fields: ['24', '11', '2026'], outcome: 'future: day month year' },
    { fields: ['31', '12', '1899'], outcome: 'too-early: year' },
    { fields: ['15', '6', '2005' + ' '.repeat(200) + 'x'], outcome: 'not-a-date: year' },
  ]) {
    it(`gives ${outcome} for ${JSON.stringify(fields).slice(0, 60)}`, () => {
      const [dayText = '', month = '', year = ''] = fields;
      const typed = parseDateFields({ day: dayText, month, year }, TODAY);
      const shown = typed.ok ? toIsoDate(typed.date) : `${typed.problem}: ${typed.fields?.join(' ') ?? ''}`;
      assert.equal(shown, outcome);
    });
  }
});

const FORMATS: readonly ((date: PlainDate) => string)[] = [
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${day}-${month}-${year}`,
  ({ day, month, year }) => `${day}.${month}.${year}`,
  ({ day, month, year }) => ` ${day}  ${month} ${year} `,
  ({ day, month, year }) => `ngày ${day} tháng ${month} năm ${year}`,
  (date) => toIsoDate(date).split('-').reverse().join(''),
  (date) => toIsoDate(date).split('-').reverse().join('/'),
  toIsoDate,
  (date) => toIsoDate(date).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];

describe('reading days, in general', () => {
  const pastDay = fc
    .integer({ min: dayNumberOf(day('1906-11-23')), max: dayNumberOf(TODAY) })
    .map(dateOfDayNumber);
  const hostile = fc.oneof(
    anyText(),
    fc.string({ unit: 'grapheme-composite', maxLength: 150 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('0123456789/-., ngàytháăm\u200b\u0300０９')),
      maxLength: 30,
    }),
    fc.tuple(fc.nat(40), fc.nat(15), fc.nat(12000)).map((parts) => parts.join('/')),
  );

  it('reads back what it can be told, in each way of writing and in fields', (t) => {
    let texts = 0;
    fc.assert(
      fc.property(pastDay, (date) => {
        for (const format of FORMATS) {
          assert.deepEqual(parseTypedDate(format(date), TODAY), { ok: true, date }, format(date));
          texts++;
        }
        const fields: DateFields = {
          day: date.day.toString(),
          month: date.month.toString(),
          year: date.year.toString(),
        };
        assert.deepEqual(parseDateFields(fields, TODAY), { ok: true, date });
      }),
      { numRuns: 2_000, seed: 15 },
    );
    t.diagnostic(`${texts} texts`);
  });

  it('never throws, and takes no day that does not exist or has not come', (t) => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        for (const typed of [
          parseTypedDate(a, TODAY),
          parseDateFields({ day: a, month: b, year: c }, TODAY),
          parseDateFields({ day: a, month: '', year: '' }, TODAY),
        ]) {
          if (typed.ok) {
            assert.ok(isRealDay(typed.date), toIsoDate(typed.date));
            assert.ok(dayNumberOf(typed.date) <= dayNumberOf(TODAY), toIsoDate(typed.date));
          }
          const kind = typed.ok ? 'ok' : typed.problem;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 20_000, seed: 16 },
    );
    t.diagnostic(`60000 inputs: ${JSON.stringify(Object.fromEntries(seen))}`);
    assert.deepEqual([...seen.keys()].sort(), [
      'empty',
      'future',
      'incomplete',
      'no-such-day',
      'not-a-date',
      'ok',
      'too-early',
      'two-digit-year',
    ]);
  });

  it('answers huge and hostile text at once', (t) => {
    const texts = ['1', ' ', '/', '15/', ' nam', 'a\u0300', '\u200b', '\ufdfa', '. ', '\ud800'].flatMap(
      (unit) => [
        unit.repeat(5_000_000 / unit.length),
        unit.repeat(100 / unit.length),
        '15' + unit.repeat(80 / unit.length) + '2005!',
      ],
    );
    const start = performance.now();
    for (const text of texts) {
      assert.equal(parseTypedDate(text, TODAY).ok, false);
      assert.equal(parseDateFields({ day: text, month: text, year: text }, TODAY).ok, false);
    }
    const took = performance.now() - start;
    t.diagnostic(`${texts.length} texts of up to 5 million characters in ${took.toFixed(1)} ms`);
    assert.ok(took < 250, `took ${took} ms`);
  });
});
