/**
 * Colours that can be read, from whatever a page's owner gives: each is moved in lightness alone, no further than it
 * must be, until its contrast on its grounds is what WCAG 2.2 asks for (1.4.3: 4.5 for text, 1.4.11: 3 for borders).
 */
import { convertOklabToRgb, convertRgbToLrgb, convertRgbToOklab } from 'culori/fn';

/** Opaque, in sRGB; each channel is 0 to 1, and what lies outside is taken to the edge. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export type Brand = Readonly<Record<'ink' | 'paper' | 'accent', Rgb>>;

/** Private variables of the style sheets, but for the two dashes. */
export type Tone = 'ink' | 'paper' | 'accent' | 'quiet' | 'line' | 'soft' | 'good' | 'bad' | 'doubt';

export const TEXT = 4.5;
export const BORDER = 3;

const BLACK: Rgb = { r: 0, g: 0, b: 0 };
const WHITE: Rgb = { r: 1, g: 1, b: 1 };
/** Hues of what is good, bad and in doubt. Their lightness follows the ground. */
const GOOD: Rgb = { r: 0.067, g: 0.4, b: 0.184 };
const BAD: Rgb = { r: 0.64, g: 0.086, b: 0.122 };
const DOUBT: Rgb = { r: 0.478, g: 0.29, b: 0 };
/** Of lightness, in which a colour is moved. */
const STEP = 0.01;

/** All tones of a widget. The ground stays as it was given. */
export function readableColours({ ink, paper, accent }: Brand): Readonly<Record<Tone, Rgb>> {
  const soft = softGround(paper, accent);
  const grounds = [onScreen(paper), soft];
  const text = readable(ink, grounds, TEXT);
  return {
    ink: text,
    paper: onScreen(paper),
    accent: readable(accent, grounds, TEXT),
    quiet: readable(mix(text, paper, 0.25), grounds, TEXT),
    line: readable(mix(text, paper, 0.5), grounds, BORDER),
    soft,
    good: readable(GOOD, grounds, TEXT),
    bad: readable(BAD, grounds, TEXT),
    doubt: readable(DOUBT, grounds, TEXT),
  };
}

/** The colour nearest in lightness that has this contrast on every ground; black or white where none has. */
export function readable(colour: Rgb, grounds: readonly Rgb[], least: number): Rgb {
  const worst = (candidate: Rgb) => Math.min(...grounds.map((ground) => contrastOf(candidate, ground)));
  const given = onScreen(colour);
  if (worst(given) >= least) return given;
  const { l, a, b } = convertRgbToOklab(given);
  for (let way = STEP; way <= 1; way += STEP) {
    const nearest = [l - way, l + way]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((lightness) => onScreen(convertOklabToRgb({ l: lightness, a, b })))
      .find((candidate) => worst(candidate) >= least);
    if (nearest) return nearest;
  }
  return worst(BLACK) > worst(WHITE) ? BLACK : WHITE;
}

/** 1 to 21; see WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb` */
export function toHex(colour: Rgb): string {
  const channel = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(colour.r)}${channel(colour.g)}${channel(colour.b)}`;
}

function luminance(colour: Rgb): number {
  const { r, g, b } = convertRgbToLrgb(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A ground that is a little different from the other, where something can still be read on both; else the same. */
function softGround(paper: Rgb, accent: Rgb): Rgb {
  const soft = mix(paper, accent, 0.08);
  const isReadable = [BLACK, WHITE].some(
    (pole) => contrastOf(pole, paper) >= TEXT && contrastOf(pole, soft) >= TEXT,
  );
  return isReadable ? soft : onScreen(paper);
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const [from, to] = [convertRgbToOklab(onScreen(one)), convertRgbToOklab(onScreen(other))];
  const between = (start: number, end: number) => start + (end - start) * share;
  return onScreen(
    convertOklabToRgb({ l: between(from.l, to.l), a: between(from.a, to.a), b: between(from.b, to.b) }),
  );
}

/** As a screen of 8 bits a channel shows it: contrast is that of what is seen. */
function onScreen({ r, g, b }: Rgb): Rgb {
  const channel = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * 255) / 255;
  return { r: channel(r), g: channel(g), b: channel(b) };
}
