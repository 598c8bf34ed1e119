import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import {
  BORDER,
  contrastOf,
  readable,
  readableColours,
  TEXT,
  toHex,
} from '../../../src/domain/brand/readable-colours';

const channel = fc.double({ min: -0.3, max: 1.3, noNaN: true });
const colour = fc.record({ r: channel, g: channel, b: channel });
const rgb = (hex: string) => ({
  r: parseInt(hex.slice(1, 3), 16) / 255,
  g: parseInt(hex.slice(3, 5), 16) / 255,
  b: parseInt(hex.slice(5, 7), 16) / 255,
});

describe('the colours of a brand', () => {
  it('can be read on every ground, whatever is given', () => {
    fc.assert(
      fc.property(colour, colour, colour, (ink, paper, accent) => {
        const { soft, line, paper: ground, ...tones } = readableColours({ ink, paper, accent });
        for (const below of [ground, soft]) {
          assert.ok(contrastOf(line, below) >= BORDER, `line ${toHex(line)} on ${toHex(below)}`);
          for (const [tone, shown] of Object.entries(tones))
            assert.ok(contrastOf(shown, below) >= TEXT, `${tone} ${toHex(shown)} on ${toHex(below)}`);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('stay as they are where they can be read', () => {
    const given = { ink: '#14202e', paper: '#ffffff', accent: '#7a1f3d' };
    const { ink, paper, accent } = readableColours({
      ink: rgb(given.ink),
      paper: rgb(given.paper),
      accent: rgb(given.accent),
    });
    assert.deepEqual({ ink: toHex(ink), paper: toHex(paper), accent: toHex(accent) }, given);
  });

  it('are moved in lightness alone, and no further than they must be', () => {
    const ground = rgb('#0f1b2a');
    const moved = readable(rgb('#7a1f3d'), [ground], TEXT);
    assert.ok(contrastOf(moved, ground) >= TEXT, toHex(moved));
    assert.ok(contrastOf(moved, ground) < TEXT + 0.4, toHex(moved));
    assert.ok(moved.r > moved.g + 0.2, 'is still red');
  });

  it('have the contrast of WCAG’s own examples', () => {
    assert.equal(contrastOf(rgb('#000000'), rgb('#ffffff')), 21);
    assert.equal(contrastOf(rgb('#777777'), rgb('#ffffff')).toFixed(2), '4.48');
    assert.equal(contrastOf(rgb('#ffffff'), rgb('#767676')).toFixed(2), '4.54');
  });
});
