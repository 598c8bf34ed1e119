import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contactSchema } from '../../../src/domain/support/contact.schema';
import { kilometresBetween } from '../../../src/domain/support/distance';
import { openingAt, type Hours } from '../../../src/domain/support/opening';

const OFFICE: readonly Hours[] = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
];

/** A time of a Vietnamese clock. 2026-11-27 is a Friday. */
const at = (time: string) => Date.parse(`${time}:00+07:00`);

describe('whether it is open', () => {
  for (const [time, opening] of [
    ['2026-11-27T07:29', { isOpen: false, next: { inDays: 0, day: 5, from: '07:30' } }],
    ['2026-11-27T07:30', { isOpen: true, until: '11:30' }],
    ['2026-11-27T11:29', { isOpen: true, until: '11:30' }],
    ['2026-11-27T11:30', { isOpen: false, next: { inDays: 0, day: 5, from: '13:30' } }],
    ['2026-11-27T17:00', { isOpen: false, next: { inDays: 3, day: 1, from: '07:30' } }],
    ['2026-11-29T23:59', { isOpen: false, next: { inDays: 1, day: 1, from: '07:30' } }],
    ['2026-11-30T00:00', { isOpen: false, next: { inDays: 0, day: 1, from: '07:30' } }],
  ] as const)
    it(`at ${time} in Vietnam`, () => {
      assert.deepEqual(openingAt(OFFICE, at(time)), opening);
    });

  it('goes on where hours follow each other, and ends where a week has none', () => {
    const joined = [
      { days: [5], from: '08:00', to: '12:00' },
      { days: [5], from: '12:00', to: '20:00' },
    ];
    assert.deepEqual(openingAt(joined, at('2026-11-27T09:00')), { isOpen: true, until: '20:00' });
    assert.deepEqual(openingAt(joined, at('2026-11-27T20:00')), {
      isOpen: false,
      next: { inDays: 7, day: 5, from: '08:00' },
    });
    assert.deepEqual(openingAt([], at('2026-11-27T09:00')), { isOpen: false });
  });
});

describe('a contact', () => {
  const right = { who: 'Tổ công nghệ số cộng đồng', phone: '0270 123 4567' };

  it('is right with a number, Zalo or an address', () => {
    for (const contact of [
      right,
      { who: 'a', zalo: '0901234567' },
      { who: 'a', address: 'b' },
      { who: 'a', phone: '1022' },
    ])
      assert.ok(contactSchema.safeParse(contact).success, JSON.stringify(contact));
  });

  for (const [what, change] of [
    ['nobody', { who: undefined }],
    ['no way to reach them', { phone: undefined }],
    ['letters for a number', { phone: 'gọi tôi' }],
    ['a number of two digits', { phone: '11' }],
    ['a number that leads elsewhere', { phone: '+84;ext=1' }],
    ['a link for Zalo', { zalo: 'https://evil.example/' }],
    ['a place outside of Vietnam', { at: { latitude: 48, longitude: 2 } }],
    ['an hour that no clock has', { hours: [{ days: [1], from: '25:00', to: '26:00' }] }],
    ['hours that end before they begin', { hours: [{ days: [1], from: '12:00', to: '08:00' }] }],
    ['a day that no week has', { hours: [{ days: [8], from: '08:00', to: '09:00' }] }],
  ] as const)
    it(`is wrong with ${what}`, () => {
      assert.ok(!contactSchema.safeParse({ ...right, ...change }).success, 'it is left out');
    });
});

describe('how far it is', () => {
  it('from Bến Tre to Vĩnh Long, about 45 km', () => {
    const far = kilometresBetween(
      { latitude: 10.2434, longitude: 106.3756 },
      { latitude: 10.2537, longitude: 105.9722 },
    );
    assert.ok(Math.abs(far - 44.1) < 1, String(far));
  });
});
