import * as z from 'zod/mini';
import { link, picture, words } from '../lists/fields';
import type { ListPlace } from '../lists/own-list';

/** What files are, as people call them. */
export const FILE_TYPES = [
  'pdf',
  'docx',
  'odt',
  'pptx',
  'odp',
  'xlsx',
  'ods',
  'png',
  'jpg',
  'webp',
  'svg',
  'mp4',
  'mp3',
  'zip',
] as const;

export type FileType = (typeof FILE_TYPES)[number];

/** 4 GB: more is no file for somebody who reads a page. */
const MOST_BYTES = 4_000_000_000;

/** What an owner writes of a file to take along. */
export function materialSchema(place: ListPlace) {
  return z.object({
    title: words(90),
    /** What it is for, and for whom. */
    about: z.optional(words(160)),
    href: link(place),
    type: z.enum(FILE_TYPES, 'the kind of file: pdf, docx, png …'),
    /** What the file holds. A visitor on a phone decides by it. */
    bytes: z.int('the size in bytes').check(z.positive(), z.lte(MOST_BYTES)),
    /** A small picture of it. */
    picture: z.optional(picture(place)),
  });
}

export type Material = Readonly<z.infer<ReturnType<typeof materialSchema>>>;
