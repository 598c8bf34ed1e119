interface Methods {
  readonly querySelectorAll: (this: ParentNode, selector: string) => NodeListOf<HTMLElement>;
}

/** All that a selector finds on a page. A name that markup has taken stands on the node itself, not on what it inherits. */
export function findAll(page: ParentNode, selector: string): HTMLElement[] {
  const { querySelectorAll } = Object.getPrototypeOf(page) as Methods;
  return [...querySelectorAll.call(page, selector)];
}

/** The widgets of a tag on a page, as they stand: by themselves, or in the tree that a placeholder has for its own. */
export function findWidgets(page: ParentNode, tag: string): HTMLElement[] {
  return findAll(page, `${tag}, [data-hiendien]`).flatMap((found) =>
    found.localName === tag ? [found] : [...(found.shadowRoot?.querySelectorAll<HTMLElement>(tag) ?? [])],
  );
}
