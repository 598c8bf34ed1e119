/**
 * What a frame and the page around it say to each other. The frame tells its height when that changes; a page that
 * begins to listen late asks for it. Nothing else is ever said, in either direction.
 */
export interface HeightMessage {
  readonly type: 'hiendien:height';
  readonly version: 1;
  /** Height of the frame's content, in whole CSS pixels. */
  readonly height: number;
  /** What stands after `#` in the frame's address, for pages with a listener of their own; empty without. */
  readonly id: string;
}

export interface AskMessage {
  readonly type: 'hiendien:ask';
  readonly version: 1;
}

export const ASK: AskMessage = { type: 'hiendien:ask', version: 1 };

/** No widget is higher, at whatever width: more is a mistake or mischief. */
export const HIGHEST = 20_000;

const LONGEST_ID = 64;

/** The message for a height as measured. A frame that is not shown has none. */
export function heightMessage(measured: number, id: string): HeightMessage | undefined {
  // Rounded up, so that everything fits; a hundredth of a pixel is an error of the measurement.
  const height = Math.ceil(measured - 0.01);
  if (!(height >= 1 && height <= HIGHEST)) return undefined;
  return { type: 'hiendien:height', version: 1, height, id: id.slice(0, LONGEST_ID) };
}

/** The height that a message tells, if it is one of ours and the height can be true. */
export function readHeight(message: unknown): number | undefined {
  if (!isOurs(message, 'hiendien:height')) return undefined;
  const { height } = message;
  return Number.isInteger(height) && (height as number) >= 1 && (height as number) <= HIGHEST
    ? (height as number)
    : undefined;
}

export function isAsk(message: unknown): boolean {
  return isOurs(message, 'hiendien:ask');
}

function isOurs(message: unknown, type: string): message is { readonly height?: unknown } {
  if (typeof message !== 'object' || message === null) return false;
  const { type: own, version } = message as { readonly type?: unknown; readonly version?: unknown };
  return own === type && version === 1;
}
