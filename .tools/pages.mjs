// The demo's pages: what is a page's own, put into the frame that it shares with others.
//
// A page begins with lines between `---`, one value a line; `frame: commune` puts it into `frames/commune.html`. There
// `{{content}}` is the page, `{{name}}` its name without the ending, and `{{title}}` the value of that name;
// `{{#more}}…{{/more}}` stands only where the page has that value. A frame can have values and a frame of its own.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const FRONT_MATTER = /^---\n([^]*?)\n---\n/;

/**
 * A page as browsers get it.
 * @param {string} folder Where the pages and their `frames` are.
 * @param {string} path The page, from there.
 */
export async function renderPage(folder, path) {
  const name = basename(path).replace(/(\.en)?\.html$/, '');
  let { values, content } = await readParts(join(folder, path));
  while (values.frame) {
    const { frame, ...own } = values;
    const outer = await readParts(join(folder, 'frames', `${frame}.html`));
    values = { ...outer.values, ...own, frame: outer.values.frame };
    content = fill(outer.content, { ...values, name, content }, path);
  }
  return content;
}

async function readParts(path) {
  const text = await readFile(path, 'utf8');
  const [block = '', lines = ''] = FRONT_MATTER.exec(text) ?? [];
  const values = Object.fromEntries(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [key, ...value] = line.split(': ');
        return [key, value.join(': ')];
      }),
  );
  return { values, content: text.slice(block.length).trim() };
}

function fill(frame, values, path) {
  return frame
    .replace(/\{\{#(\w+)\}\}([^]*?)\{\{\/\1\}\}/g, (_, key, section) => (key in values ? section : ''))
    .replace(/\{\{(\w+)\}\}/g, (_, key) => {
      if (!(key in values)) throw new Error(`${path} has no "${key}", which its frame asks for`);
      return values[key];
    });
}
