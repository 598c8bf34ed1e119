/** The published snippets: the ways in which a page's owner brings the widgets in. */
import { roomStyle } from '../../../src/domain/embed/rooms';
import { FALLBACK, type Widget } from './widgets';

/** Where the built files lie, and what the page's owner writes on the script tag. */
export interface Script {
  readonly folder: string;
  readonly attributes: string;
  readonly query: string;
  /** Whether tags reserve their room by a style attribute; under a strict policy the page's own style sheet does. */
  readonly hasStyle: boolean;
}

export interface Shape {
  readonly name: string;
  /** Whether the children of the snippet stand while, or wherever, the widget does not come. */
  readonly hasFallback: boolean;
  /** Whether parts of a widget come as files of their own. */
  readonly hasChunks: boolean;
  readonly snippets: (widgets: readonly Widget[], script: Script) => string;
}

const origin = location.origin;

function moduleTag({ folder, attributes, query }: Script, more = ''): string {
  return `<script type="module" async src="${origin}/-/${folder}/hiendien.js${query}" ${attributes} ${more}></script>`;
}

function attributesOf(settings: Widget['settings'], prefix = ''): string {
  return Object.entries(settings)
    .map(([name, value]) => ` ${prefix}${name}="${value}"`)
    .join('');
}

function elementsOf(widgets: readonly Widget[], { hasStyle }: Script): string {
  return widgets
    .map(({ name, settings }) => {
      const style = hasStyle ? ` style="${roomStyle(name)}"` : '';
      return `<hiendien-${name}${attributesOf(settings)}${style}>${FALLBACK}</hiendien-${name}>`;
    })
    .join('\n');
}

const SHAPES: readonly Shape[] = [
  {
    name: 'element',
    hasFallback: true,
    hasChunks: true,
    snippets: (widgets, script) => `${moduleTag(script)}\n${elementsOf(widgets, script)}`,
  },
  {
    name: 'placeholder',
    hasFallback: true,
    hasChunks: true,
    snippets: (widgets, script) =>
      widgets
        .map(
          ({ name, settings }) =>
            `<div data-hiendien="${name}"${attributesOf(settings, 'data-')}>${FALLBACK}</div>`,
        )
        .join('\n') + moduleTag(script),
  },
  {
    name: 'script',
    hasFallback: false,
    hasChunks: true,
    snippets: (widgets, script) =>
      widgets
        .map(({ name, settings }) =>
          moduleTag(script, `data-widget="${name}"${attributesOf(settings, 'data-')}`),
        )
        .join('\n'),
  },
  {
    name: 'all in one',
    hasFallback: true,
    hasChunks: false,
    snippets: (widgets, script) =>
      `<script async src="${origin}/-/${script.folder}/hiendien.all.js${script.query}" ${script.attributes}></script>\n` +
      elementsOf(widgets, script),
  },
];

/** Those whose files have been built. */
export async function knownShapes(): Promise<Shape[]> {
  const files = (await (await fetch('/-/files')).json()) as string[];
  const hasAll = files.includes('hiendien.all.js');
  return SHAPES.filter(({ hasChunks }) => hasChunks || hasAll);
}
