import type { Block, Loss } from './blocks';
import type { Format } from './formats';
import { composeCard } from './layouts/card';
import type { Drawn, Layout } from './layouts/layout';
import { composePage } from './layouts/page';
import { composeStandee } from './layouts/standee';
import type { Lettering } from './lettering';
import type { SheetContent } from './sheet-content';

/** A sheet, ready to be drawn. */
export interface Sheet {
  readonly format: Format;
  readonly content: SheetContent;
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
}

const LAYOUTS: Readonly<Record<Format['name'], Layout>> = {
  leaflet: composePage,
  'poster-a4': composePage,
  'poster-a3': composePage,
  standee: composeStandee,
  card: composeCard,
};

/** How many sections a format has room for by design: a poster is read in passing. */
const SECTIONS: Readonly<Record<Format['name'], number>> = {
  leaflet: 4,
  'poster-a4': 2,
  'poster-a3': 2,
  standee: 1,
  card: 0,
};

/** And for how many offers. */
const OFFERS: Readonly<Record<Format['name'], number>> = {
  leaflet: 4,
  'poster-a4': 4,
  'poster-a3': 4,
  standee: 3,
  card: 2,
};

/** How large texts are, of what they are by design. */
const SCALES = [1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65] as const;

/** Lines that a text may take where nothing else helps: with one, every sheet has room. */
const LINES = [8, 4, 3, 2, 1] as const;

/**
 * Composes a sheet: in the largest text with which all finds room. Where it does not in the smallest either, the last
 * sections are left out, and then long texts are cut; what is lost is named.
 */
export function composeSheet(format: Format, given: SheetContent, lettering: Lettering): Sheet {
  const layout = LAYOUTS[format.name];
  const most = OFFERS[format.name];
  const content = {
    ...given,
    sections: given.sections.slice(0, SECTIONS[format.name]),
    offers: given.offers.slice(0, most),
  };
  const leftOut = given.offers.slice(most).map(({ name, line }) => lost(name ?? line));
  const drawn =
    findLargest((scale) => layout({ format, content, lettering, scale, most: LINES[0] })) ??
    squeeze((sections, lines) => {
      const kept = { ...content, sections: content.sections.slice(0, sections) };
      const scale = SCALES[SCALES.length - 1] ?? 1;
      const smallest = layout({ format, content: kept, lettering, scale, most: lines });
      const without = content.sections.slice(sections).map(({ heading }) => lost(heading));
      return { ...smallest, losses: [...smallest.losses, ...without] };
    }, content.sections.length);
  const losses = [...drawn.losses, ...leftOut];
  return {
    format,
    content,
    blocks: drawn.blocks,
    losses: [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()],
  };
}

function lost(heading: string): Loss {
  return { kind: 'left-out', heading };
}

/** The largest of the sizes with which all has room: of two halves, the one that it can be in. */
function findLargest(draw: (scale: number) => Drawn): Drawn | undefined {
  let best: Drawn | undefined;
  let [from, to] = [0, SCALES.length - 1];
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const drawn = draw(SCALES[middle] ?? 1);
    if (drawn.fits) {
      best = drawn;
      to = middle - 1;
    } else from = middle + 1;
  }
  return best;
}

/** Fewer sections, and then fewer lines, until it fits. */
function squeeze(draw: (sections: number, lines: number) => Drawn, sections: number): Drawn {
  let drawn = draw(sections, LINES[0]);
  for (let kept = sections - 1; kept > 0 && !drawn.fits; kept--) drawn = draw(kept, LINES[0]);
  for (const lines of LINES) if (!drawn.fits) drawn = draw(0, lines);
  return drawn;
}
