import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vinhLong } from '../../../src/content/communes/vinh-long.inline';
import type { Contact } from '../../../src/domain/support/contact.schema';
import { contactsOf, foundIn } from '../../../src/domain/support/look-up';
import {
  SUPPORT_MACHINE,
  type SupportEvent,
  type SupportState,
} from '../../../src/domain/support/support-machine';

const PHU_KHUONG = vinhLong.units.find(({ name }) => name === 'Phú Khương')!;
const contact = (more: Partial<Contact>): Contact => ({ who: 'Tổ', phone: '1022', ...more });
const SUBMITTED: SupportEvent = { kind: 'submitted', first: { unit: PHU_KHUONG } };
const CAME: SupportEvent = { kind: 'places-came', locality: vinhLong };
const list = (...entries: Contact[]): SupportEvent => ({ kind: 'list-came', list: { entries } });

function live(...events: SupportEvent[]): SupportState {
  return events.reduce((state, event) => SUPPORT_MACHINE.transition(state, event)[0], SUPPORT_MACHINE.start);
}

function effects(state: SupportState, event: SupportEvent): string[] {
  return SUPPORT_MACHINE.transition(state, event)
    .slice(1)
    .map((effect) => (effect as { kind: string }).kind);
}

describe('looking for help', () => {
  it('loads the names when the visitor begins, once, and again where that failed', () => {
    const { start } = SUPPORT_MACHINE;
    assert.deepEqual(effects(start, { kind: 'touched' }), ['load-places']);
    const coming = live({ kind: 'touched' });
    assert.deepEqual(effects(coming, { kind: 'typed', text: 'a' }), []);
    assert.deepEqual(
      effects(live({ kind: 'touched' }, { kind: 'places-failed' }), { kind: 'typed', text: 'a' }),
      ['load-places'],
    );
    assert.deepEqual(effects(live(CAME), { kind: 'typed', text: 'a' }), []);
  });

  it('takes the first that was found on Enter, and goes there', () => {
    const typed = live(CAME, { kind: 'typed', text: 'phu khuong' });
    assert.deepEqual(effects(typed, SUBMITTED), ['focus-picked']);
    assert.equal(
      live(CAME, { kind: 'typed', text: 'phu khuong' }, SUBMITTED).picked?.unit.code,
      PHU_KHUONG.code,
    );
    assert.deepEqual(
      effects(live(CAME, { kind: 'typed', text: 'zzz' }), { kind: 'submitted', first: undefined }),
      [],
    );
  });

  it('forgets the one that was chosen when something else is typed, and keeps both when the list comes', () => {
    const picked = [CAME, { kind: 'typed', text: 'phu khuong' }, SUBMITTED] as const;
    assert.equal(live(...picked, { kind: 'typed', text: 'phu' }).picked, undefined);
    const kept = live(...picked, list(contact({})));
    assert.equal(kept.typed, 'phu khuong');
    assert.equal(kept.picked?.unit.code, PHU_KHUONG.code);
    assert.equal(foundIn(kept)[0]?.unit.code, PHU_KHUONG.code);
  });

  it('has those who are named for a place first, then those for all, nobody else and nobody made up', () => {
    const all = contact({ who: 'Sở' });
    const here = contact({ who: 'Tổ 1', commune: 'Phường Phú Khương' });
    const elsewhere = contact({ who: 'Tổ 2', commune: 'Xã Ba Tri' });
    assert.deepEqual(contactsOf(live(CAME, list(all, elsewhere, here)), PHU_KHUONG), [here, all]);
    assert.deepEqual(contactsOf(live(CAME), PHU_KHUONG), []);
    assert.deepEqual(contactsOf(live(CAME, list(elsewhere)), PHU_KHUONG), []);
  });

  it('asks where the device is only when that is wished, and keeps distances alone', () => {
    const near = contact({ who: 'gần', at: { latitude: 10.24, longitude: 106.37 } });
    const far = contact({ who: 'xa', at: { latitude: 9.6, longitude: 106.5 } });
    const nowhere = contact({ who: 'không có vị trí' });
    const wished = live(list(far, nowhere, near), { kind: 'nearest-wanted' });
    assert.deepEqual(effects(live(CAME, list(near)), { kind: 'nearest-wanted' }), ['locate']);
    assert.deepEqual(effects(wished, { kind: 'nearest-wanted' }), []);
    const [located] = SUPPORT_MACHINE.transition(wished, {
      kind: 'located',
      position: { latitude: 10.2434, longitude: 106.3756 },
      contacts: [far, nowhere, near],
    });
    assert.ok(located.nearness.phase === 'known', located.nearness.phase);
    assert.deepEqual(
      located.nearness.nearest.map((one) => one.contact.who),
      ['gần', 'xa'],
    );
    assert.doesNotMatch(JSON.stringify(located), /10\.2434|106\.3756/);
    for (const isRefused of [true, false])
      assert.equal(
        SUPPORT_MACHINE.transition(wished, { kind: 'not-located', isRefused })[0].nearness.phase,
        isRefused ? 'refused' : 'failed',
      );
    assert.equal(
      live(list(near), { kind: 'nearest-wanted' }, { kind: 'typed', text: 'a' }).nearness.phase,
      'unasked',
    );
  });
});
