import { makeList } from '../../shared/list';
import type { Block, Ink, Loss, Piece } from '../blocks';
import type { Format } from '../formats';
import type { Lettering } from '../lettering';
import type { SheetContent, SheetOffer, SheetSection } from '../sheet-content';
import { BULLET, bulleted, paragraph, row, stack, type Style } from '../typeset';

/** What a layout is made of. */
export interface Composing {
  readonly format: Format;
  readonly content: SheetContent;
  readonly lettering: Lettering;
  /** How large texts are, of what they are by design. */
  readonly scale: number;
  /** Lines that any text may take. */
  readonly most: number;
}

/** What a layout came to. */
export interface Drawn {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
  readonly fits: boolean;
}

/** A way to lay a sheet out: its parts drawn in their places, and whether all of them have room. */
export type Layout = (composing: Composing) => Drawn;

/** Sets a text in a width. */
export type Set = (text: string, width: number, style: Style) => Piece;

/**
 * Sets texts for a layout that was designed for a width.
 * @param unit How much of the sheet's unit one of the design's is.
 */
export function setterOf(composing: Composing, unit: number): Set {
  return (text, width, style) => {
    const size = sizeIn(composing, style.size, unit);
    const most = Math.min(style.most, composing.most);
    return paragraph(text, width, { ...style, size, most }, composing.lettering);
  };
}

/** A size of the design as it is set. */
export function sizeIn({ format, scale }: Composing, size: number, unit: number): number {
  return Math.max(size * unit * scale, format.smallest);
}

/** The colours and sizes of an offer's card, in units of the design. */
export interface CardDesign {
  readonly padding: number;
  readonly name: number;
  readonly line: number;
  readonly note: number;
  readonly stripe: number;
  readonly radius: number;
}

/** A card on white that says one offer; its height is told from outside, so that those beside each other are alike. */
export function offerCard(
  { name, line, isStanding, notes }: SheetOffer,
  width: number,
  design: CardDesign,
  set: Set,
  unit: number,
): { readonly height: number; readonly at: (height: number) => Piece } {
  const padding = design.padding * unit;
  const inner = width - 2 * padding;
  const stripe = design.stripe * unit;
  const text = stack(
    [
      name === undefined
        ? undefined
        : set(name, inner, { size: design.name, weight: '800', ink: 'navy', leading: 1.15, most: 1 }),
      set(line, inner, { size: design.line, weight: '400', ink: 'black', most: 8 }),
      ...notes.map((note) => set(note, inner, { size: design.note, weight: '600', ink: 'amber', most: 3 })),
    ],
    padding * 0.35,
  );
  const least = text.height + 2 * padding + stripe;
  return {
    height: least,
    at: (height) => ({
      height,
      losses: text.losses,
      draw: (x, y) => [
        ...framed(x, y, width, height, design.radius * unit, 0.35 * unit),
        { kind: 'box', x, y, width, height: stripe, ink: isStanding ? 'gold' : 'line' },
        ...text.draw(x + padding, y + stripe + padding),
      ],
    }),
  };
}

/** White, with a thin line around it. */
function framed(x: number, y: number, width: number, height: number, radius: number, line: number): Block[] {
  return [
    { kind: 'box', x, y, width, height, radius, ink: 'line' },
    {
      kind: 'box',
      x: x + line,
      y: y + line,
      width: width - 2 * line,
      height: height - 2 * line,
      radius: Math.max(0, radius - line),
      ink: 'white',
    },
  ];
}

/** Cards in rows of so many. */
export function offerCards(
  offers: readonly SheetOffer[],
  width: number,
  columns: number,
  gap: number,
  make: (offer: SheetOffer, width: number) => ReturnType<typeof offerCard>,
): Piece {
  const rows: Piece[] = [];
  for (let from = 0; from < offers.length; from += columns) {
    const shown = offers.slice(from, from + columns);
    const each = (width - gap * (shown.length - 1)) / shown.length;
    const cards = shown.map((offer) => make(offer, each));
    const height = Math.max(...cards.map((card) => card.height));
    rows.push(
      row(
        cards.map((card) => ({ piece: card.at(height), width: each })),
        gap,
      ),
    );
  }
  return stack(rows, gap);
}

/** A heading and its items. */
export function sectionPiece(
  { heading, items }: SheetSection,
  width: number,
  sizes: { readonly heading: number; readonly item: number; readonly mark: Ink },
  set: Set,
  realSize: number,
): Piece {
  return stack(
    [
      set(heading, width, { size: sizes.heading, weight: '800', ink: 'navy', leading: 1.25, most: 2 }),
      stack(
        items.map((item) =>
          bulleted(
            set(item, width - realSize * BULLET, { size: sizes.item, weight: '400', ink: 'black', most: 8 }),
            realSize,
            sizes.mark,
          ),
        ),
        realSize * 0.35,
      ),
    ],
    realSize * 0.5,
  );
}

/** Sections in columns, each in the one that is the shortest so far. */
export function inColumns(pieces: readonly Piece[], count: number, gap: number): Piece[] {
  const columns = makeList(count, (): Piece[] => []);
  const heightOf = (column: readonly Piece[]) => stack(column, gap).height;
  for (const piece of pieces) {
    const [shortest] = [...columns].sort((a, b) => heightOf(a) - heightOf(b));
    shortest?.push(piece);
  }
  return columns.map((column) => stack(column, gap));
}

/** The quiet border around a code, of the code's side: four of its modules, of which it has 29 at least. */
export const QUIET = 4 / 29;

/** The code on a white plate as large as it is told. */
export function codePlate(side: number): Piece {
  const code = side / (1 + 2 * QUIET);
  return {
    height: side,
    losses: [],
    draw: (x, y) => [
      { kind: 'box', x, y, width: side, height: side, radius: side * 0.05, ink: 'white' },
      { kind: 'code', x: x + (side - code) / 2, y: y + (side - code) / 2, side: code },
    ],
  };
}

/** Rings around a corner, as a sign spreads out. They end with the sheet. */
export function rings(x: number, y: number, radius: number, inks: readonly [Ink, Ink]): Block[] {
  return [1, 0.76, 0.52, 0.28].map((share, index) => ({
    kind: 'disc',
    x,
    y,
    radius: radius * share,
    ink: inks[index % 2 ? 1 : 0],
  }));
}
