import type { Block, Ink } from './blocks';
import type { Sheet } from './compose';
import type { Lettering, Pen } from './lettering';

/** A QR code: whether a module is dark. */
export interface CodeMatrix {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** What a sheet is drawn with. */
export interface Tools {
  readonly lettering: Lettering;
  readonly code: CodeMatrix;
}

/** How far from its corner a curve's handle stands to look like a quarter of a circle, of the radius. */
const ROUND = 0.5523;

/**
 * Draws a sheet, a shape after the other; what comes later covers what was there.
 * @param paint Hands out a pen for a shape of one colour.
 */
export function drawSheet(
  { blocks }: Pick<Sheet, 'blocks'>,
  tools: Tools,
  paint: (ink: Ink, draw: (pen: Pen) => void) => void,
): void {
  for (const block of blocks)
    paint(block.kind === 'code' ? 'black' : block.ink, (pen) => {
      drawBlock(block, tools, pen);
    });
}

function drawBlock(block: Block, { lettering, code }: Tools, pen: Pen): void {
  switch (block.kind) {
    case 'text':
      lettering[block.weight].draw(block.text, block, pen);
      break;
    case 'box':
      drawBox(block, pen);
      break;
    case 'disc': {
      const { x, y, radius } = block;
      drawBox({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, radius }, pen);
      break;
    }
    case 'code':
      drawCode(block, code, pen);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

function drawBox({ x, y, width, height, radius = 0 }: Box, pen: Pen): void {
  const [right, bottom] = [x + width, y + height];
  const near = radius * (1 - ROUND);
  pen.moveTo(x + radius, y);
  pen.lineTo(right - radius, y);
  if (radius) pen.bezierCurveTo(right - near, y, right, y + near, right, y + radius);
  pen.lineTo(right, bottom - radius);
  if (radius) pen.bezierCurveTo(right, bottom - near, right - near, bottom, right - radius, bottom);
  pen.lineTo(x + radius, bottom);
  if (radius) pen.bezierCurveTo(x + near, bottom, x, bottom - near, x, bottom - radius);
  pen.lineTo(x, y + radius);
  if (radius) pen.bezierCurveTo(x, y + near, x + near, y, x + radius, y);
  pen.closePath();
}

/** Dark modules beside each other as one shape: no hair line between them. */
function drawCode(
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
  code: CodeMatrix,
  pen: Pen,
): void {
  const module = side / code.size;
  for (let line = 0; line < code.size; line++)
    for (let from = 0; from < code.size; from++) {
      let length = 0;
      while (code.get(from + length, line)) length++;
      if (length === 0) continue;
      drawBox({ x: x + from * module, y: y + line * module, width: length * module, height: module }, pen);
      from += length;
    }
}
