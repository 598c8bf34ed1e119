// The pictures of stories that guides without a script show; `npm run docs:pictures` takes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

export const PICTURE_FOLDER = join(root, 'stories/pictures');

/** Pixels of a WebP file as Chromium writes it, with the extended header. */
export function sizeOfPicture(id: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(join(PICTURE_FOLDER, `${id}.webp`));
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8X')
    throw new Error(`docs: ${id}.webp has no extended header`);
  return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
}
