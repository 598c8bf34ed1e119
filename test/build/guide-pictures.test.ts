/** The pictures beside the steps of guides: there in both languages, small, of the size that is said, each beside a step. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../../.tools/install.mjs';
import { CONFIGURATOR, fileOf, PICTURES } from '../../demo/configurator/pictures';
import { EN, VI } from '../../demo/configurator/words';
import { SYSTEMS, type System } from '../../src/domain/embed/wishes';

const FOLDER = `${root}demo/pictures/guides`;
const SYSTEM_NAMES = Object.keys(SYSTEMS) as System[];
const ofSteps = Object.values(PICTURES).flatMap((steps) => Object.values(steps).flat());

describe('the pictures of guides', () => {
  it('are all that there are, each taken in both languages', () => {
    const wanted = [CONFIGURATOR, ...ofSteps].flatMap((picture) =>
      (['vi', 'en'] as const).map((language) => fileOf(picture, language)),
    );
    assert.deepEqual(readdirSync(FOLDER).sort(), [...new Set(wanted)].sort());
  });

  for (const picture of new Set([CONFIGURATOR, ...ofSteps]))
    it(`${picture.name} is small, and of the size that keeps its room`, () => {
      for (const language of ['vi', 'en'] as const) {
        const file = readFileSync(`${FOLDER}/${fileOf(picture, language)}`);
        assert.ok(file.length < 40_000, `${file.length} bytes`);
        assert.deepEqual(sizeOf(file), [picture.width, picture.height]);
        assert.ok(picture.text[language].length > 20, 'it says what is to be seen');
      }
    });

  for (const system of SYSTEM_NAMES)
    it(`${system}: stand beside steps that there are, in as many steps in both languages`, () => {
      const counts = (words: typeof VI) => words.guides[system].map(({ steps }) => steps.length);
      assert.deepEqual(counts(EN), counts(VI));
      for (const place of Object.keys(PICTURES[system])) {
        const [way = -1, step = -1] = place.split('.').map(Number);
        assert.ok(step < (counts(VI)[way] ?? 0), `there is no step ${place}`);
      }
      assert.ok(Object.keys(PICTURES[system]).length > 0, 'at least what it looks like in the end');
    });
});

/** Of a WebP: in the header of the extended form, or of the one frame of the simple one. */
function sizeOf(file: Buffer): [number, number] {
  const kind = file.toString('latin1', 8, 16);
  if (kind === 'WEBPVP8X') return [file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1];
  assert.equal(kind, 'WEBPVP8 ');
  return [file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff];
}
