import { stack } from '../typeset';
import {
  codePlate,
  inColumns,
  offerCard,
  offerCards,
  rings,
  sectionPiece,
  setterOf,
  sizeIn,
  type Composing,
  type Drawn,
} from './layout';

/** Lengths are those of A4, in millimetres: the other pages have its shape. */
const DESIGN_WIDTH = 210;
const MARGIN = 15;
/** How far the cards reach into the head. */
const OVERLAP = 16;
const GAP = 9;
const CODE = 50;
const CARD = { padding: 6, name: 13, line: 4.9, note: 3.9, stripe: 1.8, radius: 2 };
const SECTION = { heading: 5.8, item: 4.5, mark: 'gold' } as const;

/** A leaflet or a poster: the head, the offers, who and what, and the code at the foot. */
export function composePage(composing: Composing): Drawn {
  const { format, content } = composing;
  const { width, height, bleed } = format;
  const unit = width / DESIGN_WIDTH;
  const set = setterOf(composing, unit);
  const margin = MARGIN * unit;
  const inner = width - 2 * margin;
  const gap = GAP * unit;

  const agency = content.agency
    ? set(content.agency, inner - 34 * unit, { size: 5.2, weight: '600', ink: 'sky', most: 2 })
    : undefined;
  const title = set(content.title, inner, {
    size: 17,
    weight: '800',
    ink: 'white',
    leading: 1.16,
    most: 4,
  });
  const head = stack([agency, title], 7 * unit);
  const cards = offerCards(content.offers, inner, 2, 5 * unit, (offer, each) =>
    offerCard(offer, each, CARD, set, unit),
  );
  const columnGap = 8 * unit;
  const count = Math.min(2, content.sections.length);
  const each = (inner - columnGap * (count - 1)) / Math.max(1, count);
  const textSize = sizeIn(composing, SECTION.item, unit);
  const columns = inColumns(
    content.sections.map((section) => sectionPiece(section, each, SECTION, set, textSize)),
    count,
    gap * 0.7,
  );
  const sections = Math.max(0, ...columns.map((column) => column.height));

  const plate = codePlate(CODE * unit);
  const beside = inner - CODE * unit - 9 * unit;
  const call = stack(
    [
      set(content.advice, beside, {
        size: 8,
        weight: '800',
        ink: 'navy',
        leading: 1.2,
        most: 3,
        isBalanced: true,
      }),
      set(content.scan, beside, { size: 4.6, weight: '400', ink: 'black', most: 2 }),
      set(content.address, beside, { size: 5, weight: '600', ink: 'blue', most: 3 }),
      content.contact
        ? set(content.contact, beside, { size: 4.6, weight: '400', ink: 'black', most: 3 })
        : undefined,
    ],
    2 * unit,
  );
  const small = stack(
    content.small.map((line) => set(line, inner, { size: 3, weight: '400', ink: 'quiet', most: 5 })),
    0.8 * unit,
  );
  const callHeight = Math.max(plate.height, call.height);
  const foot = callHeight + small.height + 2.2 * gap;

  const fixed =
    margin +
    head.height +
    (OVERLAP + 10) * unit +
    cards.height -
    OVERLAP * unit +
    gap +
    sections +
    gap +
    foot;
  const spare = height - fixed;
  // What is left goes above the title, and around the sections.
  const [above, around] = [spare * 0.5, spare * 0.25];
  const headTop = margin + above;
  const cardsTop = headTop + head.height + 10 * unit;
  const headEnd = cardsTop + OVERLAP * unit;
  const sectionsTop = cardsTop + cards.height + gap + around;
  const footTop = height - foot;
  const callTop = footTop + gap;

  return {
    fits: spare >= 0,
    losses: [head, cards, ...columns, call, small].flatMap(({ losses }) => losses),
    blocks: [
      {
        kind: 'box',
        x: -bleed,
        y: -bleed,
        width: width + 2 * bleed,
        height: height + 2 * bleed,
        ink: 'white',
      },
      { kind: 'box', x: -bleed, y: -bleed, width: width + 2 * bleed, height: headEnd + bleed, ink: 'navy' },
      ...rings(width, 0, Math.min(headEnd * 0.62, 64 * unit), ['blue', 'navy']),
      // Its own place: whose sheet it is stands at the top, whatever is left.
      ...(agency?.draw(margin, margin) ?? []),
      ...title.draw(margin, headTop + head.height - title.height),
      ...cards.draw(margin, cardsTop),
      ...columns.flatMap((column, index) => column.draw(margin + index * (each + columnGap), sectionsTop)),
      { kind: 'box', x: -bleed, y: footTop, width: width + 2 * bleed, height: foot + bleed, ink: 'pale' },
      { kind: 'box', x: -bleed, y: footTop, width: width + 2 * bleed, height: 1.2 * unit, ink: 'gold' },
      ...plate.draw(margin, callTop + (callHeight - plate.height) / 2),
      ...call.draw(margin + CODE * unit + 9 * unit, callTop + (callHeight - call.height) / 2),
      ...small.draw(margin, callTop + callHeight + 0.6 * gap),
    ],
  };
}
