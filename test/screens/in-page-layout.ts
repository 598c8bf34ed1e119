/**
 * What is wrong with how a screen is laid out, in sentences. Runs in the page itself: each function stands alone, since it
 * is sent there as its own text; `drawnIn` is known there by its name.
 */

/** All elements in a part of the page and in the shadow roots inside it that are drawn, but not what only a screen reader meets. */
export function drawnIn(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true })) {
      const isUnseen = getComputedStyle(element).clipPath !== 'none' || element.closest('.unseen');
      if (!isUnseen && element.getClientRects().length > 0) found.push(element);
    }
    if (element.shadowRoot) found.push(...drawnIn(element.shadowRoot));
  }
  return found;
}

/**
 * Things to press that are too small: by what a finger hits, which can be more than is drawn, and less where something
 * lies over it. A target of 24 px by WCAG 2.5.8: smaller ones only inside a sentence, or with so much room around; what
 * acts, a button or a link that looks like one, is `least` high.
 */
export function findSmallTargets(least: number): string[] {
  const FIELDS = 'input, textarea';
  const targets = drawnIn(document)
    .filter((element) => element.matches(`a[href], button:not(:disabled), summary, ${FIELDS}`))
    .map((element) =>
      element.matches('[type="radio"], [type="checkbox"]') ? (element.closest('label') ?? element) : element,
    );

  const hits = (x: number, y: number, target: HTMLElement): boolean => {
    let root: DocumentOrShadowRoot = document;
    let found = root.elementFromPoint(x, y);
    while (found?.shadowRoot && found !== target) {
      root = found.shadowRoot;
      const inside: Element | null = root.elementFromPoint(x, y);
      if (!inside || inside === found) break;
      found = inside;
    }
    return found !== null && target.contains(found);
  };
  /** More, in pixels to each side, is enough for anything. */
  const MOST = 44;
  /** The box around the middle of a target in which a finger hits it. */
  const reachOf = (target: HTMLElement) => {
    const [first] = target.getClientRects();
    const x = first!.left + first!.width / 2;
    const y = first!.top + first!.height / 2;
    if (!hits(x, y, target)) return undefined;
    const reach = (dx: number, dy: number) => {
      let far = 0;
      while (far < MOST && hits(x + (far + 1) * dx, y + (far + 1) * dy, target)) far++;
      return far;
    };
    const box = {
      left: x - reach(-1, 0),
      right: x + reach(1, 0),
      top: y - reach(0, -1),
      bottom: y + reach(0, 1),
    };
    return { ...box, width: box.right - box.left + 1, height: box.bottom - box.top + 1, x, y };
  };

  const boxes = targets.map((target) => ({ target, box: reachOf(target) }));
  const found: string[] = [];
  for (const { target, box } of boxes) {
    const name = `${target.localName}.${target.className} “${target.innerText.trim().slice(0, 40)}”`;
    if (!box) {
      found.push(`${name} is covered`);
      continue;
    }
    const { display, borderTopWidth } = getComputedStyle(target);
    const isInSentence =
      display === 'inline' && target.parentElement!.innerText.length > target.innerText.length;
    if ((box.width < 24 || box.height < 24) && !isInSentence) {
      // The circle of 24 px around its middle touches no other target, nor the circle of another small one.
      const crowd = boxes.filter(({ target: other, box: near }) => {
        if (!near || other === target || other.contains(target) || target.contains(other)) return false;
        const dx = Math.max(near.left - box.x, 0, box.x - near.right);
        const dy = Math.max(near.top - box.y, 0, box.y - near.bottom);
        const isSmall = near.width < 24 || near.height < 24;
        return Math.hypot(dx, dy) < 12 || (isSmall && Math.hypot(near.x - box.x, near.y - box.y) < 24);
      });
      if (crowd.length > 0) found.push(`${name} is ${box.width} x ${box.height} px, with others near`);
    }
    const acts = target.matches(`button, ${FIELDS}, label`) || parseFloat(borderTopWidth) > 0;
    if (acts && Math.round(box.height) < least && !target.matches('.day'))
      found.push(`${name} acts, and is ${Math.round(box.height)} px high`);
  }
  return found;
}

