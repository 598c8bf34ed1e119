/** How wide a column is, and that nothing of a widget stands out of it. */
import { ordinaryBody, type Host } from '../host';

/** Nothing of a widget stands out of its column, which is so many pixels wide. */
export function fits(width: number): NonNullable<Host['check']> {
  return ({ element, root }) => {
    for (const inner of [element, ...root.querySelectorAll<HTMLElement>('*')]) {
      if (inner.closest('.unseen, summary')) continue;
      const { right, width: own } = inner.getBoundingClientRect();
      if (own > 0 && right - element.getBoundingClientRect().left > width + 1)
        throw new Error(`<${inner.localName} class="${inner.className}"> ends at ${right}`);
    }
  };
}

/** From what is left beside two others at 360 px, to the side column of an older theme. */
const WIDTHS = [150, 178, 200, 228];

export const COLUMNS: readonly Host[] = WIDTHS.map((width) => ({
  name: `a column of ${width} px`,
  body: (snippets) => ordinaryBody(`<aside style="width:${width}px">${snippets}</aside>`),
  check: fits(width),
}));
