import { toList } from '../shared/list';

/** The outlines of a font's letters, in units of which so many make its size. */
export interface Letters {
  readonly unitsPerEm: number;
  /** For each letter how far the next one stands, and its outline: a path of SVG with points relative to each other. */
  readonly glyphs: Readonly<Record<string, readonly [advance: number, outline: string]>>;
  /** Letters that are alike for what stands to their right, and to their left. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What is added between a letter of one and one of the other. */
  readonly kerning: readonly (readonly number[])[];
}

/** How heavy letters are, as style sheets count it. */
export const WEIGHTS = ['400', '600', '800'] as const;

export type Weight = (typeof WEIGHTS)[number];

/** A font in all of its weights. */
export type Lettering = Readonly<Record<Weight, Face>>;

/** What draws outlines: a canvas is one as it is. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Where text begins, at its baseline, and how large it is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Step = readonly [command: string, ...numbers: number[]];

/** One weight of a font: it measures text, and draws it. */
export class Face {
  private readonly glyphs: ReadonlyMap<string, readonly [advance: number, outline: string]>;
  private readonly left: ReadonlyMap<string, number>;
  private readonly right: ReadonlyMap<string, number>;
  private readonly outlines = new Map<string, readonly Step[]>();

  constructor(private readonly letters: Letters) {
    this.glyphs = new Map(Object.entries(letters.glyphs));
    this.left = classesOf(letters.left);
    this.right = classesOf(letters.right);
  }

  has(letter: string): boolean {
    return this.glyphs.has(letter);
  }

  /** How wide a text is at a size. Letters that the font has not take no room. */
  widthOf(text: string, size: number): number {
    let width = 0;
    this.walk(text, (_letter, x, advance) => {
      width = x + advance;
    });
    return (width / this.letters.unitsPerEm) * size;
  }

  /** Draws a text. What it is drawn with counts downwards, as pages do; the font counts upwards. */
  draw(text: string, { x: from, y: base, size }: Place, pen: Pen): void {
    const scale = size / this.letters.unitsPerEm;
    this.walk(text, (letter, offset) => {
      let [x, y] = [from + offset * scale, base];
      let start = [x, y] as const;
      for (const [command, ...numbers] of this.outlineOf(letter)) {
        // Points of a curve are all seen from where it begins.
        const points = numbers.map((number, index) => (index % 2 ? y - number * scale : x + number * scale));
        trace(pen, command, points);
        x = points[points.length - 2] ?? start[0];
        y = points[points.length - 1] ?? start[1];
        if (command === 'm') start = [x, y];
      }
    });
  }

  private walk(text: string, visit: (letter: string, x: number, advance: number) => void): void {
    let x = 0;
    let before: string | undefined;
    for (const letter of text) {
      const glyph = this.glyphs.get(letter);
      if (!glyph) continue;
      if (before !== undefined) x += this.between(before, letter);
      visit(letter, x, glyph[0]);
      x += glyph[0];
      before = letter;
    }
  }

  private between(left: string, right: string): number {
    return this.letters.kerning[this.left.get(left) ?? -1]?.[this.right.get(right) ?? -1] ?? 0;
  }

  private outlineOf(letter: string): readonly Step[] {
    const known = this.outlines.get(letter);
    if (known) return known;
    const outline = (this.glyphs.get(letter)?.[1].match(/[a-z][^a-z]*/g) ?? []).map(readStep);
    this.outlines.set(letter, outline);
    return outline;
  }
}

function classesOf(classes: readonly string[]): Map<string, number> {
  return new Map(
    classes.flatMap((letters, index) => toList(letters).map((letter) => [letter, index] as const)),
  );
}

function readStep(step: string): Step {
  const numbers = step.slice(1).trim();
  return [step.charAt(0), ...(numbers ? numbers.split(' ').map(Number) : [])];
}

function trace(
  pen: Pen,
  command: string,
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[],
): void {
  if (command === 'm') pen.moveTo(a, b);
  else if (command === 'l') pen.lineTo(a, b);
  else if (command === 'q') pen.quadraticCurveTo(a, b, c, d);
  else if (command === 'c') pen.bezierCurveTo(a, b, c, d, e, f);
  else pen.closePath();
}