/** Fields and buttons whose edge is not 3:1 against what is around them. What looks like text is underlined. */
export function findFaintEdges(): string[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  type Colour = readonly [red: number, green: number, blue: number];
  /** A colour laid over another. */
  const over = (colour: string, [red, green, blue]: Colour): Colour => {
    canvas.fillStyle = `rgb(${red} ${green} ${blue})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!];
  };
  const luminance = (colour: Colour) => {
    const [r, g, b] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (one: Colour, other: Colour) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const parentOf = (element: Element): Element | undefined =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  const paperOf = (element: Element | undefined): Colour => {
    if (!element) return over('Canvas', [255, 255, 255]);
    return over(getComputedStyle(element).backgroundColor, paperOf(parentOf(element)));
  };

  // What the system paints the page with is not among the computed colours.
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.style.backgroundColor = isDark ? 'rgb(18 18 18)' : 'rgb(255 255 255)';
  const found: string[] = [];
  for (const element of drawnIn(document)) {
    if (!element.matches('button:not(:disabled), [type="text"], textarea, .option, a[href], summary'))
      continue;
    const style = getComputedStyle(element);
    const around = paperOf(parentOf(element));
    const own = over(style.backgroundColor, around);
    const hasBorder = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
    const edge = hasBorder ? over(style.borderTopColor, around) : around;
    const looksLikeText =
      contrast(edge, around) < 1.05 &&
      (style.textDecorationLine.includes('underline') || element.matches('a, summary, .day'));
    if (looksLikeText) continue;
    const best = Math.max(contrast(edge, around), contrast(own, around));
    if (best < 3)
      found.push(
        `${element.localName}.${element.className} “${element.innerText.trim().slice(0, 40)}” has an edge of ` +
          `${best.toFixed(2)}:1 (${style.borderTopColor} on ${around.join(' ')})`,
      );
  }
  document.documentElement.style.backgroundColor = '';
  return found;
}

/**
 * What can't be read at this width: the page scrolls sideways, text sticks out of its box or of the page, a word of
 * up to so many letters stands in more than one line, or a longer one in bits.
 */
export function findCut(longest: number): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} px wide on ${width}`);
  for (const element of drawnIn(document)) {
    if (element.matches('button, a[href], summary, [type="text"]')) {
      const { display } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inside = [...element.childNodes]
        .filter((node) => node instanceof Text || (node instanceof Element && !node.matches('.unseen')))
        .map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return range.getBoundingClientRect();
        });
      const isCut =
        element instanceof HTMLInputElement
          ? element.scrollWidth > element.clientWidth + 1 && element.value.length < 12
          : display !== 'inline' &&
            inside.some(({ right, bottom }) => right > box.right + 1 || bottom > box.bottom + 1);
      const words = element instanceof HTMLInputElement ? element.value : element.innerText.trim();
      if (isCut) found.push(`${element.localName} “${words}” is cut`);
    }
    const name = element.matches('[translate="no"]') ? element.textContent : '';
    if (
      /^\w{2,4}\.vn$|^“\.vn”$/.test(name) &&
      new Set([...element.getClientRects()].map(({ top }) => top)).size > 1
    )
      found.push(`the name ${name} stands in two lines`);
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      // An address too long for any line goes on in the next, wherever that is.
      const text = node.data.replace(/\S+\.\S{3,}/g, (run) =>
        run.length >= 18 ? run.replace(/\S/g, ' ') : run,
      );
      for (const { index, 0: word } of text.matchAll(/[^\s/.,@?=–-]+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
        const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
        const letters = word.replaceAll('\u200b', '').length;
        if (lines > 1 && (letters <= longest || letters / lines < 4))
          found.push(`“${word}” stands in ${lines} lines`);
        if (rects.some(({ left, right }) => left < -1 || right > width + 1))
          found.push(`“${word}” sticks out of the page`);
      }
    }
  }
  return [...new Set(found)];
}
