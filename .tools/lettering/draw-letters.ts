import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as harfbuzz from 'harfbuzzjs';
import type { Letters } from '../../src/domain/materials/lettering';
import { toList } from '../../src/domain/shared/list';
import { root } from '../install.mjs';

/** Where the letters stand among the sources, and the package of the font that they are taken from. */
export const LETTERING = 'src/content/lettering/be-vietnam-pro.json';
export const LETTERING_LICENCE = 'src/content/lettering/OFL.txt';
export const FONT_PACKAGE = 'node_modules/@expo-google-fonts/be-vietnam-pro';

const FILES = { 400: '400Regular', 600: '600SemiBold', 800: '800ExtraBold' };

/** The file of the letters as it has to be: the same font gives the same bytes. */
export function drawLettering(): string {
  const weights = Object.entries(FILES).map(([weight, name]) => {
    const file = join(root, FONT_PACKAGE, name, `BeVietnamPro_${name}.ttf`);
    return [weight, drawLetters(file)] as const;
  });
  return `${JSON.stringify({ weights: Object.fromEntries(weights) })}\n`;
}

/** Whose the font is and how it may be used: stands beside what was taken of it. */
export function readFontLicence(): string {
  return readFileSync(join(root, FONT_PACKAGE, 'LICENSE_FONT'), 'utf8').replaceAll('\r\n', '\n');
}

/** Vowels of Vietnamese, which carry tones, and the marks of these. */
const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Letters and signs that can stand on a sheet: those of Vietnamese, of western Europe, and what stands between them. */
export const CHARACTERS = [
  ...new Set([
    ...rangeOf(0x20, 0x7e),
    ...rangeOf(0xa1, 0xac),
    ...rangeOf(0xae, 0xff),
    ...toList(VOWELS + VOWELS.toUpperCase()).flatMap((vowel) =>
      TONES.map((tone) => (vowel + tone).normalize('NFC')),
    ),
    ...toList('đĐ“”‘’–—…•₫'),
  ]),
].filter((character) => character.length === 1);

/**
 * Reads the outlines of a font, once and for all: a print shop needs no font then, and neither does a page. HarfBuzz
 * itself says how far letters stand from each other.
 */
function drawLetters(file: string): Letters {
  const face = new harfbuzz.Face(new harfbuzz.Blob(toArrayBuffer(readFileSync(file))), 0);
  const font = new harfbuzz.Font(face);
  const widthOf = (text: string) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    // Each letter stays itself.
    harfbuzz.shape(
      font,
      buffer,
      ['-liga', '-clig', '-calt', '-dlig'].map((off) => harfbuzz.Feature.fromString(off)!),
    );
    const glyphs = buffer.getGlyphInfosAndPositions();
    if (glyphs.some(({ codepoint }) => codepoint === 0)) return undefined;
    return {
      width: glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0),
      first: glyphs[0]!.codepoint,
    };
  };
  const known = CHARACTERS.filter((character) => widthOf(character));
  const alone = new Map(known.map((character) => [character, widthOf(character)!]));
  const glyphs = Object.fromEntries(
    known.map((character) => {
      const { width, first } = alone.get(character)!;
      return [character, [width, relative(font.glyphToPath(first))] as const];
    }),
  );
  const kerning = known.map((left) =>
    known.map((right) => widthOf(left + right)!.width - alone.get(left)!.width - alone.get(right)!.width),
  );
  return { unitsPerEm: face.upem, glyphs, ...inClasses(known, kerning) };
}

/** Letters that keep the same distance from all others are told once: those with an accent are like those without. */
function inClasses(known: readonly string[], kerning: readonly (readonly number[])[]) {
  const rows = classesOf(known.map((_, index) => kerning[index]!.join()));
  const columns = classesOf(known.map((_, index) => kerning.map((row) => row[index]).join()));
  const name = (classes: readonly (readonly number[])[]) =>
    classes.map((members) => members.map((index) => known[index]).join(''));
  return {
    left: name(rows),
    right: name(columns),
    kerning: rows.map(([row]) => columns.map(([column]) => kerning[row!]![column!]!)),
  };
}

function classesOf(keys: readonly string[]): number[][] {
  const classes = new Map<string, number[]>();
  keys.forEach((key, index) => {
    classes.set(key, [...(classes.get(key) ?? []), index]);
  });
  return [...classes.values()];
}

/** A path with each point seen from the one before: shorter, and letters with the same shape are alike. */
function relative(path: string): string {
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
    .map(([, command = '', numbers = '']) => {
      if (command === 'Z') {
        // As in SVG: the next point is seen from where the line was begun.
        [x, y] = start;
        return 'z';
      }
      const points = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
      const moved = points.map((value, index) => Math.round(value) - (index % 2 ? y : x));
      [x, y] = points.slice(-2).map(Math.round) as [number, number];
      if (command === 'M') start = [x, y];
      return command.toLowerCase() + moved.join(' ');
    })
    .join('');
}

function rangeOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
