import { toList } from '../shared/list';
import type { Block, Ink, Loss, Piece } from './blocks';
import type { Face, Lettering, Weight } from './lettering';

/** How a text is set. */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  /** Height of a line, in sizes. */
  readonly leading?: number;
  /** Lines that it may take; what is longer is cut, and says so. */
  readonly most: number;
  /** Lines as wide as each other, as far as that takes no further one. */
  readonly isBalanced?: boolean;
}

/** How far below the top of a line its baseline lies, in sizes, beside half of what the leading adds. */
const ASCENT = 0.98;
const LEADING = 1.36;
const ELLIPSIS = '…';
/** No sheet has room for more letters in one text. */
const LONGEST = 3000;
/** By how much a width is narrowed at a time, in looking for lines that look better. */
const NARROWER = 0.97;
/** A last line that is shorter than this, of the width, looks lost. */
const SHORT = 0.28;

/** Characters that take room without a mark: all of them break lines, or stand where one could. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000]+/gu;

/** A text in lines of a width. */
export function paragraph(given: string, width: number, style: Style, lettering: Lettering): Piece {
  const { size, weight, ink, leading = LEADING, most } = style;
  const face = lettering[weight];
  const { text, letters } = readable(given, face);
  const set = (within: number) => breakLines(text.slice(0, LONGEST), within, size, most, face);
  const isGood = ({ lines: [...lines] }: Lines) =>
    !style.isBalanced && face.widthOf(lines.pop() ?? '', size) >= width * SHORT;
  const { lines, isCut } = improve(set, width, isGood);
  const step = size * leading;
  const losses: Loss[] = [];
  if (isCut || text.length > LONGEST) losses.push({ kind: 'cut', text: given });
  if (letters) losses.push({ kind: 'letters', letters });
  return {
    height: lines.length * step,
    losses,
    draw: (x, y) =>
      lines.map((line, index): Block => {
        const base = y + index * step + ((leading - LEADING) / 2 + 0.02 + ASCENT) * size;
        return { kind: 'text', x, y: base, width: face.widthOf(line, size), size, weight, ink, text: line };
      }),
  };
}

/** A text in letters that the font has: one with an accent that it has not, without; any other is left out. */
export function readable(given: string, face: Face): { readonly text: string; readonly letters: string } {
  let letters = '';
  const text = toList(given.normalize('NFC').replace(SPACES, ' ').trim())
    .map((letter) => {
      if (face.has(letter)) return letter;
      const [plain = ''] = letter.normalize('NFKD');
      if (!letters.includes(letter)) letters += letter;
      return face.has(plain) ? plain : '';
    })
    .join('');
  return { text: text.replace(SPACES, ' ').trim(), letters };
}

/** Breaks a text at its spaces, and a word that is wider than a line where that ends. */
export function breakLines(text: string, width: number, size: number, most: number, face: Face): Lines {
  const fits = (line: string) => face.widthOf(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  const take = (word: string) => {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      return;
    }
    if (line) lines.push(line);
    line = word;
    // Not even a line of its own is wide enough; nothing is where no letter is.
    while (!fits(line) && line.length > 1 && lines.length <= most) {
      const head = longestFitting(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  };
  for (const word of text.split(' ')) {
    if (lines.length > most) break;
    if (word) take(word);
  }
  if (line) lines.push(line);
  if (lines.length <= most) return { lines, isCut: false };
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last && !fits(last + ELLIPSIS)) last = last.slice(0, -1).trimEnd();
  return { lines: [...kept.slice(0, -1), last + ELLIPSIS], isCut: true };
}

interface Lines {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

/** Lines that look better, if there are as few in a narrower width: the first that are good, else the narrowest. */
function improve(set: (width: number) => Lines, width: number, isGood: (lines: Lines) => boolean): Lines {
  let best = set(width);
  for (let within = width * NARROWER; within > width / 2 && best.lines.length > 1; within *= NARROWER) {
    if (isGood(best)) break;
    const narrower = set(within);
    if (narrower.isCut || narrower.lines.length > best.lines.length) break;
    best = narrower;
  }
  return best;
}

/** The longest beginning of a word that fits; one letter at least. An address breaks behind its slashes and dots. */
function longestFitting(word: string, fits: (text: string) => boolean): string {
  let count = 1;
  while (count < word.length && fits(word.slice(0, count + 1))) count++;
  const nice = /^.*[/.\-?&=](?=[^/])/.exec(word.slice(0, count))?.[0].length ?? 0;
  return word.slice(0, nice > count / 2 ? nice : count);
}

// ---- pieces of pieces ------------------------------------------------------------------------------------------

const NOTHING: Piece = { height: 0, losses: [], draw: () => [] };

/** One above the other, with a gap between them. */
export function stack(pieces: readonly (Piece | undefined)[], gap: number): Piece {
  const there = pieces.filter((piece): piece is Piece => piece !== undefined && piece.height > 0);
  if (there.length === 0) return NOTHING;
  return {
    height: there.reduce((sum, { height }) => sum + height, gap * (there.length - 1)),
    losses: there.flatMap(({ losses }) => losses),
    draw: (x, y) => {
      let top = y;
      return there.flatMap((piece) => {
        const blocks = piece.draw(x, top);
        top += piece.height + gap;
        return blocks;
      });
    },
  };
}

/** Beside each other, each of a width. */
export function row(
  pieces: readonly { readonly piece: Piece; readonly width: number }[],
  gap: number,
): Piece {
  return {
    height: Math.max(0, ...pieces.map(({ piece }) => piece.height)),
    losses: pieces.flatMap(({ piece }) => piece.losses),
    draw: (x, y) => {
      let left = x;
      return pieces.flatMap(({ piece, width }) => {
        const blocks = piece.draw(left, y);
        left += width + gap;
        return blocks;
      });
    },
  };
}

/** Indented behind a mark in the height of its first line. */
export function bulleted(inner: Piece, size: number, ink: Ink): Piece {
  return {
    ...inner,
    draw: (x, y) => [
      { kind: 'disc', x: x + size * 0.32, y: y + size * 0.68, radius: size * 0.16, ink },
      ...inner.draw(x + size * BULLET, y),
    ],
  };
}

/** What a bullet takes beside its text, in sizes. */
export const BULLET = 1;
