// Writes the documentation of a release into a folder: pages, what they are drawn with, and the index of the search.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES as STORIES } from '../../stories/pictures/pictures';
import { root } from '../install.mjs';
import { renderPage, type RenderedPage } from './page';
import { PICTURE_FOLDER } from './pictures';
import { PICTURES, readGuides } from './read-guides';

export async function writeDocs(out: string): Promise<readonly RenderedPage[]> {
  const guides = await readGuides();
  const pages = guides.map((guide) => renderPage(guide, guides));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { name, html } of pages) writeFileSync(join(out, `${name}.html`), html);
  cpSync(`${root}demo/docs/docs.css`, join(out, 'docs.css'));
  for (const script of ['search', 'copy'])
    cpSync(`${root}demo/docs/${script}.mjs`, join(out, `${script}.js`));
  cpSync(`${root}stories/guides/reference/rooms.svg`, join(out, 'rooms.svg'));
  cpSync(`${root}demo/pictures/guides`, join(out, PICTURES), { recursive: true });
  for (const id of Object.keys(STORIES)) cpSync(join(PICTURE_FOLDER, `${id}.webp`), join(out, `${id}.webp`));
  writeFileSync(join(out, 'search-index.js'), searchIndex(pages));
  return pages;
}

/** A script, since a page that was opened from a disk may fetch nothing. */
function searchIndex(pages: readonly RenderedPage[]): string {
  const places = pages.flatMap(({ name, title, headings }) => [
    [title, '', `${name}.html`],
    ...headings.map(([id, text]) => [text, title, `${name}.html#${encodeURI(id)}`]),
  ]);
  return `document.currentScript.places = ${JSON.stringify(places)};\n`;
}
