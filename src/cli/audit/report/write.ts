import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedLanguage } from '../../../domain/programme/language';
import type { Summary } from '../summary';
import { toHtml } from './html';
import { toCsv, toXlsx } from './tables';

/** Writes a report in every form, each file whole or not at all, and names the files. */
export async function writeReports(
  folder: string,
  summary: Summary,
  language: ShippedLanguage,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: readonly (readonly [string, string | Buffer])[] = [
    ['report.json', `${JSON.stringify(summary, null, 2)}\n`],
    ['report.csv', toCsv(summary, language)],
    ['report.html', toHtml(summary, language)],
    ['report.xlsx', await toXlsx(summary, language)],
  ];
  return files.map(([name, content]) => {
    const file = join(folder, name);
    writeFileSync(`${file}.part`, content);
    renameSync(`${file}.part`, file);
    return file;
  });
}
