/** What is looked for in a page of the built Storybook. Each runs in the page, so none may use what is outside of it. */

/** How a page was when nothing in it changed any more. */
export interface Rest {
  /** Milliseconds since it was asked for. */
  readonly after: number;
  /** CSS pixels. */
  readonly height: number;
  readonly canvases: number;
}

/** Waits until neither the nodes nor the height of the page have changed for so many milliseconds. */
export async function findRest(quiet: number): Promise<Rest> {
  let height = 0;
  let last = performance.now();
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  while (performance.now() - last < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { scrollHeight } = document.documentElement;
    if (scrollHeight !== height) last = performance.now();
    height = scrollHeight;
  }
  observer.disconnect();
  return { after: Math.round(last), height, canvases: document.querySelectorAll('.sb-story').length };
}

/** Each line of Markdown that should have become something else. */
export function findRawMarkup(): string[] {
  return [...document.querySelectorAll('p, li, td, th, h1, h2, h3, h4')]
    .filter((block) => !block.closest('pre, .sb-story'))
    .map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll('code, pre')) code.remove();
      return copy.textContent;
    })
    .filter((text) => /\|\s*:?-{3}|\*\*|^#{1,6} |\]\(|```/.test(text))
    .map((text) => `raw markup: ${text.trim().slice(0, 80)}`);
}

/** Each canvas in which nothing is to be seen. */
export function findEmptyCanvases(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.sb-story')]
    .filter((canvas) => {
      const shown = [...canvas.querySelectorAll('*')].flatMap((node) => [
        node,
        ...(node.shadowRoot?.querySelectorAll('*') ?? []),
      ]);
      return !shown.some((node) => {
        const { width, height } = node.getBoundingClientRect();
        const hasSomething =
          /^(?:img|svg|iframe|input|button|a)$/.test(node.localName) ||
          [...node.childNodes].some((child) => child.nodeType === 3 && (child.nodeValue ?? '').trim());
        return width > 0 && height > 0 && hasSomething;
      });
    })
    .map(({ id }) => `empty canvas: ${id}`);
}

/** Links of the text that lead nowhere: to pages that there are not, to no place in this one, to no address. */
export function findDeadLinks(known: readonly string[]): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.sbdocs-content a[href]')]
    .filter((link) => !link.closest('.sb-story'))
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => {
      const [, page] = /\?path=\/(?:docs|story)\/([^&#]+)/.exec(href) ?? [];
      if (page !== undefined) return !known.includes(decodeURIComponent(page));
      if (href.startsWith('#')) return !document.getElementById(decodeURIComponent(href.slice(1)));
      // In a release the configurator lies beside Storybook.
      return !/^(?:https:\/\/|mailto:|data:|\.\.\/cau-hinh\/index(?:\.en)?\.html(?:\?.*)?$)/.test(href);
    })
    .map((href) => `dead link: ${href}`);
}

/** What a reader of the page hears it in, where that is not Vietnamese. */
export function findWrongLanguage(): string[] {
  const content = document.querySelector('.sbdocs-content');
  const lang = content?.closest('[lang]')?.getAttribute('lang') ?? 'none';
  return lang === 'vi' ? [] : [`language of the page: ${lang}`];
}
