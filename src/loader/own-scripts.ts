const FILE_NAME = /[^/?#]*(?=$|[?#])/;

/**
 * Whether a script tag is one of ours: its address, or one that a script optimiser moved to another attribute, ends
 * in this module's file name. Queries and redirects change the rest of the address, not the name.
 */
export function isOwnScript(script: Element): boolean {
  return [...script.attributes].some(
    ({ name, value }) => name.endsWith('src') && fileNameOf(value) === fileNameOf(import.meta.url),
  );
}

function fileNameOf(address: string): string | undefined {
  return FILE_NAME.exec(address)?.[0];
}

/** Puts an element where its script stands; for a script in the head, at the top of the body. */
export function placeByScript(element: Element, script: Element): void {
  const head = script.closest('head');
  // Not by its name: an image can be called `body`.
  if (head) head.nextElementSibling?.prepend(element);
  else script.after(element);
}
