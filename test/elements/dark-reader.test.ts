/** What Dark Reader makes of the widgets, by its own engine: lines, fields and buttons stay, and everything can be read. */
import { expect } from '@open-wc/testing';
import { auto, disable, enable } from 'darkreader';
import '../../src/elements/banner/banner.define';
import '../../src/elements/domain-search/domain-search.define';
import '../../src/elements/eligibility-checker/eligibility-checker.define';
import '../../src/elements/register/register.define';
import { settle, until } from '../built/wait';

const isChromium = 'chrome' in window;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function readColour(text: string): Colour {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function lightOf([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [lightOf(a), lightOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The first ground that is not seen through, from an element outwards. */
function groundOf(element: Element): Colour {
  let at: Element | undefined = element;
  while (at) {
    const ground = readColour(getComputedStyle(at).backgroundColor);
    if (ground[3] > 0.99) return ground;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return [255, 255, 255, 1];
}

/** What has words of its own, and is seen. */
function readable(root: ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.closest('.unseen, .late') &&
      [...element.childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim()),
  );
}

/** What is wrong with what Dark Reader has made of a widget. */
function problemsOf(root: ShadowRoot, bordered: readonly string[]): string[] {
  const problems: string[] = [];
  for (const element of readable(root)) {
    const ratio = contrast(readColour(getComputedStyle(element).color), groundOf(element));
    if (ratio < 4.5) problems.push(`${element.localName}.${element.className}: ${ratio.toFixed(2)}:1`);
  }
  for (const selector of bordered)
    for (const element of root.querySelectorAll(selector)) {
      const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(element);
      const seen = contrast(readColour(borderBottomColor), groundOf(element.parentElement!));
      if (borderBottomWidth === '0px' || borderBottomStyle === 'none' || seen < 1.3)
        problems.push(`${selector}: border ${borderBottomWidth} ${borderBottomStyle} ${seen.toFixed(2)}:1`);
    }
  const ground = readColour(getComputedStyle(root.querySelector('section')!).backgroundColor);
  if (ground[3] < 0.99) problems.push('section: it is seen through');
  if (lightOf(ground) > 0.2) problems.push('section: it is light');
  return problems;
}

interface Case {
  readonly tag: string;
  readonly attributes?: string;
  readonly bordered: readonly string[];
  /** What a visitor does, step by step; each leaves a state. */
  readonly steps: readonly ((root: ShadowRoot) => unknown)[];
}

const press = (selector: string) => async (root: ShadowRoot) => {
  (await until(() => root.querySelector<HTMLElement>(selector), `${selector} is there`)).click();
  await settle(50);
};
const answer = (option: string) => async (root: ShadowRoot) => {
  await press(`input[value="${option}"]`)(root);
  await press('.primary')(root);
};

const CASES: readonly Case[] = [
  { tag: 'banner', bordered: ['section', 'summary'], steps: [press('summary')] },
  {
    tag: 'banner',
    attributes: 'variant="card" agency="Xã Minh Họa"',
    bordered: ['section', 'summary'],
    steps: [press('summary')],
  },
  { tag: 'banner', attributes: 'variant="logo"', bordered: [], steps: [] },
  {
    tag: 'eligibility-checker',
    attributes: 'as-of="2026-11-23"',
    bordered: ['section', '.option', 'button:not(.plain)'],
    steps: [
      press('.primary'),
      answer('household'),
      answer('yes'),
      (root) => until(() => root.querySelector('.headline'), 'the result is drawn'),
    ],
  },
  {
    tag: 'domain-search',
    attributes: 'lookup="none"',
    bordered: ['section', '#name', '.line button'],
    steps: [
      async (root) => {
        const field = root.querySelector<HTMLInputElement>('#name')!;
        field.value = 'quán bà tư';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => root.querySelector('.help')?.textContent.trim(), 'it is read');
      },
      press('.line button'),
      (root) => until(() => root.querySelector('.row'), 'there are rows'),
    ],
  },
  {
    tag: 'register',
    bordered: ['section', '.tools button'],
    steps: [press('summary'), press('.fold:has(> .tools) > summary'), press('.tools button')],
  },
  { tag: 'register', attributes: 'variant="panel"', bordered: ['section'], steps: [] },
];

describe('under Dark Reader', () => {
  before(() => {
    auto(false);
  });
  afterEach(() => {
    disable();
    document.querySelector('#place')?.remove();
  });

  for (const { tag, attributes = '', bordered, steps } of CASES)
    // Its engine is one for all browsers; here its time to find shadow trees is what differs.
    (isChromium ? it : it.skip)(
      `${tag} ${attributes}: every state can be read, and its lines are seen`,
      async () => {
        const place = document.createElement('div');
        place.id = 'place';
        place.innerHTML = `<hiendien-${tag} ${attributes}></hiendien-${tag}>`;
        document.body.append(place);
        enable({ brightness: 100, contrast: 90, sepia: 10 });
        const { shadowRoot } = place.firstElementChild!;
        await until(() => shadowRoot!.querySelector('section'), 'it is drawn');
        for (const step of [() => undefined, ...steps]) {
          await step(shadowRoot!);
          let problems: readonly string[] = ['none looked for'];
          await until(
            () => {
              problems = problemsOf(shadowRoot!, bordered);
              return problems.length === 0;
            },
            'Dark Reader is done',
            2500,
          ).catch(() => undefined);
          expect(problems).to.deep.equal([]);
        }
      },
    );
});
