import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../.tools/install.mjs';
import { LONGEST } from '../../../.tools/rooms/longest-lists';
import { readList } from '../../../src/domain/lists/read-list';
import { storySchema } from '../../../src/domain/stories/story.schema';

const PLACE = {
  address: 'https://xa.example.vn/danh-sach/cau-chuyen.json',
  today: '2026-11-27',
  allows: (origin: string) => origin === 'https://xa.example.vn',
};
const STORY = { who: 'Hộ A', name: 'a.biz.vn', quote: 'Khách tìm thấy chúng tôi.', consentOn: '2026-11-27' };

function read(...entries: object[]) {
  const outcome = readList(JSON.stringify({ entries }), storySchema(PLACE));
  assert.ok(outcome.ok, 'it is a list');
  return outcome.value;
}

describe('a story', () => {
  it('is shown from the day of consent on', () => {
    assert.equal(read(STORY).entries.length, 1);
  });

  for (const [what, change, field] of [
    ['without the day of consent', { consentOn: undefined }, 'consentOn'],
    ['before the day of consent', { consentOn: '2026-11-28' }, 'consentOn'],
    ['with a day that no calendar has', { consentOn: '2026-02-30' }, 'consentOn'],
    ['without a word', { quote: ' ' }, 'quote'],
    ['of nobody', { who: undefined }, 'who'],
    ['without a name in use', { name: undefined }, 'name'],
    ['longer than its room', { quote: 'x'.repeat(201) }, 'quote'],
    ['with letters that turn the line', { quote: 'Tên\u202eav.evil' }, 'quote'],
    ['with a site elsewhere', { href: 'https://evil.example/' }, 'href'],
  ] as const)
    it(`is left out and named: ${what}`, () => {
      const { entries, problem } = read(STORY, { ...STORY, ...change });
      assert.equal(entries.length, 1);
      assert.match(problem ?? '', new RegExp(`without entry 2, field "${field}": `));
    });

  it('is as long as may be where the room is measured', () => {
    const [longest = {}] = LONGEST['stories'] ?? [];
    assert.equal(read(longest).entries.length, 1);
    for (const field of ['who', 'role', 'name', 'quote'] as const) {
      const longer = { ...longest, [field]: `${(longest as Record<string, string>)[field]}x` };
      assert.match(read(longer).problem ?? '', new RegExp(`"${field}"`));
    }
  });

  it('stands in the example as it has to', () => {
    const text = readFileSync(join(root, 'demo/lists/cau-chuyen.json'), 'utf8');
    const outcome = readList(text, storySchema(PLACE));
    assert.ok(outcome.ok, 'it is a list');
    assert.equal(outcome.value.problem, undefined);
    assert.ok(outcome.value.entries.length > 2, 'there are several');
  });
});
