import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  CHARACTERS,
  drawLettering,
  LETTERING,
  LETTERING_LICENCE,
  readFontLicence,
} from '../../../.tools/lettering/draw-letters';
import { root } from '../../../.tools/install.mjs';
import { WEIGHTS, type Pen } from '../../../src/domain/materials/lettering';
import { toList } from '../../../src/domain/shared/list';
import { lettering } from './sheets';

/** What a pen was told, and how far it went. */
function trace(weight: (typeof WEIGHTS)[number], text: string, size = 10) {
  const calls: (readonly [string, ...number[]])[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]) => {
      calls.push([name, ...numbers]);
    };
  const pen = Object.fromEntries(
    ['moveTo', 'lineTo', 'quadraticCurveTo', 'bezierCurveTo', 'closePath'].map((name) => [name, note(name)]),
  ) as unknown as Pen;
  lettering[weight].draw(text, { x: 100, y: 50, size }, pen);
  return calls;
}

describe('the letters of sheets', () => {
  it('are those of the font, as its package has it', () => {
    assert.equal(readFileSync(join(root, LETTERING), 'utf8'), drawLettering());
  });

  it('have the licence of the font beside them, which lets them be taken out of it', () => {
    const licence = readFileSync(join(root, LETTERING_LICENCE), 'utf8');
    assert.equal(licence, readFontLicence());
    assert.match(licence, /^Copyright 2021 The Be Vietnam Pro Project Authors/);
    assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
    assert.doesNotMatch(licence.split('\n')[0]!, /Reserved Font Name/i);
  });

  for (const weight of WEIGHTS) {
    it(`write all of Vietnamese: ${weight}`, () => {
      const pangram =
        'Đây là chữ ưỡn ẹo, ngoằn ngoèo: ỷ ỹ ỵ ở ợ ể ễ ệ ẳ ẵ ặ ẩ ẫ ậ ổ ỗ ộ ử ữ ự “.vn” № – 100 %'.normalize();
      const missing = toList(pangram.toUpperCase() + pangram).filter(
        (letter) => !lettering[weight].has(letter),
      );
      assert.deepEqual(new Set(missing), new Set(['№']));
      assert.deepEqual(
        CHARACTERS.filter((letter) => !lettering[weight].has(letter)),
        [],
      );
    });
  }

  it('stand closer where the font says so, and take no room where it has none', () => {
    const width = (text: string) => lettering['800'].widthOf(text, 1000);
    assert.ok(width('AV') < width('A') + width('V'));
    assert.ok(width('ẬV') < width('Ậ') + width('V'), 'with an accent as without');
    assert.equal(width('a中b'), width('ab'));
    assert.equal(width(''), 0);
  });

  it('stand on their baseline, in the size that was asked for', () => {
    const ys = trace('400', 'H', 100).flatMap(([, ...numbers]) => numbers.filter((_, index) => index % 2));
    assert.equal(Math.max(...ys), 50);
    assert.ok(Math.abs(50 - Math.min(...ys) - 74) < 1, 'a capital is as high as the font has it');
    const outline = trace('400', 'o');
    assert.deepEqual(
      outline.filter(([name]) => name === 'moveTo' || name === 'closePath').map(([name]) => name),
      ['moveTo', 'closePath', 'moveTo', 'closePath'],
      'an o has two closed lines',
    );
  });
});
