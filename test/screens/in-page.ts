/** What runs in the page itself: each function stands alone, since it is sent there as its own text. */

/** The first thing a selector finds, through every shadow root, that has a place on the screen. */
export function findSeen(selector: string): HTMLElement | undefined {
  const search = (root: ParentNode): HTMLElement | undefined => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector) && element.checkVisibility() && element.offsetHeight > 1) return element;
      const inside = element.shadowRoot && search(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  return search(document);
}

/** Whether nothing has changed for so many milliseconds: neither what is drawn nor what is being fetched. */
export function isAtRest(quiet: number): boolean {
  const seen = (window as unknown as { atRest?: { text: string; since: number } }).atRest;
  const texts: string[] = [String(performance.getEntriesByType('resource').length)];
  const read = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (!element.shadowRoot) continue;
      texts.push(element.shadowRoot.textContent, String(element.offsetHeight));
      read(element.shadowRoot);
    }
  };
  read(document);
  const text = texts.join('\n');
  if (seen?.text === text) return Date.now() - seen.since >= quiet;
  Object.assign(window, { atRest: { text, since: Date.now() } });
  return false;
}

export function hasFocus(element: HTMLElement): boolean {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === element;
}

/** Whether what has the focus fits a selector. */
export function isFocused(selector: string): boolean {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.matches(selector) ?? false;
}

/** The lines that can be read in the first widget of a tag and in those inside it: one for each block of text. */
export function readLines(tag: string): string[] {
  const lines: string[] = [];
  const rootsIn = (root: ParentNode): ParentNode[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
    );
  const widget = [document, ...rootsIn(document)]
    .map((root) => root.querySelector<HTMLElement>(tag))
    .find((found) => found !== null);
  const blockOf = (node: Node): Element => {
    let at = node.parentElement!;
    while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
    return at;
  };
  const read = (root: ParentNode) => {
    let block: Element | undefined;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof HTMLElement) {
        if (node.shadowRoot && node.checkVisibility()) read(node.shadowRoot);
        continue;
      }
      if (!(node instanceof Text) || !node.data.trim() || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What only a screen reader meets is in a box of one pixel.
      const owner = blockOf(node);
      if (range.getClientRects().length === 0 || owner.clientHeight === 1) continue;
      if (owner === block) lines.push(`${lines.pop() ?? ''}${node.data}`);
      else lines.push(node.data);
      block = owner;
    }
  };
  if (widget?.shadowRoot) read(widget.shadowRoot);
  return lines.map((line) => line.replace(/[\s\u200b]+/g, ' ').trim()).filter(Boolean);
}

/** The words in the first widget of a tag that stand in more than one line. */
export function findBrokenWords(tag: string): string[] {
  const root = document.querySelector(tag)?.shadowRoot;
  const broken: string[] = [];
  const nodes = root ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT) : undefined;
  while (nodes?.nextNode()) {
    const node = nodes.currentNode as Text;
    if (!node.parentElement?.checkVisibility()) continue;
    for (const { index, 0: word } of node.data.matchAll(/[^\s/-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) broken.push(word);
    }
  }
  return broken;
}
