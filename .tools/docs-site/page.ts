// One page of the documentation as a file: no script is needed to read it.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeAttribute } from '../../src/domain/embed/escape';
import { articleData } from '../release/for-machines';
import { components } from './components';
import type { Guide } from './read-guides';
import { TREE } from './tree';

/** Signs of what a search engine shows below a title. */
const MOST_DESCRIPTION = 300;

export interface RenderedPage {
  readonly name: string;
  readonly title: string;
  readonly html: string;
  /** What a search looks through, each with its place in the page. */
  readonly headings: readonly (readonly [id: string, text: string])[];
}

export function renderPage(guide: Guide, all: readonly Guide[]): RenderedPage {
  const body = linkPages(renderToStaticMarkup(createElement(guide.Content, { components })), all, guide.name);
  const title = shortTitle(guide);
  const headings = [...body.matchAll(/<h[23] id="([^"]+)">(.*?)<\/h[23]>/g)].map(
    ([, id = '', text = '']) => [id, textIn(text)] as const,
  );
  return { name: guide.name, title, headings, html: frame(title, body, guide, all, headings) };
}

/** `Nhúng vào trang (Embedding)` as readers call it; what describes an element bears its name. */
function shortTitle({ title, name }: Guide): string {
  const words = (title.split('/').at(-1) ?? '').replace(/ \([^)]*\)$/, '');
  return name.startsWith('hiendien-')
    ? `${title.split('/')[1] ?? ''}${name.endsWith('-tra-cuu') ? ': tra cứu' : ''}`
    : words;
}

/** Links as Storybook has them become those of the files; an unknown one is a mistake of the guide. */
function linkPages(html: string, all: readonly Guide[], from: string): string {
  return html.replace(/href="\?path=\/docs\/([^"#]+)([^"]*)"/g, (_, id: string, place: string) => {
    const guide = all.find((known) => known.id === decodeURIComponent(id));
    if (!guide) throw new Error(`docs: ${from} links to ${id}, which is no page of the release`);
    return `href="${guide.name}.html${place}"`;
  });
}

function frame(
  title: string,
  body: string,
  guide: Guide,
  all: readonly Guide[],
  headings: RenderedPage['headings'],
): string {
  // What is in English repeats it.
  const inVietnamese = body.split('<div lang="en">')[0] ?? '';
  const description = readText(/<p>(.*?)<\/p>/s.exec(inVietnamese)?.[1] ?? title).slice(0, MOST_DESCRIPTION);
  const contents = headings.filter(([id]) => inVietnamese.includes(`id="${id}"`));
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · hiendien-widgets</title>
    <meta name="description" content="${escapeAttribute(description)}">
    <script type="application/ld+json">${articleData(title, description)}</script>
    <link rel="icon" href="../assets/icon.svg">
    <link rel="stylesheet" href="docs.css">
    <script src="search-index.js" defer></script>
    <script src="search.js" defer></script>
    <script src="copy.js" defer></script>
  </head>
  <body>
    <a class="skip" href="#content">Tới nội dung</a>
    <header class="bar">
      <a href="../index.html"><code>hiendien-widgets</code></a>
      <a class="to-tree" href="#tree">Mục lục</a>
      <search hidden>
        <label>Tìm, có dấu hay không <input type="search" autocomplete="off"></label>
        <p role="status"></p>
        <ul></ul>
      </search>
    </header>
    <div class="columns">
      <nav class="tree" id="tree" aria-label="Mục lục">${renderTree(guide, all)}</nav>
      <main id="content" tabindex="-1">
${body}
      </main>
      ${contents.length > 2 ? `<nav class="contents" aria-label="Trong trang này"><p>Trong trang này</p><ul>${contents.map(([id, text]) => `<li><a href="#${encodeURI(id)}">${text}</a></li>`).join('')}</ul></nav>` : ''}
    </div>
  </body>
</html>
`;
}

function renderTree(current: Guide, all: readonly Guide[]): string {
  const link = (name: string) => {
    const guide = all.find((known) => known.name === name);
    if (!guide) throw new Error(`docs: the tree has ${name}, which nobody wrote`);
    const here = guide === current ? ' aria-current="page"' : '';
    return `<li><a href="${name}.html"${here}>${shortTitle(guide)}</a></li>`;
  };
  return TREE.map(
    ({ vi, en, pages }) =>
      `<p>${vi} <small lang="en">${en}</small></p><ul>${pages.map(({ name }) => link(name)).join('')}</ul>`,
  ).join('');
}

function textIn(html: string): string {
  return html.replace(/<[^>]+>/g, '');
}

/** What a reader reads of it. */
function readText(html: string): string {
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return parseFragment(html).childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}
