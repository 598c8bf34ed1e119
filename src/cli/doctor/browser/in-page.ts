/** What runs in the page that is looked at: each function stands alone, since it is sent there as its own text. */
import type { Drawn } from './seen';

/** A line of text of a widget. The box is told from the widget's upper left corner, in CSS pixels. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** As CSS writes it, in whatever notation. */
  readonly colour: string;
  /** Of the text with everything around it, 0 to 1. */
  readonly opacity: number;
  readonly isLarge: boolean;
}

/** A widget, its box told from the upper left corner of its document. */
export interface Surveyed {
  readonly widget: string;
  readonly drawn: Drawn;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Adds up what moves on the page; put in before anything else of it runs. */
export function watchShift(): void {
  const moved: { value: number; at: number }[] = [];
  Object.defineProperty(globalThis, Symbol.for('hiendien-doctor.moved'), { value: moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) moved.push({ value: entry.value, at: entry.startTime });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Cumulative layout shift: the worst of the windows of at most 5 s in which no second passed without a shift. */
export function readShift(): number {
  const moved = (globalThis as unknown as Record<symbol, { value: number; at: number }[] | undefined>)[
    Symbol.for('hiendien-doctor.moved')
  ];
  let worst = 0;
  let sum = 0;
  let began = -Infinity;
  let last = -Infinity;
  for (const { value, at } of moved ?? []) {
    if (at - last > 1000 || at - began > 5000) {
      sum = 0;
      began = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Every place of a widget in the document, and what stands there. */
export function survey(): Surveyed[] {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const inside = element.shadowRoot;
      return inside && !element.localName.startsWith('hiendien-')
        ? [element, ...everything(inside)]
        : [element];
    });
  const isWidget = (element: Element | null): element is HTMLElement =>
    element?.localName.startsWith('hiendien-') === true;
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const textsIn = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const owner = node.parentElement;
        if (node.data.trim() && owner && isSeen(owner) && !owner.closest('style,script')) texts.push(node);
      } else if (node instanceof Element && node.shadowRoot) texts.push(...textsIn(node.shadowRoot));
    }
    return texts;
  };
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let at: Element | null = element; at;) {
      opacity *= Number(getComputedStyle(at).opacity);
      const root: Node = at.getRootNode();
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return opacity;
  };
  const linesOf = (widget: Element): TextLine[] => {
    const box = widget.getBoundingClientRect();
    const root = widget.shadowRoot;
    return [...(root ? textsIn(root) : []), ...textsIn(widget)].flatMap((text) => {
      const owner = text.parentElement;
      if (!owner || owner.closest(':disabled,[aria-disabled="true"]')) return [];
      const range = document.createRange();
      range.selectNodeContents(text);
      const style = getComputedStyle(owner);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      return (
        [...range.getClientRects()]
          // What only a screen reader meets is in a box of one pixel, or outside of the widget.
          .filter(({ width, height }) => width > 1 && height > 1 && owner.clientHeight !== 1)
          .filter(
            ({ bottom, top, left, right }) =>
              bottom > box.top && top < box.bottom && right > box.left && left < box.right,
          )
          .map(({ x, y, width, height }) => ({
            text: text.data.replace(/\s+/g, ' ').trim(),
            x: x - box.x,
            y: y - box.y,
            width,
            height,
            colour: style.color,
            opacity: opacityOf(owner),
            isLarge,
          }))
      );
    });
  };
  const describe = (widget: string, element: Element): Surveyed => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hasRoom = width > 1 && height > 1 && isSeen(element);
    const root = element.shadowRoot;
    const isDrawn = hasRoom && root !== null && textsIn(root).length > 0;
    const drawn = isDrawn ? 'drawn' : hasRoom && textsIn(element).length > 0 ? 'fallback' : 'nothing';
    const lines = isDrawn ? linesOf(element) : [];
    return { widget, drawn, x: x + scrollX, y: y + scrollY, width, height, lines };
  };
  const passed = new Set<Element>();
  return everything(document).flatMap((element): Surveyed[] => {
    if (passed.has(element)) return [];
    const placed = element.getAttribute('data-hiendien');
    const byScript = element.localName === 'script' ? element.getAttribute('data-widget') : null;
    if (placed !== null && !isWidget(element)) {
      // It stands in the placeholder, or in a shadow root of that, which keeps its link.
      const inside = [
        ...everything(element),
        ...(element.shadowRoot ? everything(element.shadowRoot) : []),
      ].find(isWidget);
      if (inside) passed.add(inside);
      return [describe(placed, inside ?? element)];
    }
    if (byScript !== null) {
      const beside = element.nextElementSibling;
      if (isWidget(beside)) passed.add(beside);
      return [describe(byScript, isWidget(beside) ? beside : element)];
    }
    return isWidget(element) ? [describe(element.localName.slice('hiendien-'.length), element)] : [];
  });
}

/** Takes the letters of all widgets away, so that what is behind them can be seen. */
export function hideTexts(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, ::before, ::after, ::placeholder { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; text-shadow: none !important; transition: none !important; animation: none !important }',
  );
  const hideIn = (root: ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) hideIn(shadowRoot);
  };
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const inside = element.shadowRoot;
      if (element.localName.startsWith('hiendien-')) {
        if (inside) hideIn(inside);
        for (const child of element.querySelectorAll<HTMLElement>('*'))
          child.style.setProperty('color', 'transparent', 'important');
      } else if (inside) look(inside);
    }
  };
  look(document);
}

/** How well each line can be read on a picture of what is behind it. Runs in a page of its own. */
export async function measureContrast(
  picture: string,
  width: number,
  lines: readonly TextLine[],
): Promise<number[]> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const scale = image.width / width;
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
    willReadFrequently: true,
  });
  const ink = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context || !ink) return [];
  context.drawImage(image, 0, 0);
  const light = (value: number) =>
    value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = (red: number, green: number, blue: number) =>
    0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  return lines.map(({ x, y, width: wide, height: high, colour, opacity }) => {
    ink.clearRect(0, 0, 1, 1);
    ink.fillStyle = colour;
    ink.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = ink.getImageData(0, 0, 1, 1).data;
    const covers = (alpha / 255) * opacity;
    const left = Math.max(0, Math.floor(x * scale));
    const top = Math.max(0, Math.floor(y * scale));
    const right = Math.min(image.width, Math.ceil((x + wide) * scale));
    const bottom = Math.min(image.height, Math.ceil((y + high) * scale));
    if (right <= left || bottom <= top) return 21;
    const { data } = context.getImageData(left, top, right - left, bottom - top);
    const ratios: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
      const behind = luminance(r, g, b);
      const text = luminance(
        red * covers + r * (1 - covers),
        green * covers + g * (1 - covers),
        blue * covers + b * (1 - covers),
      );
      ratios.push((Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05));
    }
    // A line or an edge under a letter makes nothing unreadable: a tenth of the ground does.
    ratios.sort((one, other) => one - other);
    return ratios[Math.floor(ratios.length / 10)] ?? 21;
  });
}
