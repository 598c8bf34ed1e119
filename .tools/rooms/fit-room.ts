/** How high something is at a width, in whole CSS pixels. */
export type Measured = readonly (readonly [width: number, height: number])[];

interface Line {
  /** Pixels at no width. */
  readonly base: number;
  /** Pixels that it falls by with each pixel of width. */
  readonly fall: number;
}

/** Where a line may end and the next begin: closer where heights change faster. */
const BREAKS = [165, 185, 205, 230, 260, 300, 340, 390, 450, 520, 600, 700, 820, 950, 1100];

/** More lines make a snippet that nobody reads, for the sake of a few pixels. */
const MOST_LINES = 4;

/**
 * A length in CSS that is nowhere less than what was measured, with percentages for the width: the highest of a few
 * lines. Text that wraps is about as high as a number over its width, which bends as such lines do.
 */
export function fitRoom(measured: Measured): string {
  let best: { readonly lines: readonly Line[]; readonly waste: number } | undefined;
  for (const breaks of choices(BREAKS, MOST_LINES - 1)) {
    const lines = [...breaks, Infinity].flatMap((end, index) => {
      const part = measured.filter(([width]) => width >= (breaks[index - 1] ?? 0) && width <= end);
      return part.length > 0 ? [lineAbove(part)] : [];
    });
    const waste = measured.reduce(
      (sum, [width, height]) => sum + (heightOf(lines, width) - height) / width,
      0,
    );
    // A line more is worth a twentieth of the waste.
    if (!best || waste * 1.05 ** (lines.length - best.lines.length) < best.waste) best = { lines, waste };
  }
  const lines = best?.lines ?? [];
  const needed = lines.filter((line) =>
    measured.some(([width]) => heightOf(lines, width) === heightOf([line], width)),
  );
  const [first, ...rest] = needed.sort((a, b) => a.fall - b.fall).map(printLine);
  return rest.length > 0 ? `max(${[first, ...rest].join(',')})` : (first ?? '0px');
}

/** The line above all points of a part that stands least above its middle. */
function lineAbove(part: Measured): Line {
  const [start = 0] = part[0] ?? [];
  const [end = start] = part.at(-1) ?? [];
  const middle = (start + end) / 2;
  const hull = upperHull(part);
  const after = hull.findIndex(([width]) => width > middle);
  const [left, right] = after > 0 ? [hull[after - 1], hull[after]] : [hull[0], hull[0]];
  const slope = left && right && right[0] > left[0] ? (left[1] - right[1]) / (right[0] - left[0]) : 0;
  // Beyond the last width nothing rises, so that nothing falls below.
  const fall = Math.round(slope * 1000) / 1000;
  const base = Math.max(...part.map(([width, height]) => height + fall * width));
  return { base: Math.ceil(base - 1e-6), fall };
}

function upperHull(points: Measured): Measured {
  const hull: (readonly [number, number])[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = hull.slice(-2);
      if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) < (b[1] - a[1]) * (point[0] - a[0])) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

function heightOf(lines: readonly Line[], width: number): number {
  return Math.max(...lines.map(({ base, fall }) => base - fall * width));
}

/** All ways to take at most so many of a list, in its order. */
function choices(list: readonly number[], most: number): number[][] {
  if (most === 0) return [[]];
  return [
    [],
    ...list.flatMap((first, at) => choices(list.slice(at + 1), most - 1).map((rest) => [first, ...rest])),
  ];
}

function printLine({ base, fall }: Line): string {
  if (fall === 0) return `${base}px`;
  const percent = Math.abs(Math.round(fall * 1000) / 10);
  return `${base}px ${fall > 0 ? '-' : '+'} ${percent}%`;
}

/** The height that a length made here comes to at a width. */
export function evaluateRoom(room: string, width: number): number {
  const lines = [...room.matchAll(/(\d+)px(?: ([-+]) ([\d.]+)%)?/g)];
  return Math.max(
    ...lines.map(
      ([, base, sign, percent = '0']) => Number(base) + (Number(`${sign ?? ''}${percent}`) * width) / 100,
    ),
  );
}
