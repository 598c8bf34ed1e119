/** Keeps a widget readable in the colours that its page gives it. A chunk of its own: most pages give none. */
import { createElement } from '../../controllers/page';
import { warnOnce } from '../../controllers/warn-once';
import {
  contrastOf,
  readableColours,
  TEXT,
  toHex,
  type Brand,
  type Rgb,
  type Tone,
} from '../../domain/brand/readable-colours';

/** The variables that a page may set, by the tone that each gives. */
const VARIABLES = {
  ink: '--hiendien-text',
  paper: '--hiendien-background',
  accent: '--hiendien-accent',
} as const satisfies Partial<Record<Tone, string>>;

/** Where the probe shows each colour that is given, in numbers that any colour of CSS comes down to. */
const PLACES = { ink: 'color', paper: 'background-color', accent: 'outline-color' } as const;
const PROBE =
  'position:absolute;visibility:hidden;inline-size:0;block-size:0;overflow:hidden;' +
  'transition:.01s linear;transition-property:color,background-color,outline-color';

const probes = new WeakMap<Element, HTMLElement>();

interface Colour extends Rgb {
  readonly alpha: number;
}

/**
 * Makes the colours of a widget readable, now and when the ones that are given change, as with the page's scheme.
 * @param section The widget's, on whose style the tones are set.
 */
export function keepReadable(section: HTMLElement): void {
  if (probes.get(section)?.parentNode === section) return;
  const probe = createElement('i');
  probe.style.cssText = PROBE;
  for (const [tone, property] of Object.entries(PLACES))
    probe.style.setProperty(property, `color(from var(--${tone}-given) srgb r g b / alpha)`);
  probe.ariaHidden = 'true';
  probe.addEventListener('transitionend', () => {
    apply(section, probe);
  });
  section.append(probe);
  probes.set(section, probe);
  apply(section, probe);
}

function apply(section: HTMLElement, probe: HTMLElement): void {
  const brand = readBrand(section, probe);
  if (!brand || matchMedia('(forced-colors: active)').matches) return;
  const colours = readableColours(brand);
  for (const [tone, colour] of Object.entries(colours)) section.style.setProperty(`--${tone}`, toHex(colour));
  for (const tone of ['ink', 'accent'] as const) {
    const before = contrastOf(brand[tone], colours.paper);
    if (before < TEXT)
      warnOnce(
        `${VARIABLES[tone]} has a contrast of ${before.toFixed(2)}:1 on its ground, text needs ${TEXT}:1: it is shown as ${toHex(colours[tone])}.`,
      );
  }
}

/** What is given, opaque: a ground that lets others shine through is laid upon them. */
function readBrand(section: HTMLElement, probe: HTMLElement): Brand | undefined {
  const shown = getComputedStyle(probe);
  const ink = parseColour(shown.color);
  const accent = parseColour(shown.outlineColor);
  const paper = parseColour(shown.backgroundColor);
  return ink && accent && paper && { ink, accent, paper: layOn(paper, section) };
}

function layOn(paper: Colour, section: HTMLElement): Rgb {
  if (paper.alpha >= 1) return paper;
  const behind = groundBehind(section);
  const lay = (above: number, below: number) => above * paper.alpha + below * (1 - paper.alpha);
  return { r: lay(paper.r, behind.r), g: lay(paper.g, behind.g), b: lay(paper.b, behind.b) };
}

/** The first ground of the page's that is not clear, else the browser's own. */
function groundBehind(section: HTMLElement): Rgb {
  for (let node: Node | null = section.parentNode; node; node = parentOf(node)) {
    const colour = node instanceof Element && parseColour(getComputedStyle(node).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour;
  }
  const level = getComputedStyle(section).colorScheme.includes('dark') ? 0.07 : 1;
  return { r: level, g: level, b: level };
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** A colour as browsers say one: `rgb(1, 2, 3)`, and one that was derived `color(srgb 0.1 0.2 0.3 / 0.5)`. */
function parseColour(text: string): Colour | undefined {
  const [, kind, list = ''] =
    /^(rgba?|color)\((?:srgb )?([^a-df-z]+)\)$/.exec(text.replaceAll('none', '0')) ?? [];
  if (!kind) return undefined;
  const scale = kind === 'color' ? 1 : 255;
  const [r = 0, g = 0, b = 0, alpha = 1] = list.split(/[\s,/]+/).map(Number);
  return { r: r / scale, g: g / scale, b: b / scale, alpha };
}
