import { stack } from '../typeset';
import { codePlate, rings, setterOf, type Composing, type Drawn } from './layout';

/** Lengths are pixels of a card of 1200 × 630. */
const MARGIN = 60;
const CODE = 286;
const SIDE = 400;

/** A picture for networks, seen small: whose, what, the names, and where to go. */
export function composeCard(composing: Composing): Drawn {
  const { format, content } = composing;
  const { width, height } = format;
  const unit = width / 1200;
  const set = setterOf(composing, unit);
  const margin = MARGIN * unit;
  const side = SIDE * unit;
  const inner = width - side - 2 * margin;

  const agency = content.agency
    ? set(content.agency, inner, { size: 25, weight: '600', ink: 'sky', most: 2 })
    : undefined;
  const title = set(content.title, inner, {
    size: 62,
    weight: '800',
    ink: 'white',
    leading: 1.14,
    most: 3,
  });
  const offers = stack(
    content.offers.map(({ name, line, notes }) =>
      stack(
        [
          name === undefined
            ? undefined
            : set(name, inner, { size: 34, weight: '800', ink: 'gold', leading: 1.2, most: 1 }),
          set([line, ...notes].join('. ').replace(/\.\./g, '.'), inner, {
            size: 22,
            weight: '400',
            ink: 'white',
            most: 4,
          }),
        ],
        2 * unit,
      ),
    ),
    16 * unit,
  );
  const left = stack([agency, title, offers], 24 * unit);

  const plate = codePlate(CODE * unit);
  const call = side - 60 * unit;
  const right = stack(
    [
      plate,
      set(content.scan, call, { size: 22, weight: '600', ink: 'navy', leading: 1.25, most: 3 }),
      set(content.address, call, { size: 20, weight: '400', ink: 'blue', most: 3 }),
    ],
    12 * unit,
  );
  const small = set(content.small[0] ?? '', call, { size: 14, weight: '400', ink: 'quiet', most: 4 });
  const spare = Math.min(
    height - 2 * margin - left.height,
    height - 1.4 * margin - right.height - small.height,
  );
  const rightLeft = width - side + 30 * unit;

  return {
    fits: spare >= 0,
    losses: [left, right, small].flatMap(({ losses }) => losses),
    blocks: [
      { kind: 'box', x: 0, y: 0, width, height, ink: 'navy' },
      ...rings(width - side, 0, 250 * unit, ['blue', 'navy']),
      { kind: 'box', x: width - side, y: 0, width: side, height, ink: 'pale' },
      { kind: 'box', x: width - side, y: 0, width: 6 * unit, height, ink: 'gold' },
      ...left.draw(margin, (height - left.height) / 2),
      ...right.draw(rightLeft, margin * 0.7),
      ...small.draw(rightLeft, height - margin * 0.6 - small.height),
    ],
  };
}
