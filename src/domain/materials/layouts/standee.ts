import { stack } from '../typeset';
import {
  codePlate,
  offerCard,
  offerCards,
  rings,
  sectionPiece,
  setterOf,
  sizeIn,
  type Composing,
  type Drawn,
} from './layout';

/** Lengths are millimetres of a standee of 800 × 1800. */
const DESIGN_WIDTH = 800;
const MARGIN = 64;
const OVERLAP = 70;
const GAP = 42;
const CODE = 330;
/** The foot that rolls into its box: nothing to read stands there. */
const BOX = 110;
const CARD = { padding: 30, name: 62, line: 26, note: 20, stripe: 9, radius: 8 };
const SECTION = { heading: 31, item: 24, mark: 'gold' } as const;

/** A standee is read from a few steps away: few words, and the code where a hand holds a phone. */
export function composeStandee(composing: Composing): Drawn {
  const { format, content } = composing;
  const { width, height, bleed } = format;
  const unit = width / DESIGN_WIDTH;
  const set = setterOf(composing, unit);
  const margin = MARGIN * unit;
  const inner = width - 2 * margin;
  const gap = GAP * unit;

  const agency = content.agency
    ? set(content.agency, inner - 150 * unit, { size: 27, weight: '600', ink: 'sky', most: 3 })
    : undefined;
  const title = set(content.title, inner, {
    size: 84,
    weight: '800',
    ink: 'white',
    leading: 1.14,
    most: 5,
  });
  const cards = offerCards(content.offers, inner, 1, gap * 0.6, (offer, each) =>
    offerCard(offer, each, CARD, set, unit),
  );
  const sections = stack(
    content.sections.map((section) =>
      sectionPiece(section, inner, SECTION, set, sizeIn(composing, SECTION.item, unit)),
    ),
    gap,
  );
  const beside = inner - CODE * unit - 40 * unit;
  const plate = codePlate(CODE * unit);
  const call = stack(
    [
      set(content.advice, beside, { size: 38, weight: '800', ink: 'navy', leading: 1.2, most: 5 }),
      set(content.scan, beside, { size: 22, weight: '400', ink: 'black', most: 3 }),
      set(content.address, beside, { size: 23, weight: '600', ink: 'blue', most: 4 }),
      content.contact
        ? set(content.contact, beside, { size: 22, weight: '400', ink: 'black', most: 4 })
        : undefined,
    ],
    12 * unit,
  );
  const small = stack(
    content.small.map((line) => set(line, inner, { size: 13, weight: '400', ink: 'quiet', most: 5 })),
    4 * unit,
  );
  const callHeight = Math.max(plate.height, call.height);
  const foot = gap + callHeight + gap * 0.7 + small.height + gap * 0.8 + BOX * unit;
  const head = stack([agency, title], 44 * unit);
  const between = sections.height > 0 ? 2 * gap : gap;
  const fixed = margin * 1.2 + head.height + gap + cards.height + between + sections.height + foot;
  const spare = height - fixed;
  const cardsTop = margin * 1.2 + head.height + gap + spare * 0.55;
  const headEnd = cardsTop + OVERLAP * unit;
  const footTop = height - foot;
  const callTop = footTop + gap;
  const sectionsTop = cardsTop + cards.height + (footTop - cardsTop - cards.height - sections.height) / 2;
  const full = { x: -bleed, width: width + 2 * bleed };

  return {
    fits: spare >= 0,
    losses: [head, cards, sections, call, small].flatMap(({ losses }) => losses),
    blocks: [
      { kind: 'box', ...full, y: -bleed, height: height + 2 * bleed, ink: 'white' },
      { kind: 'box', ...full, y: -bleed, height: headEnd + bleed, ink: 'navy' },
      ...rings(width, 0, Math.min(headEnd * 0.5, 330 * unit), ['blue', 'navy']),
      ...(agency?.draw(margin, margin * 1.2) ?? []),
      ...title.draw(margin, cardsTop - gap - title.height),
      ...cards.draw(margin, cardsTop),
      ...sections.draw(margin, sectionsTop),
      { kind: 'box', ...full, y: footTop, height: foot + bleed, ink: 'pale' },
      { kind: 'box', ...full, y: footTop, height: 6 * unit, ink: 'gold' },
      ...plate.draw(margin, callTop + (callHeight - plate.height) / 2),
      ...call.draw(margin + CODE * unit + 40 * unit, callTop + (callHeight - call.height) / 2),
      ...small.draw(margin, callTop + callHeight + gap * 0.7),
      { kind: 'box', ...full, y: height - BOX * unit, height: BOX * unit + bleed, ink: 'navy' },
    ],
  };
}
