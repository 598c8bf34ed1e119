import type { Weight } from './lettering';

/** Colours that sheets are printed in: what a screen shows, and the shares of cyan, magenta, yellow and black. */
export const INKS = {
  white: { screen: '#ffffff', print: [0, 0, 0, 0] },
  black: { screen: '#14202e', print: [0, 0, 0, 1] },
  quiet: { screen: '#44546a', print: [0.1, 0, 0, 0.75] },
  navy: { screen: '#0a3b78', print: [1, 0.75, 0, 0.25] },
  blue: { screen: '#16508f', print: [0.95, 0.6, 0, 0.12] },
  sky: { screen: '#cfe3f8', print: [0.18, 0.04, 0, 0] },
  pale: { screen: '#edf4fb', print: [0.07, 0.02, 0, 0] },
  line: { screen: '#b9cbe0', print: [0.25, 0.1, 0, 0.05] },
  gold: { screen: '#ffc72c', print: [0, 0.22, 0.9, 0] },
  amber: { screen: '#7a4a00', print: [0, 0.45, 1, 0.5] },
} as const;

export type Ink = keyof typeof INKS;

/** What stands on a sheet. Lengths are in the sheet's unit, from its upper left corner after the cut. */
export type Block =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Of the corners. */
      readonly radius?: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly width: number;
      readonly size: number;
      readonly weight: Weight;
      readonly ink: Ink;
      readonly text: string;
    }
  /** The QR code, without the quiet border around it. */
  | { readonly kind: 'code'; readonly x: number; readonly y: number; readonly side: number };

/** What could not be said as it was given. */
export type Loss =
  /** A text was cut. */
  | { readonly kind: 'cut'; readonly text: string }
  /** A section found no room. */
  | { readonly kind: 'left-out'; readonly heading: string }
  /** Letters that the font has not. */
  | { readonly kind: 'letters'; readonly letters: string };

/** A part of a sheet that knows its height, and draws itself where it is put. */
export interface Piece {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Block[];
  readonly losses: readonly Loss[];
}
