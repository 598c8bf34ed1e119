/**
 * The page's document, whatever stands in it: `<img name="body">` takes the place of `document.body`, a field called
 * `matches` that of its form's method. What is on the browser's prototypes no markup can take the place of.
 */

interface Methods {
  createElement(tag: string): HTMLElement;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
}

export function createElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const methods: Pick<Methods, 'createElement'> = Document.prototype;
  return methods.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
}

/** All that a selector finds below a node. */
export function findAll(root: Node, selector: string): NodeListOf<HTMLElement> {
  const kind = [Element, DocumentFragment].find((known) => root instanceof known) ?? Document;
  const methods: Pick<Methods, 'querySelectorAll'> = kind.prototype;
  return methods.querySelectorAll.call(root, selector);
}

export function isMatch(node: Node, selector: string): node is Element {
  return node instanceof Element && Element.prototype.matches.call(node, selector);
}

export function readAttribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
