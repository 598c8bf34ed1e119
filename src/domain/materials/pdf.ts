import { INKS } from './blocks';
import type { Sheet } from './compose';
import { drawSheet, type Tools } from './draw';
import { pointsOf } from './formats';
import type { Pen } from './lettering';

/** Makes bytes fewer, as zlib does; nothing where the browser can't. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

/**
 * A sheet as a PDF of one page, in the four colours of print, with what is printed beyond the cut: `TrimBox` says where
 * that goes. Letters are outlines. It holds shapes and nothing else, so that these few lines write all of it.
 */
export async function pdfOf(sheet: Sheet, tools: Tools, deflate?: Deflate): Promise<Uint8Array> {
  const { format, content } = sheet;
  const { width, height, unit, bleed } = format;
  const points = (length: number) => pointsOf(length, unit);
  const box = (inset: number) =>
    `[${[inset, inset, width + 2 * bleed - inset, height + 2 * bleed - inset].map((edge) => decimal(points(edge))).join(' ')}]`;
  const plain = new TextEncoder().encode(streamOf(sheet, tools));
  const packed = await deflate?.(plain);
  const stream = packed ?? plain;
  return assemble([
    `<</Type/Catalog/Pages 2 0 R/Lang${textString(content.language)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox${box(0)}/BleedBox${box(0)}/TrimBox${box(bleed)}/Resources<<>>/Contents 4 0 R>>`,
    [`<</Length ${stream.length}${packed ? '/Filter/FlateDecode' : ''}>>\nstream\n`, stream, '\nendstream'],
    `<</Title${textString(content.title)}/Creator${textString('hiendien-widgets')}>>`,
  ]);
}

/** The shapes, in a page that counts in the sheet's unit from its upper left corner. */
function streamOf(sheet: Sheet, tools: Tools): string {
  const { height, unit, bleed } = sheet.format;
  const one = pointsOf(1, unit);
  const parts = [
    `${one.toFixed(8)} 0 0 ${(-one).toFixed(8)} ${decimal(pointsOf(bleed, unit))} ${decimal(pointsOf(height + bleed, unit))} cm`,
  ];
  drawSheet(sheet, tools, (ink, draw) => {
    const pen = new PdfPen();
    draw(pen);
    parts.push(`${INKS[ink].print.join(' ')} k`, ...pen.lines, 'f');
  });
  return parts.join('\n');
}

class PdfPen implements Pen {
  readonly lines: string[] = [];
  private x = 0;
  private y = 0;

  moveTo(x: number, y: number): void {
    this.write('m', x, y);
  }

  lineTo(x: number, y: number): void {
    this.write('l', x, y);
  }

  /** A PDF knows curves of two handles only; this is the same curve, raised by a degree. */
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    const toward = (from: number, handle: number) => from + (2 / 3) * (handle - from);
    this.bezierCurveTo(toward(this.x, x1), toward(this.y, y1), toward(x, x1), toward(y, y1), x, y);
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.write('c', ...points);
  }

  closePath(): void {
    this.lines.push('h');
  }

  private write(command: string, ...points: readonly number[]): void {
    this.x = points[points.length - 2] ?? this.x;
    this.y = points[points.length - 1] ?? this.y;
    this.lines.push(`${points.map(decimal).join(' ')} ${command}`);
  }
}

/** As PDF writes numbers: no exponent. */
function decimal(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return Math.abs(rounded) < 0.001 ? rounded.toFixed(4) : String(rounded);
}

/** A text as PDF has it, in UTF-16. */
function textString(text: string): string {
  let digits = 'FEFF';
  for (let index = 0; index < text.length; index++)
    digits += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `<${digits}>`;
}

type Part = string | Uint8Array;

/** Objects with their numbers from 1 on, and the table of where each begins. The last one tells of the document. */
function assemble(objects: readonly (Part | readonly Part[])[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Part) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  // The second line tells those who move files that this is none of text.
  add(`%PDF-1.7\n`);
  add(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  const offsets = objects.map((object, index) => {
    const offset = length;
    add(`${index + 1} 0 obj\n`);
    (typeof object === 'string' || object instanceof Uint8Array ? [object] : object).forEach(add);
    add('\nendobj\n');
    return offset;
  });
  const table = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  add(`xref\n0 ${count}\n0000000000 65535 f \n${entries}`);
  add(`trailer\n<</Size ${count}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
