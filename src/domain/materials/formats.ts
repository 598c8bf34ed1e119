/** What sheets are composed for, in the order in which they are offered. */
export const FORMAT_NAMES = ['leaflet', 'poster-a4', 'poster-a3', 'standee', 'card'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** What a sheet is saved as. */
export type FileKind = 'pdf' | 'svg' | 'png';

/** A sheet's size after it is cut. */
export interface Format {
  readonly name: FormatName;
  readonly unit: 'mm' | 'px';
  readonly width: number;
  readonly height: number;
  /** What is printed beyond each edge, so that a cut beside it leaves no white line. */
  readonly bleed: number;
  /** Letters are never smaller than this: 6 points where it is held in a hand. */
  readonly smallest: number;
  /** What it is wanted as; networks take no drawings. */
  readonly files: readonly FileKind[];
}

const PRINTED = { unit: 'mm', bleed: 3, smallest: 2.12, files: ['pdf', 'svg'] } as const;

export const FORMATS: Readonly<Record<FormatName, Format>> = {
  leaflet: { name: 'leaflet', ...PRINTED, width: 148, height: 210 },
  'poster-a4': { name: 'poster-a4', ...PRINTED, width: 210, height: 297 },
  'poster-a3': { name: 'poster-a3', ...PRINTED, width: 297, height: 420 },
  standee: { name: 'standee', ...PRINTED, width: 800, height: 1800, smallest: 10 },
  card: {
    name: 'card',
    unit: 'px',
    width: 1200,
    height: 630,
    bleed: 0,
    smallest: 14,
    files: ['png', 'svg', 'pdf'],
  },
};

/** Points of a PDF, 72 of which make an inch; a pixel is a 96th of one, as in style sheets. */
export function pointsOf(length: number, unit: Format['unit']): number {
  return unit === 'mm' ? (length * 72) / 25.4 : (length * 72) / 96;
}
