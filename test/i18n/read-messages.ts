import { readdirSync, readFileSync } from 'node:fs';
import type { Messages } from '../../src/i18n/translator';

const FOLDER = new URL('../../src/i18n/messages/', import.meta.url);

/** All sets of Vietnamese messages, by name. */
export const MESSAGES: Readonly<Record<string, Messages>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.vi.json'))
    .map((file) => [
      file.replace('.vi.json', ''),
      JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Messages,
    ]),
);
