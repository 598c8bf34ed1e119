import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Place } from '../json-place';

/** A tag of a page, as a browser's parser sees it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly parent: Tag | undefined;
  /** The elements and texts below it. */
  readonly children: readonly Tag[];
  readonly text: string;
  /** As its author wrote the start tag. */
  readonly written: string;
  readonly isClosed: boolean;
  readonly placeOf: (attribute: string) => Place;
}

/** Something that is no tag for a browser, although it reads like one. */
export interface Aside {
  readonly kind: 'comment' | 'text' | 'template' | 'noscript';
  readonly text: string;
  readonly place: Place;
}

export interface Page {
  /** Every tag that is alive, in the order of the page. */
  readonly tags: readonly Tag[];
  readonly asides: readonly Aside[];
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Reads a page as a browser with scripts does. Nothing of it is run or fetched. */
export function readPage(source: string): Page {
  const tags: Tag[] = [];
  const asides: Aside[] = [];
  const root = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: true });
  // A list in place of recursion: a hostile page can be nested deeper than the stack.
  const waiting: {
    readonly node: Tree.ChildNode;
    readonly parent: Tag | undefined;
    readonly isDead: boolean;
  }[] = [];
  const push = (parent: Tag | undefined, nodes: readonly Tree.ChildNode[], isDead: boolean) => {
    for (const node of [...nodes].reverse()) waiting.push({ node, parent, isDead });
  };
  push(undefined, root.childNodes, false);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, isDead } = next;
    const place = placeOf(node.sourceCodeLocation);
    if (tree.isCommentNode(node)) asides.push({ kind: 'comment', text: node.data, place });
    else if (tree.isTextNode(node)) {
      if (parent) (parent as Mutable<Tag>).text += node.value;
      const kind = parent?.name === 'noscript' ? 'noscript' : 'text';
      if (!isDead && !SILENT.has(parent?.name ?? '')) asides.push({ kind, text: node.value, place });
    } else if (tree.isElementNode(node)) {
      const tag = makeTag(node, parent, source);
      if (isDead) asides.push({ kind: 'template', text: tag.written, place });
      else {
        tags.push(tag);
        (parent?.children as Tag[] | undefined)?.push(tag);
      }
      // What a server has rendered into a shadow root is alive.
      const isShadow = tag.attributes.has('shadowrootmode');
      if ('content' in node) push(tag, node.content.childNodes, isDead || !isShadow);
      push(tag, node.childNodes, isDead);
    }
  }
  return { tags, asides };
}

/** Their text is for machines. */
const SILENT = new Set(['script', 'style', 'title']);

function makeTag(node: Tree.Element, parent: Tag | undefined, source: string): Tag {
  const found = node.sourceCodeLocation;
  const place = found ? placeOf(found) : (parent?.place ?? START);
  return {
    // A tag of a drawing is none of HTML, whatever it is called.
    name: node.namespaceURI === html.NS.HTML ? node.tagName : `svg:${node.tagName}`,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    place,
    parent,
    children: [],
    text: '',
    written: found?.startTag ? source.slice(found.startTag.startOffset, found.startTag.endOffset) : '',
    isClosed: found?.endTag !== undefined,
    placeOf: (attribute) => (found?.attrs?.[attribute] ? placeOf(found.attrs[attribute]) : place),
  };
}

const START: Place = { line: 1, column: 1 };

function placeOf(
  location: { readonly startLine: number; readonly startCol: number } | null | undefined,
): Place {
  return location ? { line: location.startLine, column: location.startCol } : START;
}

/** The tags around a tag, the nearest first. */
export function* around(tag: Tag): Generator<Tag> {
  for (let outer = tag.parent; outer; outer = outer.parent) yield outer;
}

/** The declarations of a `style` attribute, by name. */
export function readStyle(tag: Tag): ReadonlyMap<string, string> {
  return new Map(
    (tag.attributes.get('style') ?? '').split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );
}
