import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ShippedLanguage } from '../../../domain/programme/language';
import type { Summary } from '../summary';
import { toHtml } from './html';
import { toCsv, toXlsx } from './tables';

/** A file's content, part after part. */
export type Parts = Iterable<string> | AsyncIterable<string | Buffer>;

/** Writes a report in every form and names the files. */
export async function writeReports(
  folder: string,
  summary: Summary,
  language: ShippedLanguage,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: readonly (readonly [string, Parts])[] = [
    ['report.json', writeList(summary, 'outcomes', summary.outcomes)],
    ['report.csv', toCsv(summary, language)],
    ['report.html', toHtml(summary, language)],
    ['report.xlsx', toXlsx(summary, language)],
  ];
  const written: string[] = [];
  for (const [name, parts] of files) {
    await writeParts(join(folder, name), parts);
    written.push(join(folder, name));
  }
  return written;
}

/** Writes a file, whole or not at all. No more of it is in memory than the disk keeps waiting. */
export async function writeParts(file: string, parts: Parts): Promise<void> {
  await pipeline(Readable.from(parts), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
}

/** An object in JSON with a list in it, one member after the other. */
export function* writeList(object: object, name: string, list: Iterable<object>): Iterable<string> {
  // Within a text of JSON these quotes would be escaped: it stands there once.
  const place = `"${name}": []`;
  const [before = '', after = ''] = JSON.stringify({ ...object, [name]: [] }, null, 2).split(place);
  yield `${before}"${name}": [`;
  let separator = '\n';
  for (const member of list) {
    yield separator + JSON.stringify(member, null, 2).replaceAll(/^/gm, '    ');
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n  '}]${after}\n`;
}
