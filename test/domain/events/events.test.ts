import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../.tools/install.mjs';
import { LONGEST } from '../../../.tools/rooms/longest-lists';
import { eventSchema } from '../../../src/domain/events/event.schema';
import { EVENTS_MACHINE } from '../../../src/domain/events/events-machine';
import { isOn, upcomingAt } from '../../../src/domain/events/happening';
import { moveMonth, weeksOf } from '../../../src/domain/events/month';
import { readList } from '../../../src/domain/lists/read-list';

const PLACE = {
  address: 'https://xa.example.vn/danh-sach/su-kien.json',
  today: '2026-11-27',
  allows: (origin: string) => origin === 'https://xa.example.vn',
};
const EVENT = { title: 'Tập huấn', start: '2026-12-05T08:00', end: '2026-12-05T11:00' };
const at = (time: string) => Date.parse(`${time}:00+07:00`);

function read(...entries: object[]) {
  const outcome = readList(JSON.stringify({ entries }), eventSchema(PLACE));
  assert.ok(outcome.ok, 'it is a list');
  return outcome.value;
}

describe('an event of a list', () => {
  it('has times of a Vietnamese clock', () => {
    const [timed] = read(EVENT).entries;
    assert.deepEqual(
      [timed?.from, timed?.to, timed?.isAllDay],
      [at('2026-12-05T08:00'), at('2026-12-05T11:00'), false],
    );
    const [days] = read({ title: 'a', start: '2026-12-05', end: '2026-12-06' }).entries;
    assert.deepEqual(
      [days?.from, days?.to, days?.isAllDay],
      [at('2026-12-05T00:00'), at('2026-12-07T00:00'), true],
    );
    const [open] = read({ title: 'a', start: '2026-12-05T08:00' }).entries;
    assert.deepEqual([open?.to, open?.hasEnd], [at('2026-12-06T00:00'), false]);
  });

  for (const [what, change] of [
    ['without a title', { title: undefined }],
    ['without a start', { start: undefined }],
    ['with a day that no calendar has', { start: '2026-02-30', end: undefined }],
    ['with an hour that no clock has', { start: '2026-12-05T24:30', end: undefined }],
    ['that ends before it begins', { end: '2026-12-05T07:00' }],
    ['with a day for an end of a time', { end: '2026-12-06' }],
    ['with fewer seats than none', { seats: -1 }],
    ['with a way elsewhere', { signUp: 'https://evil.example/' }],
    ['of a kind that there is not', { kind: 'party' }],
  ] as const)
    it(`is left out and named: ${what}`, () => {
      const { entries, problem } = read(EVENT, { ...EVENT, ...change });
      assert.equal(entries.length, 1);
      assert.match(problem ?? '', /without entry 2/);
    });

  it('is over at its last moment, one without an end with its day', () => {
    const { entries } = read(EVENT, { title: 'open', start: '2026-12-05T08:00' });
    const titles = (time: string) => upcomingAt(entries, at(time)).map(({ title }) => title);
    assert.deepEqual(titles('2026-12-05T10:59'), ['Tập huấn', 'open']);
    assert.deepEqual(titles('2026-12-05T11:00'), ['open']);
    assert.deepEqual(titles('2026-12-06T00:00'), []);
  });

  it('is on each day that it touches', () => {
    const [days] = read({ title: 'a', start: '2026-12-05', end: '2026-12-06' }).entries;
    const on = ['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].filter((day) => isOn(days!, day));
    assert.deepEqual(on, ['2026-12-05', '2026-12-06']);
  });

  it('is as long as may be where the room is measured, and stands in the example as it has to', () => {
    assert.equal(read(...(LONGEST['events'] ?? [])).problem, undefined);
    const text = readFileSync(join(root, 'demo/lists/su-kien.json'), 'utf8');
    const outcome = readList(text, eventSchema(PLACE));
    assert.ok(outcome.ok && outcome.value.problem === undefined, JSON.stringify(outcome));
  });
});

describe('a month', () => {
  it('begins with its Monday, and has six weeks', () => {
    const weeks = weeksOf('2026-11');
    assert.equal(weeks.length, 6);
    assert.deepEqual(weeks[0], [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '2026-11-01',
    ]);
    assert.equal(weeks[1]?.[0], '2026-11-02');
    assert.deepEqual(weeks.flat().filter((day) => day !== undefined).length, 30);
    assert.equal(
      weeksOf('2028-02')
        .flat()
        .filter((day) => day !== undefined)
        .at(-1),
      '2028-02-29',
    );
  });

  it('is followed and preceded by another, over the year’s end too', () => {
    assert.deepEqual(
      [moveMonth('2026-12', 1), moveMonth('2027-01', -1), moveMonth('2026-11', 1), moveMonth('2027-03', -1)],
      ['2027-01', '2026-12', '2026-12', '2027-02'],
    );
  });

  it('is turned, and its days are opened and closed', () => {
    const { start, transition } = EVENTS_MACHINE;
    const [turned] = transition(start, { kind: 'month-turned', from: '2026-12', by: 1 });
    assert.equal(turned.month, '2027-01');
    const [open] = transition(turned, { kind: 'day-picked', day: '2027-01-05' });
    assert.equal(open.day, '2027-01-05');
    assert.equal(transition(open, { kind: 'day-picked', day: '2027-01-05' })[0].day, undefined);
    assert.equal(transition(open, { kind: 'month-turned', from: '2027-01', by: -1 })[0].day, undefined);
  });
});
