import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../.tools/install.mjs';
import { LONGEST } from '../../../.tools/rooms/longest-lists';
import { readList } from '../../../src/domain/lists/read-list';
import { materialSchema } from '../../../src/domain/materials/material.schema';

const PLACE = {
  address: 'https://xa.example.vn/danh-sach/tai-lieu.json',
  today: '2026-11-27',
  allows: (origin: string) => origin === 'https://xa.example.vn',
};
const MATERIAL = { title: 'Tờ rơi của xã', href: '/tai-lieu/to-roi.pdf', type: 'pdf', bytes: 640_000 };

function read(...entries: object[]) {
  const outcome = readList(JSON.stringify({ entries }), materialSchema(PLACE));
  assert.ok(outcome.ok, 'it is a list');
  return outcome.value;
}

describe('a file of the owner’s', () => {
  it('leads to the file, wherever the list lies', () => {
    assert.equal(read(MATERIAL).entries[0]?.href, 'https://xa.example.vn/tai-lieu/to-roi.pdf');
    assert.equal(read({ ...MATERIAL, href: 'https://tenmien.vn/a.zip', type: 'zip' }).entries.length, 1);
  });

  for (const [what, change, field] of [
    ['without a title', { title: '' }, 'title'],
    ['longer than its room', { about: 'x'.repeat(161) }, 'about'],
    ['of a kind that nobody opens', { type: 'exe' }, 'type'],
    ['without a kind', { type: undefined }, 'type'],
    ['without a size', { bytes: undefined }, 'bytes'],
    ['of no size', { bytes: 0 }, 'bytes'],
    ['larger than anybody loads', { bytes: 5_000_000_000 }, 'bytes'],
    ['elsewhere', { href: 'https://evil.example/a.pdf' }, 'href'],
    ['of another scheme', { href: 'javascript:alert(1)' }, 'href'],
  ] as const)
    it(`is left out and named: ${what}`, () => {
      const { entries, problem } = read(MATERIAL, { ...MATERIAL, ...change });
      assert.equal(entries.length, 1);
      assert.match(problem ?? '', new RegExp(`without entry 2, field "${field}": `));
    });

  it('is as long as may be where the room is measured', () => {
    const [longest = {}] = LONGEST['materials'] ?? [];
    assert.equal(read(longest).entries.length, 1);
    for (const field of ['title', 'about'] as const) {
      const longer = { ...longest, [field]: `${(longest as Record<string, string>)[field]}x` };
      assert.match(read(longer).problem ?? '', new RegExp(`"${field}"`));
    }
  });

  it('stands in the example as it has to', () => {
    const text = readFileSync(join(root, 'demo/lists/tai-lieu.json'), 'utf8');
    const outcome = readList(text, materialSchema(PLACE));
    assert.ok(outcome.ok, 'it is a list');
    assert.equal(outcome.value.problem, undefined);
    assert.ok(outcome.value.entries.length > 1, 'there are several');
  });
});
