import { toList } from '../shared/list';
import { INKS } from './blocks';
import type { Sheet } from './compose';
import { drawSheet, type Tools } from './draw';
import type { Pen } from './lettering';

/** A shape of a drawing, as SVG has it. */
export interface Shape {
  readonly fill: string;
  readonly d: string;
}

/** The shapes of a sheet, the first at the bottom. */
export function shapesOf(sheet: Sheet, tools: Tools): Shape[] {
  const shapes: Shape[] = [];
  drawSheet(sheet, tools, (ink, draw) => {
    const pen = new SvgPen();
    draw(pen);
    shapes.push({ fill: INKS[ink].screen, d: pen.d });
  });
  return shapes;
}

/** A sheet as a file of SVG in its true size. Letters are outlines: nobody needs the font. */
export function svgOf(sheet: Sheet, tools: Tools): string {
  const { format, content } = sheet;
  const { width, height, unit } = format;
  const paths = shapesOf(sheet, tools).map(({ fill, d }) => `<path fill="${fill}" d="${d}"/>\n`);
  const unitOf = unit === 'mm' ? 'mm' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}${unitOf}" height="${height}${unitOf}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${content.language}">
<title>${escapeXml(content.title)}</title>
<desc>${escapeXml(wordsOn(sheet))}</desc>
${paths.join('')}</svg>
`;
}

/** All that a sheet says, for those who hear it. */
export function wordsOn({ blocks }: Pick<Sheet, 'blocks'>): string {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join(' ');
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no letters for what controls, and none for halves of letters. */
function escapeXml(text: string): string {
  return toList(text)
    .filter((letter) => letter >= ' ' && !/^[\ud800-\udfff\ufffe\uffff]$/.test(letter))
    .map((letter) => ESCAPED[letter] ?? letter)
    .join('');
}

/** Hundredths: of a millimetre, no eye sees them. */
const EXACT = 100;

/** Writes a path with points relative to each other, which is half as long. */
class SvgPen implements Pen {
  d = '';
  private x = 0;
  private y = 0;
  private start: readonly [number, number] = [0, 0];

  moveTo(x: number, y: number): void {
    this.write('m', x, y);
    this.start = [this.x, this.y];
  }

  lineTo(x: number, y: number): void {
    this.write('l', x, y);
  }

  quadraticCurveTo(...points: [number, number, number, number]): void {
    this.write('q', ...points);
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.write('c', ...points);
  }

  closePath(): void {
    this.d += 'z';
    [this.x, this.y] = this.start;
  }

  /** Where the pen is, is counted as it is written: what is rounded away never adds up. */
  private write(command: string, ...points: readonly number[]): void {
    const exact = points.map((value) => Math.round(value * EXACT));
    const moved = exact.map((value, index) => (value - (index % 2 ? this.y : this.x)) / EXACT);
    this.d += command + moved.join(' ');
    this.x = exact[exact.length - 2] ?? this.x;
    this.y = exact[exact.length - 1] ?? this.y;
  }
}
